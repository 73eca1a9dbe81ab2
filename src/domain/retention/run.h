// One run of erasing (销毁): proposed by one person over a list of things that are due, signed by
// another; its protocol stays and says what is gone.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "domain/journal/erasure.h"
#include "domain/retention/due.h"

namespace fangxing::retention {

struct RunTag;
using RunId = base::Id<RunTag>;

inline constexpr std::size_t most_items = 200;  // of one run

enum class RunState { proposed, carried_out, declined };
constexpr auto names(RunState) {
    return base::named<RunState>({{RunState::proposed, "proposed"},
                                  {RunState::carried_out, "carried_out"},
                                  {RunState::declined, "declined"}});
}

// Of people only ids: a protocol stays for good.
struct RunProposed {
    static constexpr std::string_view type = "retention_run.proposed";
    std::string number;
    std::vector<Item> items;
    std::string reason;
    access::PersonId by;
    access::PersonId by_natural;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("items", self.items);
        field("reason", self.reason);
        field("by", self.by);
        field("by_natural", self.by_natural);
        field("at", self.at);
    }
};
struct RunDeclined {
    static constexpr std::string_view type = "retention_run.declined";
    std::string reason;
    access::PersonId by;
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("reason", self.reason);
        field("by", self.by);
        field("at", self.at);
    }
};
// One file that is gone, or one row.
struct Erased {
    Kind kind = Kind::attachments;
    base::Ref item;
    std::string what;     // "blob", or the table of a row
    base::Ref row;        // of a row
    base::Digest digest;  // of a blob
    std::int64_t size = 0;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("item", self.item);
        field("what", self.what);
        field("row", self.row);
        field("digest", self.digest);
        field("size", self.size);
    }
};
// What had fallen due and was kept after all.
struct Left {
    base::Ref item;
    std::vector<std::string> because;  // codes
    static void describe(auto& field, auto& self) {
        field("item", self.item);
        field("because", self.because);
    }
};
struct RunCarriedOut {
    static constexpr std::string_view type = journal::protocol_type;
    std::string number;
    std::vector<base::Ref> items;  // erased or pseudonymised
    std::vector<Erased> erased;
    std::vector<Left> left;
    journal::Protocol journal;
    access::PersonId by;
    std::string proof;  // how he proved himself
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("number", self.number);
        field("items", self.items);
        field("erased", self.erased);
        field("left", self.left);
        field("journal", self.journal);
        field("by", self.by);
        field("proof", self.proof);
        field("at", self.at);
    }
};

struct Run {
    static constexpr std::string_view table = "retention_runs";
    static constexpr std::string_view noun = "retention_run";
    using Event = std::variant<RunProposed, RunDeclined, RunCarriedOut>;

    RunId id;
    std::int64_t version = 0;
    RunState state = RunState::proposed;
    RunProposed proposed;
    std::optional<RunDeclined> declined;
    std::optional<RunCarriedOut> carried_out;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("state", self.state);
        field("proposed", self.proposed);
        field("declined", self.declined);
        field("carried_out", self.carried_out);
    }
    static void columns(auto& column, const auto& self) {
        column("number", self.proposed.number);
        column("state", self.state);
    }
};
void apply(Run& run, const Run::Event& event);

using RunEvents = base::Result<std::vector<Run::Event>>;

// Refuses 403 `retention.managers_only`, 422 `reason.missing`, 409 `retention.nothing_due`,
// `retention.run_open` {number} while another waits.
RunEvents propose(RunProposed wish, const std::vector<std::string>& open,
                  const access::Actor& actor);
// Refuses 409 `retention.run_closed`, 403 `retention.signers_only`, `retention.same_person`,
// `approval.not_proven`.
base::Result<void> may_sign(const Run& run, const access::Actor& actor);
// Whoever proposed may take it back. Refuses as `may_sign` but for the proof, 422
// `reason.missing`.
RunEvents decline(const Run& run, const std::string& reason, const access::Actor& actor,
                  base::Instant now);

}  // namespace fangxing::retention
