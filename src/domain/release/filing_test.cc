#include "domain/release/filing.h"

#include <doctest/doctest.h>

namespace fangxing::release {
namespace {

const base::Ref package{11};

Release planned() {
    Release release;
    release.system = base::Ref{5};
    release.submitted_at = base::Instant{1};
    release.facts["release.version_class"] = "minor";
    base::Json packages{base::Json::Array{}};
    packages.push(package.text());
    release.facts["release.artifacts"] = packages;
    release.sections["steps"] = {base::Digest{"sha256:one"}, {}, {}};
    return release;
}

void take(Release& release, const base::Result<Events>& events) {
    REQUIRE(events);
    for (const auto& event : *events) fangxing::release::apply(release, event);
}

TEST_CASE("a small version is filed in place of approval, until its content changes") {
    auto release = planned();
    CHECK(!stands_for_approval(release, "steps"));
    take(release, file(release, "group", {}));
    CHECK(stands_for_approval(release, "steps"));
    CHECK(!stands_for_approval(release, "window"));
    release.sections["steps"].digest = base::Digest{"sha256:two"};
    CHECK(!stands_for_approval(release, "steps"));
    release.submitted_at.reset();
    CHECK(file(release, "group", {}).error().code == "filing.not_submitted");
}

TEST_CASE("a major version, or one without class, is never filed") {
    auto release = planned();
    for (const char* each : {"major", ""}) {
        release.facts["release.version_class"] = each;
        CHECK(file(release, "group", {}).error().code == "filing.class_needs_approval");
    }
    release.facts["release.version_class"] = "fix";
    take(release, file(release, "group", {}));
    release.facts["release.version_class"] = "major";
    CHECK(!stands_for_approval(release, "steps"));
}

TEST_CASE("an earlier approval is of the same system and holds every package") {
    auto release = planned();
    EarlierApproval earlier{base::Ref{3}, "REL-1", release.system, true, {package}};
    take(release, rely_on(release, earlier, {}));
    CHECK(stands_for_approval(release, "steps"));
    earlier.packages = {base::Ref{12}};
    CHECK(rely_on(release, earlier, {}).error().code == "approval.other_packages");
    earlier.system = base::Ref{6};
    CHECK(rely_on(release, earlier, {}).error().code == "approval.other_system");
    earlier.cleared = false;
    CHECK(rely_on(release, earlier, {}).error().code == "approval.none_earlier");
}

}  // namespace
}  // namespace fangxing::release
