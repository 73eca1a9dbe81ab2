#include "domain/library/library.h"

namespace fangxing::library {
namespace {

using base::Kind;
using base::refuse;

void on(Entry& entry, const EntryAdded& event) {
    entry.system = event.system;
    entry.name = event.name;
    entry.package_version = event.package_version;
    entry.digest = event.digest;
    entry.size = event.size;
    entry.file_name = event.file_name;
    entry.source = event.source;
    entry.state = State::quarantined;
    entry.added_by = event.by;
    entry.added_by_natural = event.by_natural;
    entry.added_at = event.at;
}

void on(Entry& entry, const EntryApproved& event) {
    entry.state = State::approved;
    entry.approved_by = event.by;
    entry.approved_at = event.at;
}

void on(Entry& entry, const EntryRetired&) {
    entry.state = State::retired;
}

base::Result<void> must_keep_library(const Entry& entry, const access::Actor& actor) {
    const access::Place place{.unit = {}, .system = entry.system, .site = {}, .release = {}};
    if (!access::holds(actor, keeper_role, place)) {
        return refuse(Kind::forbidden, "library.role", {{"role", std::string(keeper_role)}});
    }
    return {};
}

}  // namespace

void apply(Entry& entry, const Entry::Event& event) {
    std::visit([&](const auto& each) { on(entry, each); }, event);
}

base::Result<std::vector<Entry::Event>> add(EntryAdded entry) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* code, const char* field) {
        if (!holds) reasons.push_back({code, field, {}});
    };
    demand(entry.system.value != 0, "input.missing", "/system");
    demand(!entry.name.empty(), "input.missing", "/name");
    demand(!entry.package_version.empty(), "input.missing", "/package_version");
    // The bound name joins the parts with blanks: one inside would let two names meet.
    demand(entry.name.find(' ') == std::string::npos, "library.blank_in_name", "/name");
    demand(entry.package_version.find(' ') == std::string::npos, "library.blank_in_name",
           "/package_version");
    demand(static_cast<bool>(entry.digest), "input.missing", "/digest");
    demand(!entry.file_name.empty(), "input.missing", "/file_name");
    demand(!entry.source.empty(), "input.missing", "/source");
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "library.incomplete", {}, std::move(reasons));
    }
    return std::vector<Entry::Event>{std::move(entry)};
}

base::Result<std::vector<Entry::Event>> approve(const Entry& entry, const access::Actor& actor,
                                                base::Instant now) {
    TRY(must_keep_library(entry, actor));
    if (entry.added_by == actor.id || entry.added_by_natural == actor.natural) {
        return refuse(Kind::forbidden, "library.own_entry");
    }
    if (entry.state != State::quarantined) {
        return refuse(Kind::conflict, "library.not_quarantined",
                      {{"state", std::string(base::to_text(entry.state))}});
    }
    return std::vector<Entry::Event>{EntryApproved{actor.id, now}};
}

base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               const std::string& reason, base::Instant now) {
    TRY(must_keep_library(entry, actor));
    if (entry.state == State::retired) return refuse(Kind::conflict, "library.retired");
    if (reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Entry::Event>{EntryRetired{reason, actor.id, now}};
}

}  // namespace fangxing::library
