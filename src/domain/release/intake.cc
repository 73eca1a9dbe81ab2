#include "domain/release/intake.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "domain/access/name.h"

namespace fangxing::release {

using base::Kind;
using base::refuse;

base::Result<bool> carries_code(const std::string& kind_of_work) {
    constexpr std::array<std::string_view, 3> without{"data_change", "hardware_software",
                                                      "configuration"};
    if (kind_of_work == "code") return true;
    if (std::ranges::find(without, kind_of_work) != without.end()) return false;
    return refuse(Kind::invalid, "release.unknown_kind_of_work", {{"kind", kind_of_work}},
                  {{"release.unknown_kind_of_work", "/kind_of_work", {{"kind", kind_of_work}}}});
}

base::Result<std::string> is_for(bool names_system, const std::optional<std::string>& project) {
    if (!project) return std::string();
    std::vector<base::Reason> reasons;
    if (names_system) {
        reasons.push_back({"release.system_or_project", "/system", {}});
        reasons.push_back({"release.system_or_project", "/project", {}});
    } else if (const auto odd = access::odd_name(*project)) {
        reasons.push_back(access::name_reason(*odd, "/project"));
    }
    if (!reasons.empty()) {
        return refuse(Kind::invalid, "release.incomplete", {}, std::move(reasons));
    }
    const auto first = project->find_first_not_of(' ');
    return project->substr(first, project->find_last_not_of(' ') - first + 1);
}

base::Refusal not_taken_in(const std::string& wrong_field, const std::string& point_to) {
    if (wrong_field.empty()) {
        return refuse(Kind::conflict, "release.out_of_scope", {{"point_to", point_to}}).error();
    }
    return refuse(Kind::invalid, "release.wrong_field", {{"field", wrong_field}},
                  {{"release.wrong_field", "/" + wrong_field, {{"field", wrong_field}}}})
        .error();
}

}  // namespace fangxing::release
