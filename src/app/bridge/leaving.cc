#include "app/bridge/leaving.h"

namespace fangxing::app {
namespace {

bool anything_leaves(const Work& work) {
    const auto& leaving = work.system().settings.leaving;
    return leaving.by_mail() || leaving.by_webhook();
}

}  // namespace

void let_leave(Work& work, notice::Kind kind, const std::vector<NoticeId>& rows) {
    if (rows.empty() || !anything_leaves(work)) return;
    base::Json payload;
    payload.put("kind", std::string(base::to_text(kind)));
    payload.put("notices", base::encode(rows));
    work.emit("leave", "leave:" + rows.front().text(), payload);
}

void let_leave(Work& work, const release::Task& opened) {
    if (!anything_leaves(work)) return;
    base::Json payload;
    payload.put("task", opened.id.text());
    payload.put("by", base::encode(work.actor().id));
    work.emit("leave_task", "leave_task:" + opened.id.text(), payload);
}

void emit_delivery(Work& work, const notice::Delivery& delivery) {
    const auto& made = delivery.made;
    base::Json payload;
    if (made.daily) {
        const auto person = made.person.text();
        payload.put("person", person);
        payload.put("due", base::to_text(made.due_at));
        work.emit("summary", "summary:" + person + ":" + base::to_text(made.due_at), payload,
                  made.due_at);
        return;
    }
    const std::string kind(base::to_text(made.way));
    payload.put("delivery", delivery.id.text());
    work.emit(kind, kind + ":" + delivery.id.text() + ":" + std::to_string(delivery.rounds),
              payload, delivery.begun_at);
}

base::Result<notice::Delivery> deliver(Work& work, notice::DeliveryMade made) {
    notice::Delivery delivery;
    delivery.id = {work.fresh_id()};
    TRY(work.add(delivery, {std::move(made)}));
    emit_delivery(work, delivery);
    return delivery;
}

}  // namespace fangxing::app
