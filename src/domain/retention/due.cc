#include "domain/retention/due.h"

namespace fangxing::retention {
namespace {

void add_each(std::vector<base::Reason>& out, std::string_view code, const std::string& parameter,
              const std::vector<std::string>& values) {
    for (const auto& each : values) out.push_back({std::string(code), "", {{parameter, each}}});
}

}  // namespace

std::vector<base::Reason> kept_because(const DocumentFacts& facts) {
    std::vector<base::Reason> out;
    add_each(out, "retention.held", "reason", facts.holds);
    add_each(out, "retention.named_elsewhere", "by", facts.named_by);
    return out;
}

std::vector<base::Reason> kept_because(const PersonFacts& facts) {
    std::vector<base::Reason> out;
    if (facts.state == access::PersonState::active) out.push_back({"person.still_active", "", {}});
    add_each(out, "retention.held", "reason", facts.holds);
    add_each(out, "retention.release_held", "number", facts.held_releases);
    add_each(out, "retention.release_open", "number", facts.open_releases);
    if (facts.tasks > 0) {
        out.push_back({"retention.tasks_open", "", {{"count", std::to_string(facts.tasks)}}});
    }
    add_each(out, "retention.only_holder", "role", facts.only_holder);
    add_each(out, "retention.other_account", "login", facts.accounts);
    return out;
}

}  // namespace fangxing::retention
