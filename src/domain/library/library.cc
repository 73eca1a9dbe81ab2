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
    entry.approver = event.approver;
    entry.received_at = event.received_at;
    entry.late = event.late;
    entry.replaces = event.replaces;
}

void on(Entry& entry, const EntryReplaced& event) {
    entry.replaced_by = event.successor;
}

void on(Entry& entry, const EntryApproved& event) {
    entry.state = State::approved;
    entry.approved_by = event.by;
    entry.approved_at = event.at;
}

void on(Entry& entry, const EntryRetired&) {
    entry.state = State::retired;
}

}  // namespace

void apply(Entry& entry, const Entry::Event& event) {
    std::visit([&](const auto& each) { on(entry, each); }, event);
}

base::Result<void> must_keep(const access::Actor& actor, base::Ref system) {
    const access::Place place{.unit = {}, .system = system, .site = {}, .release = {}};
    if (access::holds(actor, keeper_role, place)) return {};
    return refuse(Kind::forbidden, "library.role", {{"role", std::string(keeper_role)}});
}

base::Result<void> must_fit(const EntryAdded& entry, access::PersonId natural, bool keeps) {
    if (keeps && entry.approver != entry.by && natural != entry.by_natural) return {};
    return refuse(Kind::invalid, "library.incomplete", {},
                  {{"library.unfit_approver", "/approver", {{"role", std::string(keeper_role)}}}});
}

base::Result<void> may_replace(const Entry& old, const EntryAdded& fresh) {
    if (old.system == fresh.system && old.name == fresh.name && old.state != State::retired) {
        return {};
    }
    return refuse(Kind::invalid, "input.invalid", {},
                  {{"library.replaces_other", "/replaces", {}}});
}

std::vector<Entry::Event> replaced(const Entry& old, const Entry& successor,
                                   const access::Actor& actor, base::Instant now) {
    if (old.replaced_by) return {};
    return {EntryReplaced{successor.id, actor.id, now}};
}

base::Result<void> may_download(const access::Actor& actor, bool holds_it) {
    if (holds_it || access::authorize(actor, access::Permission::manage_library)) return {};
    return refuse(Kind::forbidden, "library.no_download");
}

base::Result<std::vector<Entry::Event>> add(EntryAdded entry, base::Duration limit) {
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
    demand(static_cast<bool>(entry.approver), "input.missing", "/approver");
    demand(entry.received_at <= entry.at, "library.received_in_future", "/received_at");
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "library.incomplete", {}, std::move(reasons));
    }
    entry.late = entry.received_at.us != 0 && entry.at - entry.received_at > limit;
    return std::vector<Entry::Event>{std::move(entry)};
}

base::Result<std::vector<Entry::Event>> approve(const Entry& entry, const access::Actor& actor,
                                                base::Instant now) {
    TRY(must_keep(actor, entry.system));
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
    TRY(must_keep(actor, entry.system));
    if (entry.state == State::retired) return refuse(Kind::conflict, "library.retired");
    if (reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return std::vector<Entry::Event>{EntryRetired{reason, actor.id, now}};
}

}  // namespace fangxing::library
