#include "domain/release/formal_version.h"

#include <algorithm>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

using base::Kind;
using base::refuse;

// Every number that the system has or had.
std::vector<VersionNumber> used(const std::vector<FormalVersion>& of_system) {
    std::vector<VersionNumber> out;
    for (const auto& each : of_system) {
        out.push_back(each.number);
        out.insert(out.end(), each.used_before.begin(), each.used_before.end());
    }
    return out;
}

}  // namespace

std::string to_text(const VersionNumber& number) {
    std::string out = "v" + std::to_string(number.major);
    if (number.minor == 0 && number.fix == 0) return out;
    out += "." + std::to_string(number.minor);
    return number.fix == 0 ? out : out + "." + std::to_string(number.fix);
}

void apply(FormalVersion& version, const FormalVersion::Event& event) {
    if (const auto* earned = std::get_if<VersionEarned>(&event)) {
        version.earned = *earned;
        version.number = earned->number;
        version.name = earned->name;
    } else if (const auto* corrected = std::get_if<VersionCorrected>(&event)) {
        version.used_before.push_back(version.number);
        version.number = corrected->number;
        version.name = corrected->name;
        version.corrections.push_back(*corrected);
    }
}

VersionNumber next_number(const std::string& version_class,
                          const std::vector<FormalVersion>& of_system) {
    const auto taken = used(of_system);
    VersionNumber top;
    for (const auto& each : taken) top.major = std::max(top.major, each.major);
    if (version_class == "major") return {top.major + 1, 0, 0};
    for (const auto& each : taken) {
        if (each.major == top.major) top.minor = std::max(top.minor, each.minor);
    }
    if (version_class == "minor") return {top.major, top.minor + 1, 0};
    for (const auto& each : taken) {
        if (each.major == top.major && each.minor == top.minor) {
            top.fix = std::max(top.fix, each.fix);
        }
    }
    return {top.major, top.minor, top.fix + 1};
}

base::Result<std::vector<FormalVersion::Event>> earn(const Release& release, const Earning& earning,
                                                     base::Instant now) {
    if (!earning.succeeded) return refuse(Kind::conflict, "version.not_earned");
    const auto* version_class = fact(release, "release.version_class");
    const auto* text = version_class ? version_class->string() : nullptr;
    if (!text || (*text != "major" && *text != "minor" && *text != "fix")) {
        return refuse(Kind::conflict, "version.class_missing");
    }
    const auto number = next_number(*text, earning.of_system);
    return std::vector<FormalVersion::Event>{VersionEarned{
        release.system, release.id, *text, number, earning.code_name + " " + to_text(number), now}};
}

base::Result<std::vector<FormalVersion::Event>> correct(
    VersionCorrected corrected, const std::string& code_name,
    const std::vector<FormalVersion>& of_system) {
    TRY(must_have_reason(corrected.because));
    const auto& number = corrected.number;
    const bool is_number =
        number.major >= 0 && number.minor >= 0 && number.fix >= 0 && number != VersionNumber{};
    if (!is_number) {
        return refuse(Kind::invalid, "version.bad_number", {},
                      {{"version.bad_number", "/number", {}}});
    }
    const auto taken = used(of_system);
    if (std::ranges::find(taken, number) != taken.end()) {
        return refuse(Kind::conflict, "version.used", {{"number", to_text(number)}});
    }
    corrected.name = code_name + " " + to_text(number);
    return std::vector<FormalVersion::Event>{std::move(corrected)};
}

}  // namespace fangxing::release
