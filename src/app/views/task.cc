#include "app/views/task.h"

#include <algorithm>

#include "app/bridge/acts.h"
#include "app/bridge/records.h"
#include "app/bridge/step_rules.h"

namespace fangxing::app {
namespace {

// Content of one section, by record: what the digest was computed over.
base::Json section_content(Case& of, const std::string& key) {
    base::Json out{base::Json::Object{}};
    for (const auto& [kind, schema] : of.pack().records) {
        const auto row = find_record(of, kind);
        if (!row || row->complete_revision == 0) continue;
        auto parts = schema.sections(row->complete_content);
        const auto part = parts.find(key);
        if (part != parts.end()) out.put(kind, std::move(part->second));
    }
    return out;
}

// What the section held when that digest was signed: built from the journal's revisions.
std::optional<base::Json> content_signed(Case& of, const std::string& key,
                                         const base::Digest& digest) {
    Work& work = of.work();
    std::map<std::string, base::Json> parts;
    std::vector<std::pair<std::int64_t, std::pair<std::string, base::Json>>> revisions;
    for (const auto& [kind, schema] : of.pack().records) {
        const auto row = find_record(of, kind);
        if (!row) continue;
        for (const auto& entry : work.store().entries_of("records", row->id.value, 1000)) {
            const auto saved = base::parse_json(entry.payload);
            if (!saved || saved->text("state") != "complete") continue;
            revisions.push_back({entry.id, {kind, *saved->find("content")}});
        }
    }
    std::ranges::sort(revisions, {}, [](const auto& each) { return each.first; });
    for (const auto& [id, revision] : revisions) {
        const auto schema = of.pack().records.find(revision.first);
        auto sections = schema->second.sections(revision.second);
        const auto part = sections.find(key);
        if (part != sections.end()) parts[revision.first] = std::move(part->second);
        if (record::section_digest(parts) == digest) return base::encode(parts);
    }
    return std::nullopt;
}

const approval::Approval* last_signature(Case& of, const approval::Seat& seat) {
    const approval::Approval* last = nullptr;
    for (const auto& each : of.approvals()) {
        if (each.statement.seat != seat.id ||
            each.statement.verdict != approval::Verdict::approve) {
            continue;
        }
        if (!last || each.statement.at > last->statement.at) last = &each;
    }
    return last;
}

const approval::Seat* seat_of(Case& of, const release::Task& task) {
    const auto& seats = of.seats();
    const auto seat = std::ranges::find_if(
        seats, [&](const auto& each) { return each.id.value == task.opened.seat.value; });
    return seat == seats.end() ? nullptr : &*seat;
}

std::vector<SectionShown> sections_of(Case& of, const approval::Seat* seat,
                                      const approval::Approval* before) {
    std::vector<SectionShown> out;
    if (seat == nullptr) return out;
    for (const auto& key : approval::signed_sections(*seat, of.release())) {
        const auto& section = of.release().sections.at(key);
        const auto& authors = section.authors;
        SectionShown shown{key,
                           section.digest,
                           section_content(of, key),
                           {},
                           {},
                           std::ranges::find(authors, of.work().actor().natural) != authors.end()};
        if (before && before->statement.sections.contains(key)) {
            shown.signed_before = before->statement.sections.at(key);
            if (*shown.signed_before != section.digest) {
                const auto old = content_signed(of, key, *shown.signed_before);
                if (old) shown.changed = record::differences(*old, shown.content);
            }
        }
        out.push_back(std::move(shown));
    }
    return out;
}

base::Words record_name(const Pack& pack, const std::string& id) {
    const auto record = pack.records.find(id);
    if (record != pack.records.end()) return record->second.title();
    const auto document = pack.documents.find(id);
    return document != pack.documents.end() ? document->second : base::Words{id, id};
}

// A step is called what its task is called; one may only go back to where the release has been.
base::Words step_name(const std::vector<release::Task>& tasks, const std::string& step) {
    for (const auto& task : tasks) {
        if (task.opened.step == step) return task.opened.name;
    }
    return {step, step};
}

std::vector<Choice> returns_of(Case& of, const release::Task& task) {
    std::vector<Choice> out;
    if (task.opened.returns.empty()) return out;
    const auto tasks = of.work().where<release::Task>("release", of.release().id.value);
    for (const auto& step : task.opened.returns) out.push_back({step, step_name(tasks, step)});
    return out;
}

base::Words role_name(const Pack& pack, const release::Task& task) {
    if (task.opened.roles.empty()) return {};
    const auto& id = task.opened.roles.front();
    const auto* role = pack.role(id);
    return role ? role->name : base::Words{id, id};
}

// Carried out by the same deciders; the taker and the reason are asked for later.
void offer_handing_on(Case& of, const release::Task& task, std::vector<std::string>& out) {
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    if (!access::authorize(actor, access::Permission::take_part)) return;
    if (release::delegate(task, {}, "?", actor, now)) out.emplace_back("delegate_task");
    if (must_be_allowed(of, "reassign") && release::reassign(task, {}, "?", actor, now)) {
        out.emplace_back("reassign_task");
    }
}

std::vector<std::string> actions_of(Case& of, const TaskView& view) {
    std::vector<std::string> out;
    const bool open = view.task.state == release::TaskState::open;
    const bool own = std::ranges::any_of(view.sections, &SectionShown::own);
    if (view.mine && open && !of.release().held_because && !own) {
        const bool signs = view.task.opened.kind == release::TaskKind::sign;
        out.emplace_back(signs ? "sign_task" : "complete_task");
    }
    offer_handing_on(of, view.task, out);
    return out;
}

int revision_of(Case& of, const std::string& id) {
    const auto row = of.pack().records.contains(id) ? find_record(of, id) : std::nullopt;
    return row ? row->complete_revision : 0;
}

void add_step(TaskView& out, Case& of, const StepRule& rule) {
    out.checks = checks_of(of, rule, {});
    out.refuses = rule.refuses;
    const auto absent = missing_inputs(of, rule);
    for (const auto& id : rule.needs) {
        const bool there = std::ranges::find(absent, id) == absent.end();
        out.inputs.push_back({id, record_name(of.pack(), id), there, revision_of(of, id)});
    }
    const auto owed = missing_deliverables(of, rule, {});
    for (const auto& each : rule.gives) {
        const bool there = std::ranges::find(owed, each.id) == owed.end();
        out.deliverables.push_back(
            {each.id, record_name(of.pack(), each.id), there, revision_of(of, each.id)});
    }
    for (const auto& id : rule.verdicts) out.verdicts.push_back({id, rule.verdict_names.at(id)});
}

}  // namespace

base::Result<base::Json> look(Work& work, const OneTask& view) {
    const auto task = TRY(work.get<release::Task>(view.task));
    auto of = TRY(Case::open(work, task.opened.release));
    TaskView out;
    out.task = task;
    out.version = task.version;
    out.line = task_line(task, of.release(), work.now());
    out.mine = release::may_do(task, work.actor()).has_value();
    out.role = role_name(of.pack(), task);
    out.returns = returns_of(of, task);
    if (const auto* rule = of.pack().step(task.opened.step)) add_step(out, of, *rule);
    const auto* seat = seat_of(of, task);
    const auto* before = seat ? last_signature(of, *seat) : nullptr;
    if (before) out.signed_at = before->statement.at;
    out.sections = sections_of(of, seat, before);
    out.actions = actions_of(of, out);
    if (task.opened.work == "cmdb") out.items = items_of(work, of.release());
    const auto schema = of.pack().records.find(task.opened.form);
    if (schema != of.pack().records.end()) {
        const auto row = find_record(of, task.opened.form);
        const base::Json content = row ? row->content : first_content(of, task.opened.form);
        out.content = schema->second.with_defaults(content, evaluate_in(of, content));
        out.record_version = row ? row->version : 0;
    }
    return base::encode(out);
}

}  // namespace fangxing::app
