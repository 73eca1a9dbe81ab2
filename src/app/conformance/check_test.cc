#include "app/conformance/check.h"

#include <doctest/doctest.h>

#include "app/pack/rehearsal.h"
#include "app/pack/standard_pack.h"

using namespace fangxing;

namespace {

const base::Instant now{1'736'496'000'000'000};    // 2025-01-10
const base::Instant later{1'893'456'000'000'000};  // 2030-01-01

std::string codes(const std::vector<base::Reason>& reasons) {
    std::string out;
    for (const auto& each : reasons) {
        out += each.code + " " + each.parameters.at("element") + "\n";
    }
    return out;
}

}  // namespace

TEST_CASE("a file says what it holds and why it would not be run") {
    const auto flow = app::check_file("a.bpmn", R"(<definitions
        xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" isExecutable="true">
        <userTask id="u"/></process></definitions>)");
    CHECK(flow.loads);
    CHECK_FALSE(flow.deploys);
    CHECK(flow.holds == std::vector<std::string>{"p"});
    CHECK(codes(flow.refusals).starts_with("bpmn.no_start"));
    const auto decision = app::check_file("a.xml", R"(<definitions
        xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d" name="d"/>
        </definitions>)");
    CHECK(decision.deploys);
    CHECK(decision.holds == std::vector<std::string>{"d"});
    CHECK_FALSE(app::check_file("a.bpmn", "no XML").loads);
}

TEST_CASE("a pack: what never comes, and which steps no test names") {
    const auto report = app::check_pack("standard", app::standard_files(), {}, now);
    CHECK(report.deploys);
    CHECK(report.changes.empty());
    CHECK(codes(report.warnings).empty());
    auto past =
        app::standard_with("pack.toml", "FREQ=MONTHLY", "FREQ=MONTHLY;UNTIL=20270101T000000Z");
    std::erase_if(past, [](const auto& file) { return file.first.starts_with("tests/"); });
    CHECK(codes(app::check_pack("standard", past, {}, now).warnings) == "pack.tests_missing \n");
    past["tests/one.txt"] = "plan test go_live";
    const auto refused = app::check_pack("standard", past, {}, later);
    CHECK_FALSE(refused.deploys);
    CHECK(codes(refused.refusals).find("pack.no_occurrence ") == 0);
    CHECK(codes(refused.warnings).find("pack.step_untested submit") != std::string::npos);
    CHECK(codes(refused.warnings).find("pack.step_untested go_live") == std::string::npos);
}

TEST_CASE("a pack against its running version: higher, and what has changed") {
    const auto before = app::standard_files();
    const auto same = app::check_pack("standard", before, before, now);
    CHECK(codes(same.refusals) == "pack.version_not_higher version\n");
    CHECK(same.changes.empty());
    auto newer = before;
    for (const auto* file : {"pack.toml", "release.bpmn"}) {
        auto& text = newer[file];
        for (auto at = text.find("1.0.0"); at != text.npos; at = text.find("1.0.0", at)) {
            text.replace(at, 5, "1.10.0");
        }
    }
    newer["tests/one.txt"] = "plan";
    const auto higher = app::check_pack("standard", newer, before, now);
    CHECK_MESSAGE(higher.deploys, codes(higher.refusals));
    CHECK(higher.changes == std::vector<std::string>{"changed pack.toml", "changed release.bpmn",
                                                     "added tests/one.txt"});
}

TEST_CASE("a test run that a pack keeps is run again: as it was kept, or what differs") {
    auto files = app::standard_files();
    const auto pack = app::read_pack("standard", files);
    REQUIRE(pack);
    const auto begun = app::rehearse(**pack, {{}, {}, now, {}});
    REQUIRE(begun);
    REQUIRE_FALSE(begun->waits.empty());
    const auto first = begun->waits.begin()->first;
    const auto kept = [&](const std::string& step, const std::string& waits) {
        files["tests/begin.json"] = R"({"from":"2025-01-10T08:00:00Z","steps":[)" + step +
                                    R"(],"expect":{"waits":[)" + waits + R"(],"completed":false}})";
        return app::check_pack("standard", files, {}, now).refusals;
    };
    std::string waits;
    for (const auto& [element, count] : begun->waits) {
        waits += waits.empty() ? "" : ",";
        waits += R"({"element":")" + element + R"(","count":)" + std::to_string(count) + "}";
    }
    CHECK(kept("", waits).empty());
    const auto differs = kept("", R"({"element":"nowhere","count":2})");
    REQUIRE(differs.size() == 1);
    CHECK(differs.front().code == "pack.case_failed");
    CHECK(differs.front().field == "tests/begin.json");
    CHECK(differs.front().parameters.at("element") == "nowhere x 2");
    CHECK(differs.front().parameters.at("about").find(first) != std::string::npos);
    const auto untaken = kept(R"({"act":"complete","at":"nowhere"})", waits);
    REQUIRE(untaken.size() == 1);
    CHECK(untaken.front().parameters.at("element") == "steps/0");
    CHECK(kept("7", waits).front().code == "pack.case_unreadable");
    files["tests/begin.json"] = "not JSON";
    CHECK(app::check_pack("standard", files, {}, now).refusals.front().code ==
          "pack.case_unreadable");
}
