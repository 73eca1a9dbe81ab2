#include "app/pack/pack.h"

#include <doctest/doctest.h>

#include "app/pack/packs.h"
#include "app/pack/standard_pack.h"
#include "process/feel/json.h"

using namespace fangxing;
using app::problems_of;
using app::standard_files;
using app::standard_with;

namespace {

class Names : public feel::Scope {
  public:
    explicit Names(const char* json) {
        const auto parsed = base::parse_json(json);
        REQUIRE(parsed);
        names_ = feel::from_json(*parsed);
    }
    std::optional<feel::Value> find(std::string_view name) const override {
        const auto* value = names_.context()->find(name);
        if (!value) return std::nullopt;
        return *value;
    }

  private:
    feel::Value names_;
};

std::shared_ptr<const app::Pack> standard() {
    const auto pack = app::read_pack("standard", standard_files());
    REQUIRE(pack);
    return *pack;
}

std::string decide(const char* decision, const char* names) {
    const auto pack = standard();
    const auto decided =
        dmn::evaluate(*pack->deployment.decision(decision), decision, Names(names), {});
    CHECK(decided.problems.empty());
    return base::to_text(feel::to_json(decided.value));
}

}  // namespace

TEST_CASE("the recommended pack has no problem and nothing unused") {
    CHECK(problems_of(standard_files()) == "");
    std::string warnings;
    const auto pack = standard();
    for (const auto& each : pack->warnings) {
        warnings += each.code + "@" + each.field + "#" + each.parameters.at("element") + "\n";
    }
    CHECK(warnings == "");
}

TEST_CASE("what a pack says is at hand, typed") {
    const auto pack = standard();
    CHECK(pack->name.en == "Recommended release process");
    CHECK(pack->flows.at("release").process == "release");
    CHECK(pack->stages.front().id == "request");
    CHECK(pack->stage("rollback")->state == release::State::rolling_back);
    CHECK(!pack->stage("rollback")->line);
    CHECK(pack->act("cancel")->roles.front() == "release_manager");
    const auto* go_live = pack->step("go_live");
    REQUIRE(go_live);
    CHECK(go_live->signs == std::vector<std::string>{"*"});
    CHECK(go_live->returns == std::vector<std::string>{"plan"});
    CHECK(go_live->refuses);
    CHECK(go_live->checks.size() == 3);
    CHECK(go_live->role.literal == "release_manager");
    CHECK(pack->step("accept")->verdict_names.at("refuse").zh == "拒绝");
    CHECK(pack->records.at("release_plan").writers().front() == "release_supervisor");
    CHECK(pack->notices.at("go_live_notice").channels.size() == 2);
    CHECK(pack->ladders.front().tell.size() == 2);
    CHECK(pack->calendar.hours.size() == 2);
    CHECK(pack->panels.at("countersign").size() == 3);
    CHECK(pack->deployment.process("release") != nullptr);
    CHECK(pack->role("nobody") == nullptr);
}

TEST_CASE("every field of a record explains itself in both languages") {
    const auto pack = standard();
    for (const auto& [id, record] : pack->records) {
        const auto* properties = record.json().find("properties");
        REQUIRE(properties);
        for (const auto& [name, field] : *properties->object()) {
            CAPTURE(id);
            CAPTURE(name);
            const auto* help = field.find("x-help");
            REQUIRE(help);
            CHECK_FALSE(help->text("zh").empty());
            CHECK_FALSE(help->text("en").empty());
        }
    }
}

TEST_CASE("intake and signatories decide as their tables say") {
    CHECK(decide("intake", R"({"request":{"has_code":true,"system":{"live_version":"1.0"}}})") ==
          R"({"accept":true,"flow":"release","type":"upgrade","point_to":null})");
    CHECK(decide("intake", R"({"request":{"has_code":true,"system":{"live_version":null}}})") ==
          R"({"accept":true,"flow":"release","type":"new","point_to":null})");
    CHECK(decide("intake", R"({"request":{"has_code":false,"system":{"live_version":null}}})") ==
          R"({"accept":false,"flow":null,"type":null,"point_to":"change"})");
    const auto planned =
        decide("signatories", R"({"release":{"mode":"planned","departments":["u1","u2"]}})");
    CHECK(planned.starts_with(
        R"([{"panel":"review","step":"department_review","units":["u1","u2"]})"));
    const auto emergency =
        decide("signatories", R"({"release":{"mode":"emergency","departments":["u1"]}})");
    CHECK(emergency.find("review") == std::string::npos);
    CHECK(emergency.find("go_live") != std::string::npos);
}

TEST_CASE("a pack is named by its bytes") {
    const auto first = standard()->digest;
    CHECK(first == standard()->digest);
    const auto other =
        app::read_pack("standard", standard_with("pack.toml", "FX-RM-01", "FX-RM-02"));
    REQUIRE(other);
    CHECK((*other)->digest != first);
}

TEST_CASE("the catalogue keeps every version that was loaded") {
    app::Packs packs;
    REQUIRE(packs.load_folder(app::processes_folder()));
    const auto loaded = packs.by_digest(standard()->digest);
    REQUIRE(loaded);
    CHECK(packs.by_digest({"sha256:0"}) == nullptr);
    auto later = std::make_shared<app::Pack>(*loaded);
    later->digest = base::digest_of("later");
    packs.add(later);
    CHECK(packs.by_digest(later->digest) == later);
    CHECK(packs.by_digest(loaded->digest) == loaded);
    CHECK_THROWS(packs.load_folder("/nowhere"));
}

TEST_CASE("every problem is named at once") {
    auto files = standard_with("pack.toml", "state = \"in_test\"", "state = \"in_tests\"");
    files["records/test_report.json"] = "{";
    files["notes.txt"] = "";
    CHECK(app::read_pack("standard", files).error().code == "pack.invalid");
    const auto problems = problems_of(files);
    for (const auto* code :
         {"pack.unknown_state@pack.toml#stage.3.state: in_tests",
          "input.malformed@records/test_report.json#", "pack.unknown_file@notes.txt#"}) {
        CAPTURE(problems);
        CHECK(problems.find(code) != std::string::npos);
    }
}

TEST_CASE("a filter's name is looked for among the fields of records and the host's entries") {
    const auto warned = [](const std::string& condition) {
        const auto pack = app::read_pack(
            "standard",
            standard_with("pack.toml", "ok = '= records.release_plan.preparation = null or",
                          "ok = '= " + condition + " or"));
        REQUIRE(pack);
        std::string names;
        for (const auto& each : (*pack)->warnings) names += each.parameters.at("about") + " ";
        return names;
    };
    CHECK(warned("count(records.release_plan.preparation[ready]) = 0") == "");
    CHECK(warned("count(release.sites[live_at != null]) = 0") == "");
    CHECK(warned("count(records.release_plan.preparation[raedy]) = 0") == "raedy ");
}

TEST_CASE("a window is there under the settings that offer it") {
    const auto windows = [](const std::string& rule) {
        const auto length = std::string("length = \"PT6H\"");
        const auto pack = app::read_pack(
            "standard",
            standard_with("pack.toml", length,
                          length + "\noffered = '= settings.after_rejection = \"" + rule + "\"'"));
        REQUIRE(pack);
        return (*pack)->calendar.windows.size();
    };
    CHECK(windows("changed") == 1);
    CHECK(windows("all") == 0);
}
