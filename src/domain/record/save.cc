#include "domain/record/save.h"

#include <algorithm>

namespace fangxing::record {

// With x-writers the roles decide, also about who holds the task: a task given to somebody does not
// make him a writer of what his role may not write.
bool may_write(const Schema& schema, const Surroundings& around) {
    if (schema.writers().empty()) return around.holds_task;
    return std::ranges::any_of(schema.writers(), [&](const std::string& role) {
        return around.holds_role && around.holds_role(role);
    });
}

base::Result<std::vector<Record::Event>> save(const Record& record, const Schema& schema,
                                              const access::Actor& actor, const Draft& draft,
                                              const Surroundings& around, base::Instant now) {
    const base::Parameters about{{"record", schema.id()}};
    if (!may_write(schema, around)) {
        return base::refuse(base::Kind::forbidden, "record.not_writer", about);
    }
    if (around.archived) return base::refuse(base::Kind::conflict, "record.archived", about);
    auto reasons = schema.problems(draft.content, draft.state == State::complete, around.evaluate,
                                   around.resolves);
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "record.invalid", about, std::move(reasons));
    }
    RecordSaved saved;
    saved.release = draft.release;
    saved.kind = schema.id();
    saved.revision = record.revision + 1;
    saved.state = draft.state;
    saved.content = draft.content;
    saved.note = draft.note;
    saved.by = actor.id;
    saved.by_natural = actor.natural;
    saved.at = now;
    saved.stands_on = draft.stands_on;
    return std::vector<Record::Event>{saved};
}

}  // namespace fangxing::record
