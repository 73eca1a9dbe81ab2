// What the server hands out to the deployment process, and what it makes of the reports.
#include <doctest/doctest.h>

#include "app/bridge/clearance_text.h"
#include "app/bridge/process_row.h"
#include "app/commands/confirm_manual_step.h"
#include "app/commands/continue_deployment.h"
#include "app/commands/end_deployment_step.h"
#include "app/commands/hand_out_ticket.h"
#include "app/commands/pause_deployment.h"
#include "app/commands/retry_step.h"
#include "app/commands/take_step_output.h"
#include "app/views/deployment.h"
#include "application.h"
#include "domain/cmdb/cmdb.h"
#include "domain/deployment/target.h"
#include "domain/library/library.h"
#include "executor/deployment/ticket_check.h"

using namespace fangxing;
using namespace fangxing::test;
using deployment::StepState;

namespace {

const std::string host_key =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIBGKdCr0f6tXHrzMdLSwLhTpzVPlPdgwpqnZ8b2mXCzV";

base::Json facts_text(const std::string& entry) {
    return *base::parse_json(
        R"({"plan.steps": [
              {"what": "stop", "person": "li", "kind": "ssh", "target": "prod", "command": "stop",
               "undo": {"what": "start", "kind": "ssh", "target": "prod", "command": "start",
                        "url": "", "expect": "", "timeout_s": 60}},
              {"what": "tell", "person": "li", "kind": "manual", "irreversible": true}],
            "rollback.steps": [{"what": "start"}],
            "release.window": {"from": "2023-11-14T21:00:00Z", "to": "2023-11-15T00:00:00Z"},
            "release.targets": ["prod"],
            "tests.verdict": "passed",
            "tests.of": "",
            "release.artifacts": [")" +
        entry + R"("]})");
}

// A release whose attempt has just begun, by rows alone: noon lies in its window.
struct Running : Application {
    access::Actor li = person("li", {"release_implementer"});
    access::Actor zhao = person("zhao", {"customer"});
    release::Release release;
    clearance::Clearance clearance;
    deployment::DeploymentId id;

    Running() {
        const auto pack = std::make_shared<app::Pack>();
        pack->id = "plain";
        pack->digest = base::digest_of("plain");
        packs.add(pack);
        const auto system_row =
            add<cmdb::System>({cmdb::SystemCreated{"Shop", {"商城", "shop"}, {7}, li.id}});
        const base::Ref system_id{system_row.id.value};
        const auto entry =
            add<library::Entry>({library::EntryAdded{system_id, "shop", "1", blobs->put("shop"), 4,
                                                     "shop.tar", "build", li.id, li.natural, noon},
                                 library::EntryApproved{zhao.id, noon}});
        add<deployment::Target>({deployment::TargetCreated{"prod",
                                                           {"生产", "production"},
                                                           system_id,
                                                           "production",
                                                           "127.0.0.1",
                                                           22,
                                                           "deploy",
                                                           host_key}});
        make_release(system_id, pack->digest, entry.id.text());
        make_clearance(entry);
        std::vector<deployment::PlanStep> steps =
            *deployment::read_plan(*release::fact(release, "plan.steps"));
        id = add<deployment::Deployment>(
                 {deployment::DeploymentStarted{.release = {release.id.value},
                                                .clearance = {clearance.id.value},
                                                .instance = {},
                                                .job = 1,
                                                .attempt = 1,
                                                .steps = steps,
                                                .at = noon}})
                 .id;
    }

    void make_release(base::Ref system_id, const base::Digest& pack, const std::string& entry) {
        release::ReleaseCreated created;
        created.number = "R-1";
        created.pack = "plain";
        created.pack_digest = pack;
        created.environment = "production";
        created.system = system_id;
        release::ContentBound bound;
        const auto facts = facts_text(entry);
        for (const auto& [name, value] : *facts.object()) bound.facts[name] = value;
        release = add<release::Release>({created, bound, release::Submitted{noon}});
        app::ProcessStarted started;
        started.release = release.id;
        started.process = "none";
        add<app::ProcessRow>({started});
    }

    void make_clearance(const library::Entry& entry) {
        clearance::Issued issued;
        issued.release = release.id;
        issued.subjects = {{{entry.id.value}, entry.name, entry.package_version, entry.digest}};
        issued.targets = {"prod"};
        issued.from = release::window(release)->from;
        issued.to = release::window(release)->to;
        clearance.id = {random.id()};
        const auto done = database->write([&](app::Store& store) -> base::Result<void> {
            const app::Request request;
            app::Work work(store, system, request, {}, "make_test_rows");
            issued.envelope = TRY(app::clearance_envelope(work, release, clearance.id, issued));
            return work.add(clearance, {issued});
        });
        REQUIRE(done);
    }

    base::Json poll(const std::string& executor = "e1", std::vector<std::string> held = {}) {
        const auto answer = run(machine(), app::HandOutTicket{executor, std::move(held), {}});
        REQUIRE(answer.has_value());
        return *answer;
    }
    std::string nonce_of(const base::Json& answer) {
        const auto* step = answer.find("step");
        return step ? step->text("nonce") : "";
    }
    std::string end(const std::string& nonce, StepState state, bool back = false, int index = 0) {
        return code(run(machine(), app::EndDeploymentStep{id, back, index, nonce, state, 0, "",
                                                          base::Digest{}}));
    }
    deployment::Deployment now() { return get<deployment::Deployment>(id); }
};

}  // namespace

TEST_CASE("a ticket carries what the clearance signed, and the deployment process takes it") {
    Running it;
    const auto answer = it.poll();
    const auto nonce = it.nonce_of(answer);
    REQUIRE_FALSE(nonce.empty());
    const Folder folder;
    const executor::StepJournal journal(folder.path());
    const executor::PublicKey key(it.key.public_key());
    const auto ticket = executor::check_ticket(base::to_text(*answer.find("ticket")), key,
                                               *base::parse_instant(answer.text("now")), journal);
    REQUIRE_MESSAGE(ticket.has_value(), (ticket ? "" : ticket.error().code));
    CHECK(ticket->nonce == nonce);
    CHECK(ticket->step.command == "stop");
    CHECK(ticket->targets.at(0).host_key == host_key);
    CHECK(ticket->artifacts.at(0).digest == base::digest_of("shop"));
    CHECK(it.now().forward[0].state == StepState::running);

    CHECK_FALSE(it.poll("e1", {nonce}).find("ticket"));
    CHECK(it.end(nonce, StepState::done) == "");
    CHECK(it.end(nonce, StepState::done) == "");
    CHECK(it.end("other", StepState::done) == "deployment.step_not_running");
    CHECK_FALSE(it.poll().find("ticket"));  // the next one is manual
    CHECK(code(it.run(it.zhao, app::ConfirmManualStep{it.id, false, 1, true, ""})) ==
          "deployment.not_responsible");
    CHECK(code(it.run(it.li, app::ConfirmManualStep{it.id, false, 1, true, ""})) == "");
    CHECK(it.now().state == deployment::State::done);
}

TEST_CASE("nothing is handed out outside the window, on hold, paused, or without an executor") {
    Running it;
    it.clock.at = noon + std::chrono::hours(5);
    CHECK_FALSE(it.poll().find("ticket"));
    const auto view = it.look(it.li, app::OneDeployment{it.id});
    CHECK(view->find("waits_for")->array()->at(0).text("code") == "gate.window_over");
    CHECK(code(it.run(it.li, app::ConfirmManualStep{it.id, false, 1, true, ""})) ==
          "deployment.not_its_turn");
    it.clock.at = noon;
    CHECK(code(it.run(it.li, app::PauseDeployment{it.id})) == "");
    CHECK_FALSE(it.poll().find("ticket"));
    CHECK(code(it.run(it.zhao, app::ContinueDeployment{it.id})) == "deployment.not_responsible");
    CHECK(code(it.run(it.li, app::ContinueDeployment{it.id})) == "");
    CHECK(code(it.run(Application::machine(), app::HandOutTicket{})) == "input.missing");
    const auto nonce = it.nonce_of(it.poll());
    CHECK(it.end(nonce, StepState::done) == "");
    it.clock.at = noon + std::chrono::hours(5);
    CHECK(code(it.run(it.li, app::ConfirmManualStep{it.id, false, 1, true, ""})) == "gate.unmet");
    CHECK(code(it.look(it.li, app::OneDeployment{{1}})) == "deployment.not_found");
    CHECK(code(it.run(it.li, app::RetryStep{it.id, false, 9})) == "deployment.no_such_step");
}

TEST_CASE("a plan altered in the database gets no ticket") {
    Running it;
    const auto done = it.database->write([&](app::Store& store) -> base::Result<void> {
        auto row = *store.find("deployments", it.id.value);
        row.body.replace(row.body.find("\"stop\""), 6, "\"evil\"");
        row.body.replace(row.body.find("\"command\":\"stop\""), 16, "\"command\":\"evil\"");
        const auto changed = app::from_row<deployment::Deployment>(row);
        (void)TRY(store.update("deployments", app::to_row(changed)));
        return {};
    });
    REQUIRE(done);
    CHECK_FALSE(it.poll().find("ticket"));
    CHECK(it.now().forward[0].state == StepState::waiting);
}

TEST_CASE("a ticket that got lost comes again; a process that vanished leaves the step unknown") {
    Running it;
    const auto nonce = it.nonce_of(it.poll());
    CHECK(it.nonce_of(it.poll()) == nonce);
    CHECK(it.now().forward[0].attempts == 1);
    CHECK(it.nonce_of(it.poll("e2")).empty());
    it.clock.at = noon + std::chrono::minutes(30);
    CHECK(it.nonce_of(it.poll("e1", {nonce})).empty());
    CHECK(it.now().forward[0].state == StepState::running);
    CHECK(it.nonce_of(it.poll("e2")).empty());
    CHECK(it.now().forward[0].state == StepState::unknown);
    CHECK(it.now().state == deployment::State::failed);
    // It was alive after all: the truth replaces the unknown.
    CHECK(it.end(nonce, StepState::failed) == "");
    CHECK(it.now().forward[0].state == StepState::failed);
    CHECK(code(it.run(it.li, app::RetryStep{it.id, false, 0})) == "");
    const auto again = it.nonce_of(it.poll("e2"));
    CHECK_FALSE(again.empty());
    CHECK(again != nonce);
}

TEST_CASE("output is kept in pieces and read from any of them") {
    Running it;
    const auto nonce = it.nonce_of(it.poll());
    const auto take = [&](std::int64_t offset, const std::string& text,
                          const std::string& of = {}) {
        return code(
            it.run(Application::machine(),
                   app::TakeStepOutput{it.id, false, 0, of.empty() ? nonce : of, offset, text}));
    };
    CHECK(take(0, "one ") == "");
    CHECK(take(4, "two ") == "");
    CHECK(take(0, "one two three") == "");
    CHECK(take(99, "x") == "deployment.output_gap");
    CHECK(take(0, "x", "other") == "deployment.step_not_running");
    const auto all = it.look(it.li, app::StepLog{it.id, false, 0, {}});
    CHECK(all->text("text") == "one two three");
    const auto rest = it.look(it.li, app::StepLog{it.id, false, 0, 8});
    CHECK(rest->text("text") == "three");
    CHECK(*rest->find("next")->integer() == 13);
    CHECK(it.look(it.li, app::StepLog{it.id, false, 1, {}})->text("text").empty());
    CHECK(code(it.look(it.li, app::StepLog{it.id, true, 0, {}})) == "deployment.no_such_step");
}
