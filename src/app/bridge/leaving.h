// What leaves the house: an outbox row in the transaction of the notice or task that it is about.
// Who wants it, and how soon, is looked up behind the commit (commands/address_notice.h), so that
// an act waits for nothing but its own row.
#pragma once

#include <vector>

#include "app/bridge/notice.h"
#include "domain/notice/delivery.h"
#include "domain/release/task.h"

namespace fangxing::app {

// Nothing where neither mail nor webhooks are set. One notice to several people: a row each.
void let_leave(Work& work, notice::Kind kind, const std::vector<NoticeId>& rows);
void let_leave(Work& work, const release::Task& opened);

// Writes the delivery and the outbox row by which it is sent; a daily one waits for the summary.
base::Result<notice::Delivery> deliver(Work& work, notice::DeliveryMade made);
// The row by which it is sent, once more after it was asked for again.
void emit_delivery(Work& work, const notice::Delivery& delivery);

}  // namespace fangxing::app
