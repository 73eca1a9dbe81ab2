#include <doctest/doctest.h>

#include <functional>

#include "domain/deployment/cleared.h"
#include "domain/deployment/output.h"
#include "domain/deployment/target.h"

using namespace fangxing;
using namespace fangxing::deployment;

namespace {

const std::string good_key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBGKdCr0f6tXHrzMdLSwLhTpzVPlPdgwpqnZ8b2mXCzV";

PlanStep install() {
    PlanStep out;
    out.what = "install";
    out.kind = StepKind::ssh;
    out.target = "prod";
    out.command = "install";
    out.undo = Undo{.what = "back",
                    .kind = StepKind::ssh,
                    .target = "prod",
                    .command = "back",
                    .url = {},
                    .expect = {},
                    .timeout_s = 60};
    return out;
}

}  // namespace

TEST_CASE("what is wrong with a plan") {
    struct Row {
        const char* found;
        std::function<void(PlanStep&)> break_it;
    };
    const Row rows[] = {
        {"", [](auto&) {}},
        {"step.without_target /0/target", [](auto& s) { s.target.clear(); }},
        {"step.bad_target /0/target", [](auto& s) { s.target = "-oProxyCommand=x"; }},
        {"step.without_command /0/command", [](auto& s) { s.command.clear(); }},
        {"step.bad_timeout /0/timeout_s", [](auto& s) { s.timeout_s = 0; }},
        {"step.bad_timeout /0/timeout_s", [](auto& s) { s.timeout_s = 100'000; }},
        {"step.without_undo /0/undo", [](auto& s) { s.undo.reset(); }},
        {"", [](auto& s) { s.undo.reset(), s.irreversible = true; }},
        {"step.without_command /0/undo/command", [](auto& s) { s.undo->command.clear(); }},
        {"step.bad_url /0/url",
         [](auto& s) { s.kind = StepKind::check, s.url = "file:///etc/passwd"; }},
        {"step.bad_url /0/url",
         [](auto& s) { s.kind = StepKind::check, s.url = "http://a/\r\nHost: b"; }},
        {"", [](auto& s) { s.kind = StepKind::check, s.url = "http://a:1/x", s.undo.reset(); }},
        {"step.ends_before_start /0/end",
         [](auto& s) { s.start = base::Instant{2}, s.end = base::Instant{1}; }},
    };
    for (const auto& row : rows) {
        auto step = install();
        row.break_it(step);
        std::string found;
        for (const auto& reason : problems({step}, "")) {
            found += (found.empty() ? "" : "; ") + reason.code + " " + reason.field;
        }
        CHECK(found == row.found);
    }
}

TEST_CASE("targets: no option, no blank, no unknown key gets in") {
    struct Row {
        const char* reasons;
        std::function<void(TargetCreated&)> break_it;
    };
    const Row rows[] = {
        {"", [](auto&) {}},
        {"", [](auto& t) { t.host = "2001:db8::1"; }},
        {"target.bad_code", [](auto& t) { t.code = "Prod"; }},
        {"input.missing", [](auto& t) { t.name = {}; }},
        {"input.missing", [](auto& t) { t.system = {}; }},
        {"input.missing", [](auto& t) { t.environment.clear(); }},
        {"target.bad_host", [](auto& t) { t.host = "-oProxyCommand=touch /tmp/x"; }},
        {"target.bad_host", [](auto& t) { t.host = "a b"; }},
        {"target.bad_host", [](auto& t) { t.host = "root@a"; }},
        {"target.bad_host", [](auto& t) { t.host = "a\nb"; }},
        {"target.bad_host", [](auto& t) { t.host = ""; }},
        {"target.bad_port", [](auto& t) { t.port = 70000; }},
        {"target.bad_user", [](auto& t) { t.user = "-l"; }},
        {"target.bad_user", [](auto& t) { t.user = "a b"; }},
        {"target.bad_host_key", [](auto& t) { t.host_key = "ssh-ed25519"; }},
        {"target.bad_host_key", [](auto& t) { t.host_key = "ssh-dss AAAA"; }},
        {"target.bad_host_key", [](auto& t) { t.host_key = good_key + "\n* ssh-rsa AAAA"; }},
        {"target.bad_host_key", [](auto& t) { t.host_key = "ssh-rsa" + good_key.substr(11); }},
    };
    for (const auto& row : rows) {
        TargetCreated target{.code = "prod",
                             .name = {"生产", "production"},
                             .system = {1},
                             .environment = "production",
                             .host = "127.0.0.1",
                             .port = 22,
                             .user = "deploy",
                             .host_key = good_key};
        row.break_it(target);
        const auto made = create(target);
        CHECK((made ? "" : made.error().reasons.at(0).code) == row.reasons);
        if (!made) CHECK(made.error().code == "target.incomplete");
    }
}

TEST_CASE("a target is as it was created") {
    Target target;
    apply(target, TargetCreated{.code = "prod",
                                .name = {"生产", "production"},
                                .system = {1},
                                .environment = "production",
                                .host = "127.0.0.1",
                                .port = 2222,
                                .user = "deploy",
                                .host_key = good_key});
    CHECK(target.code == "prod");
    CHECK(target.port == 2222);
    CHECK(target.host_key == good_key);
}

TEST_CASE("pre-authentication encoding of DSSE") {
    CHECK(pre_authentication_encoding("http://example.com/HelloWorld", "hello world") ==
          "DSSEv1 29 http://example.com/HelloWorld 11 hello world");
    CHECK(pre_authentication_encoding("", "放") == "DSSEv1 0  3 放");
}

TEST_CASE("a plan is read as a record holds it") {
    const auto list = base::parse_json(
        R"([{"what":"x","person":"li","note":"more","kind":"check","url":"http://a/"}])");
    const auto steps = read_plan(*list);
    REQUIRE(steps);
    CHECK(steps->at(0).kind == StepKind::check);
    CHECK(steps->at(0).timeout_s == 60);
    CHECK(read_plan(base::Json("x")).error().code == "step.malformed");
    CHECK(read_plan(*base::parse_json(R"([{"kind":"magic"}])")).error().code == "step.malformed");
}

namespace {

Cleared cleared_plan() {
    Cleared out;
    out.id = {3};
    out.release = {2};
    out.steps = {install()};
    out.targets = {{"prod", "127.0.0.1", 22, "deploy", good_key}};
    out.artifacts = {{"app", base::digest_of("app")}};
    out.window_start = {100};
    out.window_end = {200};
    out.expires_at = {300};
    return out;
}

Ticket asked() {
    Ticket out;
    out.release = {2};
    out.clearance = {3};
    out.step = install();
    out.targets = cleared_plan().targets;
    out.artifacts = cleared_plan().artifacts;
    return out;
}

}  // namespace

TEST_CASE("a ticket asks for no more than the clearance allows") {
    struct Row {
        const char* code;
        std::function<void(Ticket&, base::Instant&)> break_it;
    };
    const auto undoing = [](Ticket& t) {
        t.back = true;
        t.step.what = "back";
        t.step.command = "back";
        t.step.undo.reset();
    };
    const Row rows[] = {
        {"", [](auto&, auto&) {}},
        {"clearance.other_release", [](auto& t, auto&) { t.release = {9}; }},
        {"clearance.other_release", [](auto& t, auto&) { t.clearance = {9}; }},
        {"clearance.step_differs", [](auto& t, auto&) { t.step.command = "rm -rf /"; }},
        {"clearance.step_differs", [](auto& t, auto&) { t.step.timeout_s = 61; }},
        {"clearance.step_differs", [](auto& t, auto&) { t.index = 1; }},
        {"clearance.step_differs", [](auto& t, auto&) { t.index = -1; }},
        {"clearance.step_differs", [](auto& t, auto&) { t.back = true; }},
        {"clearance.targets_differ", [](auto& t, auto&) { t.targets[0].host = "evil"; }},
        {"clearance.targets_differ", [](auto& t, auto&) { t.targets[0].host_key = "evil"; }},
        {"clearance.artifacts_differ",
         [](auto& t, auto&) { t.artifacts[0].digest = base::digest_of("x"); }},
        {"clearance.window_closed", [](auto&, auto& at) { at = {99}; }},
        {"clearance.window_closed", [](auto&, auto& at) { at = {200}; }},
        {"clearance.expired", [](auto&, auto& at) { at = {300}; }},
        {"", [&](auto& t, auto&) { undoing(t); }},
        {"", [&](auto& t, auto& at) { undoing(t), at = {5000}; }},
        {"clearance.step_differs", [&](auto& t, auto&) { undoing(t), t.step.url = "x"; }},
    };
    for (const auto& row : rows) {
        CAPTURE(row.code);
        auto ticket = asked();
        base::Instant at{150};
        row.break_it(ticket, at);
        const auto covered = must_cover(cleared_plan(), ticket, at);
        CHECK((covered ? "" : covered.error().code) == row.code);
    }
}

TEST_CASE("the statement of a clearance is read back") {
    base::Json statement;
    auto predicate = base::encode(cleared_plan());
    predicate.put("approvals", "passed over");
    statement.put("predicate", std::move(predicate));
    const auto read = read_statement(base::to_text(statement));
    REQUIRE(read);
    CHECK(must_cover(*read, asked(), {150}));
    for (const auto* text : {"", "[]", "{}", R"({"predicate":{}})", R"({"predicate":[1]})"}) {
        CHECK(read_statement(text).error().code == "clearance.malformed");
    }
}

TEST_CASE("output comes in pieces, and again after a broken line") {
    Output output;
    const auto take = [&](std::int64_t offset, const std::string& text) {
        const auto part = new_part(output, offset, text);
        if (!part) return part.error().code;
        if (!part->empty()) {
            const auto size = static_cast<std::int64_t>(part->size());
            apply(output, OutputTaken{{1}, {2}, false, 0, "n", {output.size, size, {}}});
        }
        return *part;
    };
    CHECK(take(0, "abc") == "abc");
    CHECK(take(3, "def") == "def");
    CHECK(take(0, "abcd") == "");
    CHECK(take(4, "efgh") == "gh");
    CHECK(take(9, "x") == "deployment.output_gap");
    CHECK(take(-1, "x") == "deployment.output_gap");
    CHECK(output.size == 8);
    CHECK(output.pieces.size() == 3);
    output.size = most_output;
    CHECK(take(most_output, "x") == "deployment.output_too_large");
}
