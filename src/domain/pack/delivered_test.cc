#include "domain/pack/delivered.h"

#include <doctest/doctest.h>

using namespace fangxing;
using namespace fangxing::pack;

namespace {

const auto as_delivered = base::digest_of("as delivered");

access::Actor person(std::vector<std::string> roles) {
    access::Actor actor;
    actor.id = actor.natural = {1};
    for (auto& role : roles) actor.roles.push_back({std::move(role), {}});
    return actor;
}

Version there(State state, const base::Digest& digest, const std::string& number = "2.0.0") {
    Version version;
    version.pack = "acme";
    version.number = number;
    version.state = state;
    version.digest = digest;
    return version;
}

}  // namespace

TEST_CASE("a delivered pack is loaded once, and never over what is there") {
    const auto other = base::digest_of("other");
    struct Row {
        const char* what;
        std::vector<Version> of_pack;
        Delivered standing;
        std::string refused;
    };
    const Row rows[] = {
        {"nobody has it", {}, Delivered::offered, ""},
        {"a draft of it was given up", {there(State::discarded, {})}, Delivered::offered, ""},
        {"it is loaded", {there(State::published, as_delivered)}, Delivered::loaded, ""},
        {"a draft of it is at work", {there(State::draft, {})}, Delivered::other_version, "2.0.0"},
        {"its very files are before their signers",
         {there(State::proposed, as_delivered)},
         Delivered::other_version,
         "2.0.0"},
        {"another version is in force",
         {there(State::discarded, {}, "0.9.0"), there(State::published, other, "3.0.0")},
         Delivered::other_version,
         "3.0.0"},
        {"revised since",
         {there(State::published, as_delivered), there(State::published, other, "2.1.0")},
         Delivered::loaded,
         ""},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        CHECK(standing(as_delivered, row.of_pack) == row.standing);
        const auto came = load("acme_owner", as_delivered, row.of_pack, person({"acme_owner"}));
        if (row.refused.empty()) {
            REQUIRE(came);
            CHECK(*came == (row.standing == Delivered::offered));
        } else {
            CHECK(came.error().code == "pack.other_version");
            CHECK(came.error().parameters.at("number") == row.refused);
        }
    }
}

TEST_CASE("its owner and process owners load it, nobody else") {
    CHECK(load("acme_owner", as_delivered, {}, person({"acme_owner"})));
    CHECK(load("acme_owner", as_delivered, {}, person({"process_owner"})));
    const auto refused = load("acme_owner", as_delivered, {}, person({"release_manager"}));
    CHECK(refused.error().code == "pack.loaders_only");
    CHECK(refused.error().parameters.at("role") == "acme_owner");
}
