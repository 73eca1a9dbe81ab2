// Runs that erase, the newest first, each with its protocol.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/retention.h"
#include "domain/retention/run.h"

namespace fangxing::app {

struct RunLine {
    retention::RunId id;
    std::string number;
    retention::RunState state = retention::RunState::proposed;
    std::string reason;
    std::optional<HolderLine> proposed_by;
    base::Instant proposed_at;
    int items = 0;
    std::optional<HolderLine> closed_by;  // who signed or declined it
    std::optional<base::Instant> closed_at;
    std::string declined_because;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("state", self.state);
        field("reason", self.reason);
        field("proposed_by", self.proposed_by);
        field("proposed_at", self.proposed_at);
        field("items", self.items);
        field("closed_by", self.closed_by);
        field("closed_at", self.closed_at);
        field("declined_because", self.declined_because);
    }
};
struct RetentionRuns {
    static constexpr access::Permission permission = access::Permission::keep_records;
    using Answer = Page<RunLine>;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::JsonText> look(Work& work, const RetentionRuns& view);

struct RunView {
    RunLine run;
    std::vector<DueLine> items;  // as they are called now
    std::optional<retention::RunCarriedOut> protocol;
    std::vector<std::string> actions;  // "sign_retention_run", "decline_retention_run"
    static void describe(auto& field, auto& self) {
        field("run", self.run);
        field("items", self.items);
        field("protocol", self.protocol);
        field("actions", self.actions);
    }
};
struct OneRetentionRun {
    static constexpr access::Permission permission = access::Permission::keep_records;
    using Answer = RunView;
    retention::RunId run;
    static void describe(auto& field, auto& self) { field("run", self.run); }
};
base::Result<base::JsonText> look(Work& work, const OneRetentionRun& view);

}  // namespace fangxing::app
