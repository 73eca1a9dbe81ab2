#include "app/bridge/mailbox.h"

#include <algorithm>

#include "process/feel/json.h"

namespace fangxing::app {
namespace {

constexpr base::Duration thrown_lives = std::chrono::hours(24);

bool fits(const Message& message, const feel::Value& correlation) {
    return correlation.is_null() || feel::restore(message.came.correlation) == correlation;
}

}  // namespace

void apply(Message& message, const Message::Event& event) {
    struct Apply {
        Message& message;
        void operator()(const MessageCame& each) const {
            message.came = each;
            message.waits = each.waits;
        }
        void operator()(const MessageHeard&) const { message.waits = false; }
    };
    std::visit(Apply{message}, event);
}

base::Result<std::optional<feel::Value>> take_kept(Work& work, release::ReleaseId release,
                                                   const std::string& name,
                                                   const feel::Value& correlation) {
    const auto rows =
        work.where_all<Message>({{"release", release.value}, {"waits", std::int64_t{1}}});
    for (auto message : rows) {
        const bool lives = message.came.until > work.now();
        if (!lives || message.came.name != name || !fits(message, correlation)) continue;
        TRY(work.save(message, {MessageHeard{work.now()}}));
        return feel::restore(message.came.variables);
    }
    return std::nullopt;
}

base::Result<void> keep_thrown(Work& work, release::ReleaseId release, const std::string& name,
                               const feel::Value& correlation, const feel::Value& variables) {
    return keep(work, {.release = release,
                       .name = name,
                       .correlation = feel::store(correlation),
                       .variables = feel::store(variables),
                       .publisher_id = {},
                       .waits = true,
                       .until = work.now() + thrown_lives});
}

bool came_before(Work& work, release::ReleaseId release, const std::string& name,
                 const std::string& publisher_id) {
    if (publisher_id.empty()) return false;
    const auto rows = work.where_all<Message>({{"release", release.value}});
    return std::ranges::any_of(rows, [&](const Message& each) {
        return each.came.name == name && each.came.publisher_id == publisher_id &&
               each.came.until > work.now();
    });
}

base::Result<void> keep(Work& work, MessageCame came) {
    Message message;
    message.id = {work.fresh_id()};
    return work.add(message, {std::move(came)});
}

}  // namespace fangxing::app
