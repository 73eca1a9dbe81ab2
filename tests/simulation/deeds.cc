#include "deeds.h"

#include <fmt/core.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::simulation {
namespace {

const std::string api = "/api/v1";
constexpr const char* reader = "li.release";  // sees every release
constexpr const char* target = "simulated";
constexpr std::size_t most_releases = 3;

base::Json::Array items(const base::Json& page, std::string_view name = "items") {
    const auto* found = page.find(name);
    return found && found->array() ? *found->array() : base::Json::Array();
}

std::string path_text(const base::Json& json, std::initializer_list<std::string_view> path) {
    const auto* at = &json;
    for (const auto name : path) {
        at = at->find(name);
        if (!at) return {};
    }
    return at->string() ? *at->string() : std::string();
}

std::vector<std::string> texts(const base::Json* list) {
    std::vector<std::string> out;
    if (!list || !list->array()) return out;
    for (const auto& each : *list->array()) {
        if (each.string()) out.push_back(*each.string());
    }
    return out;
}

bool is_true(const base::Json& json, std::string_view name) {
    const auto* found = json.find(name);
    return found && found->boolean() && *found->boolean();
}

// "{now+P1D}" and its like in the usual papers.
std::string moment(base::Instant now, std::string_view duration) {
    std::int64_t hours = 0;
    if (duration.starts_with("P1D")) hours += 24;
    if (const auto t = duration.find('T'); t != std::string_view::npos) {
        hours += duration[t + 1] - '0';
    }
    return base::to_text(now + std::chrono::hours(hours));
}

}  // namespace

void Deeds::prepare() {
    for (const auto& each : items(office_.look("chen.config", api + "/systems?limit=200"))) {
        if (each.text("code") == "marketing") system_ = each.text("id");
    }
    base::ensure(!system_.empty(), "the demonstration has the system");
    const std::string key =
        "ssh-ed25519 " +
        base::base64(std::string("\0\0\0\x0bssh-ed25519\0\0\0\x20", 19) + std::string(32, 'k'));
    office_.ask("chen.config", "POST", api + "/targets",
                fmt::format(R"({{"code":"{}","name":{{"zh":"目标","en":"target"}},"system":"{}",)"
                            R"("environment":"production","host":"127.0.0.1","port":22,)"
                            R"("user":"nobody","host_key":"{}"}})",
                            target, system_, key));
    const auto digest = world_.blobs->put("simulated package").text;
    const auto entry = office_.ask(
        "he.deploy", "POST", api + "/library",
        fmt::format(R"({{"system":"{}","name":"sim","package_version":"1","digest":"{}",)"
                    R"("file_name":"sim.tar.gz","source":"build","approver":"liang.library"}})",
                    system_, digest));
    package_ = base::parse_json(entry.body).value_or(base::Json()).text("id");
    office_.ask("liang.library", "POST", api + "/library/" + package_ + "/approve", "{}");
}

void Deeds::one() {
    switch (world_.pick(14)) {
        case 0: return enter_change();
        case 1: return decide_changes();
        case 2: return request_release();
        case 3: return act_on_release();
        default: return do_task();
    }
}

void Deeds::enter_change() {
    office_.ask("feng.change", "POST", api + "/changes",
                fmt::format(R"({{"title":"change {}","purpose":"p","change_class":"normal",)"
                            R"("system":"{}","items":[],"impact_analysis":"i",)"
                            R"("resource_analysis":"r"}})",
                            ++titles_, system_));
}

void Deeds::decide_changes() {
    for (const auto& each : items(office_.look("xu.change", api + "/changes?limit=200"))) {
        if (path_text(each, {"change", "state"}) != "in_review") continue;
        office_.ask("xu.change", "POST",
                    api + "/changes/" + path_text(each, {"change", "id"}) + "/decide",
                    R"({"approved":true,"reason":"needed"})");
    }
}

// Few, so that they come far.
void Deeds::request_release() {
    if (items(office_.look(reader, api + "/releases?limit=200")).size() >= most_releases) return;
    for (const auto& each : items(office_.look("zhou.plan", api + "/changes?limit=200"))) {
        if (path_text(each, {"change", "state"}) != "approved") continue;
        office_.ask("zhou.plan", "POST", api + "/releases",
                    fmt::format(R"({{"title":"release {}","environment":"production",)"
                                R"("changes":["{}"]}})",
                                ++titles_, path_text(each, {"change", "id"})));
        return;
    }
}

std::string Deeds::some_release() {
    const auto all = items(office_.look(reader, api + "/releases?limit=200"));
    if (all.empty()) return {};
    return all[static_cast<std::size_t>(world_.pick(static_cast<int>(all.size())))].text("id");
}

void Deeds::do_task() {
    const auto release = some_release();
    if (release.empty()) return;
    const auto open = items(office_.look(reader, api + "/releases/" + release), "tasks");
    if (open.empty()) return;
    const auto& line = open[static_cast<std::size_t>(world_.pick(static_cast<int>(open.size())))];
    const auto path = api + "/tasks/" + line.text("id");
    const auto seen = office_.look(reader, path);
    const auto* opened = seen.find("task") ? seen.find("task")->find("opened") : nullptr;
    if (!opened) return;
    const auto wanted = texts(opened->find("roles"));
    for (const auto& person : office_.people()) {
        const auto holds = [&](const std::string& role) {
            return std::ranges::find(person.roles, role) != person.roles.end();
        };
        if (std::ranges::none_of(wanted, holds)) continue;
        const auto task = office_.look(person.login, path);
        const auto own = [](const base::Json& section) { return is_true(section, "own"); };
        if (!is_true(task, "mine") || std::ranges::any_of(items(task, "sections"), own)) continue;
        if (line.text("kind") == "sign") return sign(person.login, task);
        return complete(person.login, task);
    }
}

std::string Deeds::paper(const std::string& form) {
    std::ifstream in(FX_SOURCE_DIR "/tests/scenarios/papers/" + form + ".json");
    std::string text{std::istreambuf_iterator<char>(in), {}};
    const auto put = [&](const std::string& name, const std::string& value) {
        for (auto at = text.find(name); at != std::string::npos; at = text.find(name, at)) {
            text.replace(at, name.size(), value);
        }
    };
    put("{package}", package_);
    put("{target}", target);
    put("{address}", "http://127.0.0.1:1");
    for (auto at = text.find("{now"); at != std::string::npos; at = text.find("{now", at)) {
        const auto end = text.find('}', at);
        text.replace(at, end - at + 1,
                     moment(world_.clock.now(), text.substr(at + 5, end - at - 5)));
    }
    return text;
}

void Deeds::complete(const std::string& login, const base::Json& task) {
    base::Json body{base::Json::Object{}};
    base::Json answers{base::Json::Object{}};
    for (const auto& check : items(task, "checks")) {
        base::Json yes;
        yes.put("answer", "yes");
        if (is_true(check, "asked")) answers.put(check.text("id"), yes);
    }
    body.put("answers", answers);
    const auto* opened = task.find("task")->find("opened");
    if (const auto form = opened->text("form"); !form.empty()) {
        body.put("content", base::parse_json(paper(form)).value_or(base::Json()));
    }
    const auto verdicts = texts(opened->find("verdicts"));
    if (!verdicts.empty()) {
        const bool usual = !world_.once_in(6);
        body.put("verdict", usual ? verdicts.front() : verdicts.back());
        body.put("reason", "simulated");
    }
    const auto done =
        office_.ask(login, "POST", api + "/tasks/" + path_text(task, {"task", "id"}) + "/complete",
                    base::to_text(body));
    if (done.status < 300) ++completed_;
}

void Deeds::sign(const std::string& login, const base::Json& task) {
    office_.prove(login);
    base::Json body;
    body.put("verdict", "approve");
    base::Json sections{base::Json::Object{}};
    for (const auto& section : items(task, "sections")) {
        sections.put(section.text("key"), section.text("digest"));
    }
    body.put("sections", sections);
    base::Json answers{base::Json::Object{}};
    for (const auto& check : items(task, "checks")) {
        base::Json yes;
        yes.put("answer", "yes");
        if (is_true(check, "asked")) answers.put(check.text("id"), yes);
    }
    body.put("answers", answers);
    const auto done =
        office_.ask(login, "POST", api + "/tasks/" + path_text(task, {"task", "id"}) + "/sign",
                    base::to_text(body));
    if (done.status < 300) ++completed_;
}

void Deeds::act_on_release() {
    const auto release = some_release();
    if (release.empty()) return;
    const char* acts[] = {"hold", "resume", "resume", "rollback", "give-up", "cancel"};
    const auto* act = acts[world_.pick(world_.once_in(5) ? 6 : 5)];
    office_.ask(reader, "POST", api + "/releases/" + release + "/" + act,
                R"({"reason":"simulated"})");
}

void Deeds::deploy() {
    const auto given =
        office_.ask_as_machine(api + "/executor/ticket", R"({"executor":"simulated","held":[]})");
    const auto answer = base::parse_json(given.body, {.bytes = std::size_t{16} << 20});
    const auto* step = answer ? answer->find("step") : nullptr;
    if (!step || !step->object()) return;
    base::Json end = *step;
    const char* states[] = {"done", "done", "done", "failed", "unknown"};
    const std::string state = states[world_.pick(5)];
    end.put("state", state);
    end.put("exit_code", state == "failed" ? 1 : 0);
    end.put("why", state == "unknown" ? "executor_restarted" : "");
    end.put("output", base::digest_of("simulated").text);
    const auto text = base::to_text(end);
    office_.ask_as_machine(api + "/executor/steps/end", text);
    // Reported until the server takes it: the second time changes nothing.
    if (world_.once_in(3)) office_.ask_as_machine(api + "/executor/steps/end", text);
}

}  // namespace fangxing::simulation
