// Saving a record: who may write, and what a revision must hold.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "domain/record/record.h"
#include "domain/record/schema.h"

namespace fangxing::record {

// What a person wants to be saved.
struct Draft {
    base::Ref release;
    std::string kind;
    State state = State::draft;
    base::Json content;
    std::string note;
    std::map<std::string, int> stands_on = {};
};

// What the deciding needs to know beside the record; the host answers from roles and packs.
struct Surroundings {
    bool archived = false;    // the release's dossier is made
    bool holds_task = false;  // the writer holds the open task that fills this record
    std::function<bool(std::string_view role)> holds_role;
    Evaluate evaluate;
    Resolves resolves;
};

// The roles of `x-writers` decide; where there are none, whoever holds the task that fills it.
bool may_write(const Schema& schema, const Surroundings& around);

// `record` is empty (revision 0) at the first save. Refuses 409 `record.archived` (INV-19), 403
// `record.not_writer` {record}, 422 `record.invalid` with every reason.
base::Result<std::vector<Record::Event>> save(const Record& record, const Schema& schema,
                                              const access::Actor& actor, const Draft& draft,
                                              const Surroundings& around, base::Instant now);

}  // namespace fangxing::record
