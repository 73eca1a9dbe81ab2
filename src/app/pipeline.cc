#include "app/pipeline.h"

#include <algorithm>
#include <array>

#include "app/naming.h"
#include "app/rehearse.h"
#include "base/digest.h"

namespace fangxing::app {
namespace {

// What the journal keeps of a refused input: at most 500 bytes, and no half of a character.
std::string beginning_of(const std::string& input) {
    std::size_t end = std::min<std::size_t>(input.size(), 500);
    const auto is_inside = [&] {
        return end < input.size() && (static_cast<unsigned char>(input[end]) & 0xC0U) == 0x80U;
    };
    while (end > 0 && is_inside()) --end;
    return input.substr(0, end);
}

constexpr int most_races = 16;

bool lost_race(const base::Refusal& refusal) {
    return refusal.code.ends_with(".changed_meanwhile");
}

// A task that was read as open and a process that was read, behind another's commit, as past it:
// asked again both are past it, and the refusal says so in the task's own words.
bool saw_half_of_a_race(const base::Refusal& refusal) {
    return refusal.code == "process.no_longer_open";
}

// The command's own answer again, when the same person sends the same key with the same input.
base::Result<std::optional<base::Json>> answered_before(Store& store, const access::Actor& actor,
                                                        const Request& request,
                                                        const std::string& digest) {
    if (request.idempotency_key.empty()) return std::nullopt;
    const auto stored = store.answer(actor.id.value, request.idempotency_key);
    if (!stored) return std::nullopt;
    if (stored->request_digest != digest) {
        return base::refuse(base::Kind::invalid, "input.idempotency_key_reused");
    }
    return TRY(base::parse_json(stored->answer, {.bytes = std::size_t{16} << 20}));
}

// The release that the command was about, where its input names it or something of it that exists.
std::int64_t release_meant(Store& store, const std::string& input) {
    const auto given = base::parse_json(input);
    if (!given || !given->object()) return 0;
    const auto id = [&](const char* name) { return base::parse_id(given->text(name)).value_or(0); };
    if (const auto release = id("release"); release != 0) {
        return store.find("releases", release) ? release : 0;
    }
    constexpr std::array parts{std::pair("task", "tasks"), std::pair("deployment", "deployments")};
    for (const auto& [name, table] : parts) {
        const auto row = store.find(table, id(name));
        const auto body = row ? base::parse_json(row->body, {.bytes = std::size_t{8} << 20})
                              : base::Result<base::Json>(base::Json());
        if (!body || !body->object()) continue;
        const auto* opened = body->find("opened");
        return base::parse_id((opened ? *opened : *body).text("release")).value_or(0);
    }
    return 0;
}

// INV-08: the attempt is kept in a transaction of its own, since the refused one left no trace.
void journal_refusal(const System& system, const Request& request, const access::Actor& actor,
                     const Step& step, const base::Refusal& refusal) {
    base::Json reasons{base::Json::Array{}};
    for (const auto& reason : refusal.reasons) reasons.push(reason.code + " " + reason.field);
    base::Json payload;
    payload.put("code", refusal.code);
    payload.put("reasons", std::move(reasons));
    payload.put("address", request.address);
    // Input of commands that carry secrets is never kept; the size bounds what a flood can write.
    if (step.permission != access::Permission::sign_in &&
        step.permission != access::Permission::use_own_account) {
        payload.put("input", beginning_of(step.input));
    }
    (void)system.database.write([&](Store& store) -> base::Result<void> {
        Work work(store, system, request, actor, std::string(step.act));
        work.note("refusals", 0, release_meant(store, step.input), "refused", payload);
        return {};
    });
}

template <class Answer>
base::Result<Answer> named(Work& work, base::Result<Answer> result) {
    if (!result) name_parameters(work, result.error());
    return result;
}

}  // namespace

base::Result<base::Json> run_step(const System& system, const Request& asked, const Step& step) {
#ifdef FAULT_NO_IDEMPOTENCY
    // Planted fault: a command that comes again is carried out again.
    Request request = asked;
    request.idempotency_key.clear();
#else
    const Request& request = asked;
#endif
    const std::string digest =
        request.idempotency_key.empty()
            ? std::string()
            : base::digest_of(std::string(step.act) + "\n" + step.input).text;
    if (const auto why = system.journal->doubted_because(); !why.empty()) {
        return base::refuse(base::Kind::unavailable, "journal.doubted", {{"because", why}});
    }
    for (int race = 0;; ++race) {
        access::Actor actor;
        base::Json answer;
        const auto done = system.database.write([&](Store& store) -> base::Result<void> {
            actor = TRY(authenticate(store, system, request));
            TRY(access::authorize(actor, step.permission));
            if (auto before = TRY(answered_before(store, actor, request, digest))) {
                answer = *std::move(before);
                return {};
            }
            Work work(store, system, request, actor, std::string(step.act));
            answer = TRY(named(work, step.carry_out(work)));
            if (!request.idempotency_key.empty()) {
                store.keep_answer(actor.id.value, request.idempotency_key, work.now(),
                                  {digest, base::to_text(answer)});
            }
            return {};
        });
        if (done) return answer;
        if (lost_race(done.error()) && !request.if_match && race < most_races) continue;
        if (saw_half_of_a_race(done.error()) && race == 0) continue;
        journal_refusal(system, request, actor, step, done.error());
        return std::unexpected(done.error());
    }
}

base::Result<base::Json> rehearse_step(const System& system, const Request& request,
                                       const Step& step) {
    constexpr std::string_view taken_back = "step.taken_back";
    access::Actor actor;
    base::Json answer;
    bool may = false;
    const auto done = system.database.write([&](Store& store) -> base::Result<void> {
        actor = TRY(authenticate(store, system, request));
        TRY(access::authorize(actor, step.permission));
        may = true;
        Work work(store, system, request, actor, std::string(step.act));
        answer = TRY(named(work, step.carry_out(work)));
        return base::refuse(base::Kind::conflict, std::string(taken_back));
    });
    if (done.error().code == taken_back) return answer;
    if (!may) journal_refusal(system, request, actor, step, done.error());
    return std::unexpected(done.error());
}

base::Result<base::JsonText> look_step(
    const System& system, const Request& request, access::Permission permission,
    const std::function<base::Result<base::JsonText>(Work&)>& look) {
    base::Result<base::JsonText> answer;
    const auto view = [&](Store& store) {
        answer = [&]() -> base::Result<base::JsonText> {
            auto actor = TRY(authenticate(store, system, request));
            TRY(access::authorize(actor, permission));
            Work work(store, system, request, std::move(actor), "look");
            return named(work, look(work));
        }();
    };
    if (request.moment) {
        system.database.read_behind(*request.moment, view);
    } else {
        system.database.read(view);
    }
    return answer;
}

base::Result<void> may_look(const System& system, const Request& request,
                            access::Permission permission) {
    TRY(look_step(system, request, permission,
                  [](Work&) -> base::Result<base::JsonText> { return base::JsonText(); }));
    return {};
}

}  // namespace fangxing::app
