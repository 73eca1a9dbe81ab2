// Carries out the outbox rows of what leaves the house: "mail" and "summary" to people, "webhook"
// to other programs. Safe to repeat: what was sent already is not sent again, and what a crash
// makes uncertain goes out again under the same Message-ID or id.
#pragma once

#include "executor/leaving/smtp.h"
#include "executor/leaving/web_call.h"
#include "executor/outbox.h"

namespace fangxing::executor {

// Each for a lane of its own; none where it is not set.
Outbox::Handlers mail_handlers(const app::System& system, const MailSettings& settings);
Outbox::Handlers webhook_handlers(const app::System& system, const WebhookSettings& settings);

// Before the lanes are stopped: nobody's slow machine keeps the server from ending. What is cut off
// comes again with the next start.
void stop_sending();

// So many messages at a time, and no more in hand than their time limits let end within a lease.
inline constexpr Lane mail_lane{8, 16};

}  // namespace fangxing::executor
