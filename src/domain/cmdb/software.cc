#include "domain/cmdb/software.h"

namespace fangxing::cmdb {
namespace {

using base::Kind;
using base::refuse;

void on_software(Software& software, const SoftwareEntered& event) {
    software.system = event.system;
    software.name = event.name;
    software.package_version = event.package_version;
    software.digest = event.digest;
    software.entry = event.entry;
    software.state = event.state;
    software.updated_by = event.by;
    software.updated_at = event.at;
}

void on_software(Software& software, const SoftwareMoved& event) {
    software.state = event.state;
    software.place = event.place;
    software.updated_by = event.by;
    software.updated_at = event.at;
}

void on_software(Software& software, const SoftwareCorrected& event) {
    software.package_version = event.package_version;
    software.digest = event.digest;
    software.updated_by = event.by;
    software.updated_at = event.at;
}

void on_software(Software& software, const SoftwareRemoved& event) {
    software.removed = true;
    software.updated_by = event.by;
    software.updated_at = event.at;
}

base::Result<void> must_stand(const Software& software) {
    if (!software.removed) return {};
    return refuse(Kind::conflict, "software.removed");
}

}  // namespace

void apply(Software& software, const Software::Event& event) {
    std::visit([&](const auto& each) { on_software(software, each); }, event);
}

SoftwareEvents follow(const library::Entry& entry, access::PersonId by, base::Instant now) {
    return {SoftwareEntered{entry.system, entry.name, entry.package_version, entry.digest, entry.id,
                            entry.state == library::State::quarantined ? SoftwareState::quarantined
                                                                       : SoftwareState::in_library,
                            by, now}};
}

SoftwareEvents move(const Software& software, SoftwareState state, const std::string& place,
                    access::PersonId by, base::Instant now) {
    const bool is_there = software.state == state && software.place == place;
    if (software.removed || is_there) return {};
    return {SoftwareMoved{state, place, by, now}};
}

base::Result<SoftwareEvents> enter(SoftwareEntered software) {
    std::vector<base::Reason> reasons;
    const auto demand = [&](bool holds, const char* field) {
        if (!holds) reasons.push_back({"input.missing", field, {}});
    };
    demand(static_cast<bool>(software.system), "/system");
    demand(!software.name.empty(), "/name");
    demand(!software.package_version.empty(), "/package_version");
    demand(static_cast<bool>(software.digest), "/digest");
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "software.incomplete", {}, std::move(reasons));
    }
    return SoftwareEvents{std::move(software)};
}

base::Result<SoftwareEvents> correct(const Software& software, SoftwareCorrected to) {
    TRY(must_stand(software));
    if (to.reason.empty()) return refuse(Kind::invalid, "reason.missing");
    if (to.package_version.empty() || !to.digest) {
        return refuse(Kind::invalid, "software.incomplete", {},
                      {{"input.missing", to.digest ? "/package_version" : "/digest", {}}});
    }
    return SoftwareEvents{std::move(to)};
}

base::Result<SoftwareEvents> remove(const Software& software, const std::string& reason,
                                    access::PersonId by, base::Instant now) {
    TRY(must_stand(software));
    if (reason.empty()) return refuse(Kind::invalid, "reason.missing");
    return SoftwareEvents{SoftwareRemoved{reason, by, now}};
}

}  // namespace fangxing::cmdb
