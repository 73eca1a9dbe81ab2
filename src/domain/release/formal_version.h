// The formal version (正式版本) that a release earns: a number by rule, once, unique for its
// system.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "domain/release/release.h"

namespace fangxing::release {

struct FormalVersionTag;
using FormalVersionId = base::Id<FormalVersionTag>;

struct VersionNumber {
    int major = 0;
    int minor = 0;
    int fix = 0;
    auto operator<=>(const VersionNumber&) const = default;
    static void describe(auto& field, auto& self) {
        field("major", self.major);
        field("minor", self.minor);
        field("fix", self.fix);
    }
};
// "v2", "v2.1", "v2.1.3".
std::string to_text(const VersionNumber& number);

struct VersionEarned {
    static constexpr std::string_view type = "formal_version.earned";
    base::Ref system;
    ReleaseId release;
    std::string version_class;  // "major", "minor" or "fix"
    VersionNumber number;
    std::string name;  // code name of the system, a blank, the number
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("release", self.release);
        field("version_class", self.version_class);
        field("number", self.number);
        field("name", self.name);
        field("at", self.at);
    }
};
// By an administrator, with his reason in the journal; the wrong number stays used.
struct VersionCorrected {
    static constexpr std::string_view type = "formal_version.corrected";
    VersionNumber number;
    std::string name;
    std::string because;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("name", self.name);
        field("because", self.because);
        field("by", self.by);
        field("at", self.at);
    }
};

struct FormalVersion {
    static constexpr std::string_view table = "formal_versions";
    static constexpr std::string_view noun = "formal_version";
    using Event = std::variant<VersionEarned, VersionCorrected>;

    FormalVersionId id;
    std::int64_t version = 0;
    VersionEarned earned;
    VersionNumber number;
    std::string name;
    std::vector<VersionNumber> used_before;  // numbers that corrections took away
    std::vector<VersionCorrected> corrections;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("earned", self.earned);
        field("number", self.number);
        field("name", self.name);
        field("used_before", self.used_before);
        field("corrections", self.corrections);
    }
    static void columns(auto& column, const auto& self) {
        // Two releases that finish at once never get the same one: the second is refused and
        // tried again with what then stands there.
        column("bound", self.earned.system.text() + " " + to_text(self.number));
        column("system", self.earned.system);
        column("release", self.earned.release);
    }
    static std::int64_t release_of(const FormalVersion& self) { return self.earned.release.value; }
};
void apply(FormalVersion& version, const FormalVersion::Event& event);

// The next number of that class after all that the system has ever used; a fix of v1 is v1.0.1.
VersionNumber next_number(const std::string& version_class,
                          const std::vector<FormalVersion>& of_system);
struct Earning {
    std::string code_name;   // the system's
    bool succeeded = false;  // confirmed, or live at one site
    std::vector<FormalVersion> of_system;
};
// Refuses 409 `version.not_earned` before success, 409 `version.class_missing`.
base::Result<std::vector<FormalVersion::Event>> earn(const Release& release, const Earning& earning,
                                                     base::Instant now);
// Refuses 422 `reason.missing`, 422 `version.bad_number`, 409 `version.used` for any number that
// the system ever had.
base::Result<std::vector<FormalVersion::Event>> correct(
    VersionCorrected corrected, const std::string& code_name,
    const std::vector<FormalVersion>& of_system);

}  // namespace fangxing::release
