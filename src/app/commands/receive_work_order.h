// A work order of change management (发布请求工作单): a release is made of it, under its number.
#pragma once

#include <optional>
#include <string>

#include "app/views/answers.h"
#include "app/work.h"

namespace fangxing::app {

struct ReceiveWorkOrder {
    static constexpr std::string_view act = "receive_work_order";
    static constexpr auto permission = access::Permission::post_work_orders;
    using Answer = ReleaseAnswer;

    std::string reference;  // number of the work order
    std::string change;     // number of the change
    std::string environment;
    std::optional<std::string> title;  // the change's when left out
    std::optional<std::string> pack;   // the standard one when left out
    std::optional<std::string> type;
    std::optional<std::string> mode;
    std::optional<std::string> urgency_class;
    std::optional<std::string> kind_of_work;
    static void describe(auto& field, auto& self) {
        field("reference", self.reference);
        field("change", self.change);
        field("environment", self.environment);
        field("title", self.title);
        field("pack", self.pack);
        field("type", self.type);
        field("mode", self.mode);
        field("urgency_class", self.urgency_class);
        field("kind_of_work", self.kind_of_work);
    }
};
// Refuses 422 `work_order.without_reference`, 409 `work_order.known` {release}, 422 `input.invalid`
// with `change.unknown`, and as `CreateRelease`.
base::Result<base::Json> carry_out(Work& work, const ReceiveWorkOrder& command);

}  // namespace fangxing::app
