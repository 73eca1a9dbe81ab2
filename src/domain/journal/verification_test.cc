#include "domain/journal/verification.h"

#include <doctest/doctest.h>

#include <functional>

namespace fangxing::journal {
namespace {

struct Written {
    Sealed entry;
    std::optional<std::string> payload;
};

std::vector<Written> journal_of(std::int64_t size) {
    std::vector<Written> out;
    for (std::int64_t seq = 1; seq <= size; ++seq) {
        const auto payload = R"({"n":)" + std::to_string(seq) + "}";
        out.push_back({{.seq = seq,
                        .id = {1000 + seq},
                        .at = {seq * 1'000'000},
                        .actor = "li.release",
                        .person = {7},
                        .via = "page",
                        .act = "hold_release",
                        .noun = "releases",
                        .noun_id = {9},
                        .release = {9},
                        .type = "release.held",
                        .reason = "理由",
                        .payload_digest = base::digest_of(payload)},
                       payload});
    }
    return out;
}

Checkpoint checkpoint_over(const std::vector<Written>& journal, std::size_t size) {
    Growing tree;
    for (std::size_t n = 0; n < size; ++n) tree.push(leaf_hash(leaf_text(journal[n].entry)));
    return {"fangxing/test", static_cast<std::int64_t>(size), tree.root(), {}};
}

std::string found(const std::vector<Written>& journal, std::vector<Checkpoint> checkpoints) {
    Verification verification(std::move(checkpoints));
    for (const auto& [entry, payload] : journal) verification.add(entry, payload);
    std::string out;
    for (const auto& each : verification.finish()) {
        out += (out.empty() ? "" : " ") + each.what + ":" + std::to_string(each.seq);
    }
    return out;
}

TEST_CASE("a journal that nobody touched is proved as far as it was signed") {
    const auto journal = journal_of(300);
    Verification verification({checkpoint_over(journal, 290), checkpoint_over(journal, 12)});
    for (const auto& [entry, payload] : journal) verification.add(entry, payload);
    CHECK(verification.finish().empty());
    CHECK(verification.size() == 300);
    CHECK(verification.proved() == 290);
    CHECK(verification.erased() == 0);
}

// What a run writes down of itself, as the journal's last entry.
Written protocol_of(const std::vector<Written>& journal, const Protocol& protocol) {
    base::Json told{base::Json::Object{}};
    told.put("number", "ERA-0001");
    told.put("journal", base::encode(protocol));
    auto out = journal.back();
    ++out.entry.seq;
    ++out.entry.id.value;
    out.entry.person = {99};
    out.entry.type = std::string(protocol_type);
    out.payload = base::to_text(told);
    out.entry.payload_digest = base::digest_of(*out.payload);
    return out;
}

TEST_CASE("a payload that a protocol names is gone by rule, and what it was stays proved") {
    auto journal = journal_of(4);
    journal.push_back(protocol_of(journal, {{journal[1].entry.id}, {}}));
    const auto signed_for = checkpoint_over(journal, 5);
    journal[1].payload.reset();
    Verification verification({signed_for});
    for (const auto& [entry, payload] : journal) verification.add(entry, payload);
    CHECK(verification.finish().empty());
    CHECK(verification.erased() == 1);
    // Another one is damage, and so is every one once the protocol itself is gone.
    journal[2].payload.reset();
    CHECK(found(journal, {signed_for}) == "payload_missing:3");
    journal[4].payload.reset();
    CHECK(found(journal, {signed_for}) == "payload_missing:2 payload_missing:3 payload_missing:5");
}

TEST_CASE("an actor may become a pseudonym, and nothing else of his entries may change") {
    auto journal = journal_of(4);
    const auto before = journal;
    Veiled veiled{{7}, "former.0001", 0, {}};
    for (auto& [entry, payload] : journal) {
        entry.veil = base::base64(leaf_of(entry));
        entry.actor = veiled.pseudonym;
        veiled.digest = chained(veiled.digest, entry);
        ++veiled.entries;
    }
    journal.push_back(protocol_of(before, {{}, {veiled}}));
    auto as_signed = before;
    as_signed.push_back(journal.back());
    const auto signed_for = checkpoint_over(as_signed, 5);
    CHECK(found(journal, {signed_for}).empty());
    const auto with = [&](const std::function<void(Written&)>& tamper) {
        auto changed = journal;
        tamper(changed[2]);
        return found(changed, {signed_for});
    };
    CHECK(with([](Written& each) { each.entry.reason = "x"; }) == "actor_differs:1");
    CHECK(with([](Written& each) { each.entry.at.us += 1; }) == "actor_differs:1");
    CHECK(with([](Written& each) { each.entry.actor = "zhou.plan"; }) == "actor_differs:1");
    CHECK(with([](Written& each) { each.entry.person = {8}; }) ==
          "actor_differs:1 actor_differs:3");
    CHECK(with([](Written& each) { each.entry.veil.clear(); }) == "actor_differs:1 root_differs:5");
    auto unnamed = journal;
    unnamed.pop_back();
    CHECK(found(unnamed, {checkpoint_over(before, 4)}) == "actor_differs:1");
}

TEST_CASE("every kind of tampering is found") {
    const auto sound = journal_of(8);
    const std::vector signed_for{checkpoint_over(sound, 4), checkpoint_over(sound, 8)};
    using Journal = std::vector<Written>;
    const struct {
        const char* what;
        std::function<void(Journal&)> tamper;
        const char* found;
    } rows[] = {
        {"moment", [](Journal& j) { j[2].entry.at.us += 1; }, "root_differs:4 root_differs:8"},
        {"actor", [](Journal& j) { j[5].entry.actor = "zhou.plan"; }, "root_differs:8"},
        {"person", [](Journal& j) { j[5].entry.person = {8}; }, "root_differs:8"},
        {"way", [](Journal& j) { j[5].entry.via = "api"; }, "root_differs:8"},
        {"act", [](Journal& j) { j[5].entry.act = "resume_release"; }, "root_differs:8"},
        {"noun", [](Journal& j) { j[5].entry.noun_id = {10}; }, "root_differs:8"},
        {"release", [](Journal& j) { j[5].entry.release = {10}; }, "root_differs:8"},
        {"type", [](Journal& j) { j[5].entry.type = "refused"; }, "root_differs:8"},
        {"reason", [](Journal& j) { j[5].entry.reason = ""; }, "root_differs:8"},
        {"payload", [](Journal& j) { j[5].payload = "{}"; }, "payload_differs:6"},
        {"payload and its digest",
         [](Journal& j) {
             j[5].payload = "{}";
             j[5].entry.payload_digest = base::digest_of("{}");
         },
         "root_differs:8"},
        {"taken out", [](Journal& j) { j.erase(j.begin() + 5); }, "gap:7 gap:8 entries_missing:8"},
        {"taken out and numbered anew",
         [](Journal& j) {
             j.erase(j.begin() + 5);
             j[5].entry.seq = 6;
             j[6].entry.seq = 7;
         },
         "entries_missing:8"},
        {"put in",
         [](Journal& j) {
             auto one = j[5];
             j.insert(j.begin() + 5, one);
             for (std::size_t n = 0; n < j.size(); ++n) {
                 j[n].entry.seq = static_cast<std::int64_t>(n) + 1;
             }
         },
         "root_differs:8"},
        {"in another order",
         [](Journal& j) {
             std::swap(j[5], j[6]);
             std::swap(j[5].entry.seq, j[6].entry.seq);
         },
         "root_differs:8"},
        {"cut off", [](Journal& j) { j.resize(6); }, "entries_missing:8"},
        {"all of it", [](Journal& j) { j.clear(); }, "entries_missing:4 entries_missing:8"},
    };
    for (const auto& row : rows) {
        CAPTURE(row.what);
        auto journal = sound;
        row.tamper(journal);
        CHECK(found(journal, signed_for) == row.found);
    }
}

}  // namespace
}  // namespace fangxing::journal
