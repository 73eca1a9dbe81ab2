// Where a webhook is, checked against the server's settings and sealed for its row.
#pragma once

#include "app/work.h"
#include "domain/notice/webhook.h"

namespace fangxing::app {

// Refuses 409 `webhook.not_set_up`, 422 as `notice::check_address`.
base::Result<notice::WebhookAddressed> sealed_address(Work& work, notice::WebhookId id,
                                                      const std::string& url,
                                                      const std::string& secret);

}  // namespace fangxing::app
