#include <doctest/doctest.h>

#include "domain/pack/document.h"
#include "domain/pack/revise.h"

using namespace fangxing;
using namespace fangxing::pack;

namespace {

const base::Instant now{1'000'000};

access::Actor person(std::int64_t id, std::vector<std::string> roles) {
    access::Actor actor;
    actor.id = actor.natural = {id};
    actor.proven = true;
    for (auto& role : roles) actor.roles.push_back({std::move(role), {}});
    return actor;
}
const auto editor = person(1, {"process_owner"});
const auto general_manager = person(2, {"general_manager"});
const auto nobody = person(9, {"release_manager"});

Version published(std::int64_t id, const std::string& number, base::Instant effective) {
    Version version;
    version.id = {id};
    version.pack = "standard";
    version.number = number;
    version.owner = "process_owner";
    version.signers = {"general_manager"};
    version.state = State::published;
    version.effective = effective;
    return version;
}

Version draft() {
    auto version = published(5, "1.1.0", {});
    version.state = State::draft;
    version.signers.clear();
    return version;
}

Proposal proposal() {
    return {.digest = base::digest_of("pack"),
            .note = "seven departments",
            .effective = {},
            .manifest = {.number = "1.1.0",
                         .name = {"推荐", "recommended"},
                         .publish = {"process_owner"},
                         .organisation = "组织",
                         .document = "FX-RM-01",
                         .department = "运维",
                         .compiled = "2026-11-01",
                         .approver = "总经理",
                         .revisions = {{"1.1.0", "2026-11-02", "七个部门", "总经理"}}}};
}

Version proposed() {
    auto version = draft();
    const std::vector<Version> of_pack{published(1, "1.0.0", {})};
    const auto events = propose(version, of_pack, proposal(), editor, now);
    REQUIRE(events);
    for (const auto& event : *events) apply(version, event);
    return version;
}

std::string code_of(const Events& events) {
    return events ? "" : events.error().code;
}

}  // namespace

TEST_CASE("numbers of versions are compared part by part") {
    CHECK(is_higher("1.10.0", "1.9.0"));
    CHECK_FALSE(is_higher("1.9.0", "1.9.0"));
    CHECK(is_higher("2.0.0", "1.99.99"));
}

TEST_CASE("a version applies from its effective date on") {
    const std::vector<Version> versions{published(1, "1.0.0", {0}), published(2, "2.0.0", {500})};
    CHECK(in_effect(versions, {499})->number == "1.0.0");
    CHECK(in_effect(versions, {500})->number == "2.0.0");
    CHECK(in_effect({draft()}, {500}) == nullptr);
}

TEST_CASE("only the owner's role drafts, and one draft at a time") {
    DraftStarted wish;
    wish.owner = "release_manager";  // what a draft says of its owner counts for nothing
    const std::vector<Version> running{published(1, "1.0.0", {})};
    CHECK(code_of(start(wish, running, nobody)) == "pack.owner_only");
    CHECK(start(wish, running, editor));
    CHECK(code_of(start(wish, {published(1, "1.0.0", {}), draft()}, editor)) == "pack.draft_open");
    CHECK(code_of(save(draft(), {}, nobody)) == "pack.owner_only");
    CHECK(code_of(save(proposed(), {}, editor)) == "pack.not_draft");
}

TEST_CASE("the cover, the revision table and the number are asked at once") {
    auto wish = proposal();
    wish.manifest.approver.clear();
    wish.manifest.revisions = {{"1.0.0", "2026-11-01", "", "总经理"}};
    wish.manifest.number = "1.0.0";
    wish.note.clear();
    wish.effective = {1};
    const auto refused = propose(draft(), {published(1, "1.0.0", {})}, wish, editor, now);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == "pack.not_ready");
    std::vector<std::string> codes;
    for (const auto& reason : refused.error().reasons) codes.push_back(reason.code);
    CHECK(codes == std::vector<std::string>{"pack.cover_incomplete", "pack.revision_incomplete",
                                            "pack.not_higher", "pack.effective_in_past",
                                            "reason.missing"});
}

TEST_CASE("those who sign are the running version's, whatever the draft wishes") {
    CHECK(proposed().signers == std::vector<std::string>{"general_manager"});
    auto first = draft();
    const auto events = propose(first, {}, proposal(), editor, now);
    REQUIRE(events);
    CHECK(std::get<VersionProposed>(events->front()).signers ==
          std::vector<std::string>{"process_owner"});
}

TEST_CASE("a version is published by the last of its signers, never by who proposed it") {
    auto version = proposed();
    CHECK(code_of(sign(version, nobody, "", now)) == "pack.signers_only");
    auto both = person(1, {"process_owner", "general_manager"});
    CHECK(code_of(sign(version, both, "", now)) == "pack.own_proposal");
    auto unproven = general_manager;
    unproven.proven = false;
    CHECK(code_of(sign(version, unproven, "", now)) == "approval.not_proven");
    auto token = general_manager;
    token.by_token = true;
    CHECK(code_of(sign(version, token, "", now)) == "approval.by_token");
    CHECK(code_of(sign(draft(), general_manager, "", now)) == "pack.not_proposed");

    version.effective = {5'000'000};
    const auto events = sign(version, general_manager, "good", now);
    REQUIRE(events);
    for (const auto& event : *events) apply(version, event);
    CHECK(version.state == State::published);
    CHECK(version.effective == base::Instant{5'000'000});
    CHECK(version.published_at == now);
}

TEST_CASE("without a wished date it is in effect from its publication") {
    auto version = proposed();
    const auto events = sign(version, general_manager, "", now);
    REQUIRE(events);
    for (const auto& event : *events) apply(version, event);
    CHECK(version.effective == now);
}

TEST_CASE("a returned version is a draft again and loses its signatures") {
    auto version = proposed();
    version.signatures.push_back({"other", {7}, "", version.digest, now});
    CHECK(code_of(give_back(version, general_manager, "", now)) == "reason.missing");
    const auto events = give_back(version, general_manager, "too many", now);
    REQUIRE(events);
    for (const auto& event : *events) apply(version, event);
    CHECK(version.state == State::draft);
    CHECK(version.signatures.empty());
    CHECK(version.returned == "too many");
    CHECK(discard(version, editor, "no", now));
}

TEST_CASE("links beside a pack lead to pages only") {
    DocumentSaved saved{.pack = "standard",
                        .references = {{"GB/T 28827.1-2022", ""}},
                        .procedures = {{"变更管理程序", "javascript:alert(1)"}},
                        .by = {1},
                        .at = now};
    const auto refused = save(saved, "process_owner", editor);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().reasons.size() == 2);
    saved.references.clear();
    saved.procedures = {{"变更管理程序", "https://intranet/change"}};
    CHECK(save(saved, "process_owner", editor));
    CHECK(save(saved, "process_owner", nobody).error().code == "pack.owner_only");
}
