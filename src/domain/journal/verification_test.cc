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

TEST_CASE("a payload may be erased by rule, and what it was stays proved") {
    auto journal = journal_of(4);
    const auto signed_for = checkpoint_over(journal, 4);
    journal[1].payload.reset();
    Verification verification({signed_for});
    for (const auto& [entry, payload] : journal) verification.add(entry, payload);
    CHECK(verification.finish().empty());
    CHECK(verification.erased() == 1);
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
