#include <doctest/doctest.h>

#include <algorithm>
#include <functional>

#include "base/ensure.h"
#include "executor/deployment/ticket_check.h"
#include "executor/steps/ssh.h"
#include "sealing.h"

using namespace fangxing;
using namespace fangxing::test;

namespace {

const std::string host_key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBGKdCr0f6tXHrzMdLSwLhTpzVPlPdgwpqnZ8b2mXCzV";
const deployment::TicketTarget prod{"prod", "127.0.0.1", 22, "deploy", host_key};

deployment::PlanStep install() {
    deployment::PlanStep out;
    out.what = "install";
    out.kind = deployment::StepKind::ssh;
    out.target = "prod";
    out.command = "true";
    out.irreversible = true;
    return out;
}

// What a row may alter before and after signing.
struct Bench {
    TestKey& key;
    TestKey& other;
    deployment::Cleared cleared;
    deployment::Ticket ticket;
    std::string envelope;
    base::Instant now = noon;

    void sign_again() { envelope = seal(key, ticket); }
    void clear_again() {
        ticket.clearance_envelope = seal(key, cleared);
        sign_again();
    }
};

std::string swapped(std::string text, const std::string& from, const std::string& to) {
    return text.replace(text.find(from), from.size(), to);
}

}  // namespace

TEST_CASE("each ticket that must not run is refused by its own code") {
    struct Row {
        const char* code;
        std::function<void(Bench&)> alter;
    };
    const auto target = [](auto change) {
        return [change](Bench& b) {
            change(b.ticket.targets[0]);
            b.cleared.targets = b.ticket.targets;
            b.clear_again();
        };
    };
    const auto step = [](auto change) {
        return [change](Bench& b) {
            change(b.ticket.step);
            b.cleared.steps = {b.ticket.step};
            b.clear_again();
        };
    };
    const Row rows[] = {
        {"", [](auto&) {}},
        {"ticket.malformed", [](auto& b) { b.envelope = "{"; }},
        {"ticket.malformed", [](auto& b) { b.envelope = R"({"payload":"","signatures":[]})"; }},
        {"ticket.malformed",
         [](auto& b) { b.envelope = seal(b.key, deployment::ticket_type, base::Json(7)); }},
        {"ticket.wrong_type",
         [](auto& b) { b.envelope = seal(b.key, "text/plain", base::encode(b.ticket)); }},
        // a clearance, rightly signed, is no ticket
        {"ticket.wrong_type", [](auto& b) { b.envelope = b.ticket.clearance_envelope; }},
        {"ticket.foreign_key", [](auto& b) { b.envelope = seal(b.other, b.ticket); }},
        {"ticket.bad_signature",
         [](auto& b) { b.envelope = swapped(b.envelope, "\"payload\":\"e", "\"payload\":\"f"); }},
        {"ticket.bad_signature",
         [](auto& b) {
             b.envelope = swapped(seal(b.other, b.ticket), b.other.key_id(), b.key.key_id());
         }},
        {"ticket.expired", [](auto& b) { b.now = b.ticket.not_after; }},
        {"ticket.not_yet_valid",
         [](auto& b) { b.now = b.ticket.not_before - std::chrono::seconds(1); }},
        {"ticket.used", [](auto& b) { b.ticket.nonce = "used", b.sign_again(); }},
        {"ticket.bad_step", step([](auto& s) { s.kind = deployment::StepKind::manual; })},
        {"ticket.bad_step", step([](auto& s) { s.timeout_s = 0; })},
        {"ticket.bad_step", step([](auto& s) { s.target = "-oProxyCommand=id"; })},
        {"ticket.bad_target", step([](auto& s) { s.target = "elsewhere"; })},
        {"ticket.bad_target", target([](auto& t) { t.host = "-oProxyCommand=touch /tmp/x"; })},
        {"ticket.bad_target", target([](auto& t) { t.host = "a b"; })},
        {"ticket.bad_target", target([](auto& t) { t.user = "-F"; })},
        {"ticket.bad_target", target([](auto& t) { t.port = 0; })},
        {"ticket.bad_target", target([](auto& t) { t.host_key += "\n* " + host_key; })},
        {"clearance.malformed", [](auto& b) { b.ticket.clearance_envelope = "", b.sign_again(); }},
        {"clearance.malformed",
         [](auto& b) {
             b.ticket.clearance_envelope =
                 seal(b.key, deployment::clearance_type, base::Json(base::Json::Object{}));
             b.sign_again();
         }},
        {"clearance.wrong_type",
         [](auto& b) { b.ticket.clearance_envelope = b.envelope, b.sign_again(); }},
        {"clearance.foreign_key",
         [](auto& b) { b.ticket.clearance_envelope = seal(b.other, b.cleared), b.sign_again(); }},
        {"clearance.bad_signature",
         [](auto& b) {
             b.ticket.clearance_envelope =
                 swapped(seal(b.other, b.cleared), b.other.key_id(), b.key.key_id());
             b.sign_again();
         }},
        {"clearance.other_release", [](auto& b) { b.cleared.release = {99}, b.clear_again(); }},
        {"clearance.step_differs",
         [](auto& b) { b.ticket.step.command = "rm -rf /", b.sign_again(); }},
        {"clearance.targets_differ",
         [](auto& b) { b.ticket.targets[0].host = "10.0.0.9", b.sign_again(); }},
        {"clearance.artifacts_differ",
         [](auto& b) { b.ticket.artifacts[0].digest = base::digest_of("x"), b.sign_again(); }},
        {"clearance.window_closed", [](auto& b) { b.cleared.window_end = noon, b.clear_again(); }},
        {"clearance.expired", [](auto& b) { b.cleared.expires_at = noon, b.clear_again(); }},
    };
    const Folder folder;
    executor::StepJournal journal(folder.path());
    REQUIRE(journal.begin({"used", {41}, false, 0, noon}));
    TestKey key;
    TestKey other;
    const executor::PublicKey pinned(key.public_key());
    for (const auto& row : rows) {
        CAPTURE(row.code);
        const auto cleared = clear(install(), prod, {{"app", base::digest_of("app")}});
        Bench bench{key, other, cleared, ticket_for(key, cleared, "fresh"), {}, noon};
        bench.sign_again();
        row.alter(bench);
        const auto checked = executor::check_ticket(bench.envelope, pinned, bench.now, journal);
        CHECK((checked ? "" : checked.error().code) == row.code);
    }
}

TEST_CASE("the key is read as PEM or base64") {
    const Folder folder;
    TestKey key;
    write_file(folder / "raw", base::base64(key.public_key()) + "\n");
    CHECK(executor::PublicKey::from_file(folder / "raw").id() == key.key_id());
    // SubjectPublicKeyInfo of Ed25519: a fixed head before the 32 bytes (RFC 8410 §4).
    const std::string head("\x30\x2a\x30\x05\x06\x03\x2b\x65\x70\x03\x21\x00", 12);
    write_file(folder / "pem", "-----BEGIN PUBLIC KEY-----\n" +
                                   base::base64(head + key.public_key()) +
                                   "\n-----END PUBLIC KEY-----\n");
    CHECK(executor::PublicKey::from_file(folder / "pem").id() == key.key_id());
    write_file(folder / "bad", "AAAA");
    CHECK_THROWS_AS(executor::PublicKey::from_file(folder / "bad"), base::Fault);
    CHECK_THROWS_AS(executor::PublicKey::from_file(folder / "none"), base::Fault);
}

TEST_CASE("all of ssh's options stand before the two dashes") {
    const auto arguments = executor::ssh_arguments(prod, "/k", "sh -s");
    CHECK(arguments.front() == "/usr/bin/ssh");
    REQUIRE(arguments.size() > 4);
    CHECK(arguments[arguments.size() - 3] == "--");
    CHECK(arguments[arguments.size() - 2] == prod.host);
    CHECK(arguments.back() == "sh -s");
    for (const auto* wanted : {"StrictHostKeyChecking=yes", "BatchMode=yes", "IdentitiesOnly=yes",
                               "GlobalKnownHostsFile=/dev/null", "UpdateHostKeys=no",
                               "ForwardAgent=no", "ClearAllForwardings=yes", "ProxyCommand=none",
                               "PermitLocalCommand=no", "HostKeyAlgorithms=ssh-ed25519"}) {
        CAPTURE(wanted);
        CHECK(std::ranges::find(arguments, wanted) != arguments.end());
    }
}
