#include "domain/record/record.h"

#include <algorithm>
#include <cstddef>

namespace fangxing::record {

namespace {

using base::Json;

void compare(const std::string& field, const Json& before, const Json& after,
             std::vector<Difference>& out);

const Json nothing;

void compare_objects(const std::string& field, const Json& before, const Json& after,
                     std::vector<Difference>& out) {
    for (const auto& [name, value] : *before.object()) {
        const auto* other = after.find(name);
        compare(field + base::pointer_step(name), value, other ? *other : nothing, out);
    }
    for (const auto& [name, value] : *after.object()) {
        if (!before.find(name)) compare(field + base::pointer_step(name), nothing, value, out);
    }
}

// An entry put in or taken out in the middle must not show all that follow as changed: what is
// equal at both ends is left out first.
void compare_arrays(const std::string& field, const Json::Array& before, const Json::Array& after,
                    std::vector<Difference>& out) {
    const auto shorter = std::min(before.size(), after.size());
    std::size_t head = 0;
    while (head < shorter && before[head] == after[head]) ++head;
    std::size_t tail = 0;
    while (tail < shorter - head &&
           before[before.size() - 1 - tail] == after[after.size() - 1 - tail]) {
        ++tail;
    }
    const auto last = std::max(before.size(), after.size()) - tail;
    for (auto n = head; n < last; ++n) {
        const auto& old_entry = n + tail < before.size() ? before[n] : nothing;
        const auto& new_entry = n + tail < after.size() ? after[n] : nothing;
        compare(field + "/" + std::to_string(n), old_entry, new_entry, out);
    }
}

void compare(const std::string& field, const Json& before, const Json& after,
             std::vector<Difference>& out) {
    if (before == after) return;
    if (before.object() && after.object()) return compare_objects(field, before, after, out);
    if (before.array() && after.array()) {
        return compare_arrays(field, *before.array(), *after.array(), out);
    }
    out.push_back({field, before, after});
}

}  // namespace

void apply(Record& record, const Record::Event& event) {
    const auto& saved = std::get<RecordSaved>(event);
    record.release = saved.release;
    record.kind = saved.kind;
    record.revision = saved.revision;
    record.state = saved.state;
    record.content = saved.content;
    record.author = saved.by;
    record.author_natural = saved.by_natural;
    record.saved_at = saved.at;
    record.stands_on = saved.stands_on;
    if (saved.state == State::complete) {
        record.complete_revision = saved.revision;
        record.complete_content = saved.content;
    }
}

std::vector<Difference> differences(const Json& before, const Json& after) {
    std::vector<Difference> out;
    compare("", before, after, out);
    return out;
}

}  // namespace fangxing::record
