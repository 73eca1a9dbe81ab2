// To whom a notice leaves the house, and how soon: a delivery for each person who wants it mailed
// or is owed it, and for each webhook. Carried out once for each outbox row.
#pragma once

#include "app/bridge/notice.h"
#include "app/pipeline.h"
#include "domain/notice/kind.h"

namespace fangxing::app {

struct AddressNotice {
    static constexpr std::string_view act = "address_notice";
    static constexpr access::Permission permission = access::Permission::deploy;

    notice::Kind kind = notice::Kind::duty;
    std::vector<NoticeId> notices;  // the same words to several people
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("notices", self.notices);
    }
};
base::Result<base::Json> carry_out(Work& work, const AddressNotice& command);

// The same of a task that was opened: to whoever can do it but him who caused it.
struct AddressTask {
    static constexpr std::string_view act = "address_task";
    static constexpr access::Permission permission = access::Permission::deploy;

    base::Ref task;
    access::PersonId by;
    static void describe(auto& field, auto& self) {
        field("task", self.task);
        field("by", self.by);
    }
};
base::Result<base::Json> carry_out(Work& work, const AddressTask& command);

}  // namespace fangxing::app
