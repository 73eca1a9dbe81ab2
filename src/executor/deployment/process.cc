#include "executor/deployment/process.h"

#include <fmt/core.h>

#include <condition_variable>
#include <filesystem>

#include "executor/deployment/folder.h"
#include "executor/deployment/output.h"
#include "executor/deployment/ticket_check.h"
#include "executor/steps/check.h"
#include "executor/steps/remote.h"
#include "executor/steps/ssh.h"

namespace fangxing::executor {
namespace {

using Steady = std::chrono::steady_clock;

void say(const std::string& text) {
    fmt::print(stderr, "fangxing execute: {}\n", text);
    std::fflush(stderr);
}

// Counts a step being carried out, so that stopping can wait for it.
class Busy {
  public:
    explicit Busy(std::atomic<int>& count) : count_(count) { ++count_; }
    ~Busy() { --count_; }
    Busy(const Busy&) = delete;
    Busy& operator=(const Busy&) = delete;

  private:
    std::atomic<int>& count_;
};

}  // namespace

DeploymentProcess::DeploymentProcess(const ExecuteSettings& settings)
    : settings_(settings),
      key_(PublicKey::from_file(settings.public_key)),
      id_(prepare_folder(settings.folder)),
      // Its predecessor, told to stop, may still wait for a step to end.
      journal_(settings.folder, 2 * settings.stop_grace),
      link_(settings.socket, no_more_.get_token()) {
    clear_steps(settings.folder);
    settings_.folder = std::filesystem::absolute(settings.folder).string();
    settings_.ssh_key = std::filesystem::absolute(settings.ssh_key).string();
}

DeploymentProcess::~DeploymentProcess() {
    stop();
}

void DeploymentProcess::start() {
    say("id " + id_ + ", trusts " + key_.id());
    for (int n = 0; n < settings_.workers; ++n) threads_.emplace_back([this] { work(); });
}

void DeploymentProcess::stop() {
    no_more_.request_stop();
    const auto until = Steady::now() + settings_.stop_grace;
    while (busy_ > 0 && Steady::now() < until) {
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    kill_.request_stop();
    for (auto& thread : threads_) thread.join();
    threads_.clear();
}

void DeploymentProcess::work() {
    auto pause = std::chrono::milliseconds(100);
    while (!no_more_.stop_requested() && !broken_) {
        try {
            turn();
            pause = std::chrono::milliseconds(100);
        } catch (const LinkDown& down) {
            if (no_more_.stop_requested()) return;
            if (pause >= std::chrono::seconds(1)) say(down.what());
            rest(pause);
            pause = std::min<std::chrono::milliseconds>(pause * 2, std::chrono::seconds(5));
        } catch (const std::exception& fault) {
            // The disk may be lying or we are wrong: whatever was begun is unknown at next start.
            say(std::string("cannot go on: ") + fault.what());
            broken_ = true;
        }
    }
}

void DeploymentProcess::turn() {
    report_leftovers();
    auto held = journal_.held();
    {
        const std::scoped_lock lock(mutex_);
        held.insert(held.end(), in_hand_.begin(), in_hand_.end());
    }
    const auto asked_at = Steady::now();
    const auto offer = link_.poll(id_, held, settings_.wait);
    if (!offer.envelope.empty()) {
        answer(offer);
    } else if (Steady::now() - asked_at < std::chrono::milliseconds(200)) {
        rest(std::chrono::milliseconds(300));  // the server did not wait: do not run hot
    }
}

void DeploymentProcess::report_leftovers() {
    for (const auto& left : journal_.unreported()) report(left);
}

void DeploymentProcess::report(const StepReport& report) {
    // One worker at a time, so that two do not report the same end.
    const std::scoped_lock turn(reporting_);
    if (journal_.is_reported(report.intent.nonce)) return;
    send(report);
}

void DeploymentProcess::send(const StepReport& report) {
    const auto file = path("output", report.intent.nonce);
    send_output_file(link_, report.intent, file);
    if (!link_.send_end(report)) {
        say("the server does not take the end of " + report.intent.nonce);
    }
    journal_.reported(report.intent.nonce);
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}

void DeploymentProcess::answer(const Offer& offer) {
    const Busy busy(busy_);
    {
        // Two polls crossed: the other worker has it.
        const std::scoped_lock lock(mutex_);
        if (offer.asked && in_hand_.contains(offer.asked->nonce)) return;
    }
    auto ticket = check_ticket(offer.envelope, key_, offer.now, journal_);
    if (!ticket) {
        refuse(offer, ticket.error().code);
        return;
    }
    {
        const std::scoped_lock lock(mutex_);
        if (!in_hand_.insert(ticket->nonce).second) return;  // the other worker has it
    }
    try {
        carry_out(*ticket, offer);
    } catch (...) {
        const std::scoped_lock lock(mutex_);
        in_hand_.erase(ticket->nonce);
        throw;
    }
    const std::scoped_lock lock(mutex_);
    in_hand_.erase(ticket->nonce);
}

void DeploymentProcess::refuse(const Offer& offer, const std::string& code) {
    say("ticket refused: " + code);
    if (!offer.asked) {
        rest(std::chrono::seconds(1));
        return;
    }
    const auto& nonce = offer.asked->nonce;
    if (const auto before = journal_.find(nonce)) {
        // The server forgot what it was told (it was restored from a copy): say it again.
        if (before->result.state != deployment::StepState::running) send(*before);
        rest(std::chrono::seconds(1));
        return;
    }
    // Burnt with the refusal, so that this ticket can never be run later.
    if (!journal_.begin(*offer.asked)) return;
    journal_.end(
        nonce, {.state = deployment::StepState::failed, .exit_code = 0, .why = code, .output = {}});
    report({*offer.asked, journal_.find(nonce)->result});
}

std::optional<std::map<std::string, std::string>> DeploymentProcess::artifacts(
    const deployment::Ticket& ticket) {
    std::map<std::string, std::string> out;
    if (!wants_artifacts(ticket.step)) return out;
    for (const auto& artifact : ticket.artifacts) {
        const auto file =
            settings_.folder + "/artifacts/" + artifact.digest.text.substr(sizeof "sha256:" - 1);
        if (digest_of_file(file) != artifact.digest) {
            const auto part = path("artifacts", ticket.nonce) + ".part";
            if (!link_.fetch(artifact.digest, part)) return std::nullopt;
            std::filesystem::rename(part, file);
        }
        out[artifact.digest.text] = file;
    }
    return out;
}

void DeploymentProcess::carry_out(const deployment::Ticket& ticket, const Offer& offer) {
    const auto received = Steady::now();
    // Before the nonce is burnt: if the server goes away now, it hands this ticket out again.
    auto files = artifacts(ticket);
    const auto now =
        offer.now + std::chrono::duration_cast<base::Duration>(Steady::now() - received);
    const StepIntent intent{ticket.nonce, ticket.deployment, ticket.back, ticket.index, now};
    if (!journal_.begin(intent)) return;
    StepResult result{.state = deployment::StepState::failed,
                      .exit_code = 0,
                      .why = "ticket.expired",
                      .output = {}};
    if (!files) {
        result.why = "artifact_differs";
    } else if (now < ticket.not_after) {
        result = run_step(ticket, intent, *std::move(files));
    }
    journal_.end(ticket.nonce, result);
    report({intent, result});
}

StepResult DeploymentProcess::run_step(const deployment::Ticket& ticket, const StepIntent& intent,
                                       std::map<std::string, std::string> files) {
    StepOutput output(link_, intent, path("output", ticket.nonce));
    const TakeOutput take = [&](std::string_view bytes) { output.take(bytes); };
    const auto stop = kill_.get_token();
    StepResult result;
    switch (ticket.step.kind) {
        case deployment::StepKind::manual:
            base::ensure(false, "a checked ticket is of an automatic step");
            break;
        case deployment::StepKind::check: result = run_check_step(ticket.step, take, stop); break;
        case deployment::StepKind::ssh: {
            const auto directory = path("steps", ticket.nonce);
            std::filesystem::create_directory(directory);
            result = run_ssh_step({.ticket = ticket,
                                   .directory = directory,
                                   .private_key = settings_.ssh_key,
                                   .artifact_files = std::move(files)},
                                  take, stop);
            std::filesystem::remove_all(directory);
            break;
        }
    }
    result.output = output.close();
    return result;
}

std::string DeploymentProcess::path(const std::string& folder, const std::string& nonce) const {
    // A nonce is a text from outside; its digest is a safe name for a file.
    return settings_.folder + "/" + folder + "/" +
           base::digest_of(nonce).text.substr(sizeof "sha256:" - 1, 32);
}

void DeploymentProcess::rest(std::chrono::milliseconds time) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, no_more_.get_token(), time, [] { return false; });
}

}  // namespace fangxing::executor
