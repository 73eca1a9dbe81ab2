// The settings by which notices leave the house, read and checked when the server starts.
#pragma once

#include "app/system.h"
#include "executor/mail.h"
#include "server/options.h"

namespace fangxing::server {

// All throw Fault where an option is not what it should be.
app::Leaving leaving_of(const LeavingOptions& options);
executor::MailSettings mail_settings(const LeavingOptions& options);
executor::WebhookSettings webhook_settings(const LeavingOptions& options);

// Reads `folder`/sealing.key (mode 0600), or makes it: 32 random bytes.
std::string open_sealing_key(const std::string& folder, app::Random& random);

}  // namespace fangxing::server
