#include "app/views/task.h"

#include <algorithm>
#include <ranges>

#include "app/bridge/acts.h"
#include "app/bridge/content.h"
#include "app/bridge/documents.h"
#include "app/bridge/monitoring.h"
#include "app/bridge/records.h"
#include "app/bridge/step_rules.h"
#include "app/views/site_names.h"
#include "domain/release/waiver.h"

namespace fangxing::app {
namespace {

struct Papers {
    std::vector<record::Record> records;
    std::vector<record::Document> documents;
};

// What a record or document held from one journal entry on, of one section.
struct Revision {
    std::int64_t entry = 0;
    std::string paper;
    base::Json part;
};

void add_revisions(Case& of, const record::Record& row, const std::string& key,
                   std::vector<Revision>& out) {
    const auto schema = of.pack().records.find(row.kind);
    if (schema == of.pack().records.end()) return;
    for (const auto& entry : of.work().store().entries_of("records", row.id.value, 1000)) {
        const auto saved = base::parse_json(entry.payload);
        if (!saved || saved->text("state") != "complete") continue;
        auto sections = schema->second.sections(*saved->find("content"));
        const auto part = sections.find(key);
        if (part != sections.end()) out.push_back({entry.id, row.kind, std::move(part->second)});
    }
}

void add_revisions(Case& of, const record::Document& row, const std::string& key,
                   std::vector<Revision>& out) {
    const auto named = of.pack().documents.find(row.document);
    if (named == of.pack().documents.end() || named->second.section != key) return;
    record::Document then;
    for (const auto& entry : of.work().store().entries_of("documents", row.id.value, 1000)) {
        const auto payload = base::parse_json(entry.payload);
        if (!payload) continue;
        if (entry.type == record::DocumentGiven::type) {
            const auto given = base::decode<record::DocumentGiven>(*payload);
            if (given) apply(then, *given);
        } else {
            const auto marked = base::decode<record::MarkedNotApplicable>(*payload);
            if (marked) apply(then, *marked);
        }
        out.push_back({entry.id, row.document, record::part_of(then)});
    }
}

// What the section held when that digest was signed: built from the journal's revisions.
std::optional<base::Json> content_signed(Case& of, const Papers& papers, const std::string& key,
                                         const base::Digest& digest) {
    std::vector<Revision> revisions;
    for (const auto& row : papers.records) add_revisions(of, row, key, revisions);
    for (const auto& row : papers.documents) add_revisions(of, row, key, revisions);
    std::ranges::sort(revisions, {}, &Revision::entry);
    std::map<std::string, base::Json> parts;
    for (auto& each : revisions) {
        parts[each.paper] = std::move(each.part);
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

const approval::Seat* seat_to_show(Case& of, const release::Task& task) {
    const auto& seats = of.seats();
    const auto seat = std::ranges::find_if(
        seats, [&](const auto& each) { return each.id.value == task.opened.seat.value; });
    return seat == seats.end() ? nullptr : &*seat;
}

std::vector<SectionShown> sections_of(Case& of, const approval::Seat* seat,
                                      const approval::Approval* before) {
    std::vector<SectionShown> out;
    if (seat == nullptr) return out;
    const Papers papers{of.records(), documents_of(of)};
    const auto content = content_of(of.pack(), papers.records, papers.documents);
    for (const auto& key : approval::signed_sections(*seat, of.release())) {
        const auto& section = of.release().sections.at(key);
        const auto& authors = section.authors;
        const auto held = content.find(key);
        SectionShown shown{
            key,
            section.digest,
            held == content.end() ? base::Json(base::Json::Object{}) : base::encode(held->second),
            {},
            {},
            std::ranges::find(authors, of.work().actor().natural) != authors.end()};
        if (before && before->statement.sections.contains(key)) {
            shown.signed_before = before->statement.sections.at(key);
            if (*shown.signed_before != section.digest) {
                const auto old = content_signed(of, papers, key, *shown.signed_before);
                if (old) shown.changed = record::differences(*old, shown.content);
            }
        }
        out.push_back(std::move(shown));
    }
    return out;
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

// Of several roles the one that the reader has there.
base::Words role_name(const Pack& pack, const release::Task& task, const access::Actor& actor) {
    const auto& roles = task.opened.roles;
    if (roles.empty()) return {};
    const auto held = std::ranges::find_if(roles, [&](const std::string& each) {
        return access::holds(actor, each, task.opened.place);
    });
    const auto& id = held == roles.end() ? roles.front() : *held;
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
        const bool decides = view.task.opened.work == rollback_decision_work;
        out.emplace_back(signs ? "sign_task" : decides ? "decide_rollback" : "complete_task");
    }
    offer_handing_on(of, view.task, out);
    if (must_be_allowed(of, "waive") &&
        release::waive(view.task, of.release(), "?", of.work().now())) {
        out.emplace_back("waive_task");
    }
    return out;
}

InputShown paper_of(Case& of, const std::string& id, bool owed) {
    InputShown out{id, paper_name(of.pack(), id), is_there(of, id), 0, false, owed};
    out.is_file = of.pack().documents.contains(id);
    if (out.is_file) {
        out.revision = static_cast<int>(document_named(of, id).files.size());
    } else if (of.pack().records.contains(id)) {
        const auto row = find_record(of, id);
        out.revision = row ? row->complete_revision : 0;
    }
    return out;
}

// All that is there when the release is closed, records before files.
std::vector<InputShown> filed_with(Case& of) {
    std::vector<InputShown> out;
    const auto add = [&](const std::string& id) {
        if (is_there(of, id)) out.push_back(paper_of(of, id, false));
    };
    for (const auto& [id, schema] : of.pack().records) add(id);
    for (const auto& [id, document] : of.pack().documents) add(id);
    return out;
}

// "interfaces:yes,frozen:no"; what is no such pair is no answer.
approval::Answers answers_in(std::string_view text) {
    approval::Answers out;
    for (const auto part : text | std::views::split(',')) {
        const std::string_view pair(part.begin(), part.end());
        const auto colon = pair.find(':');
        if (colon == pair.npos) continue;
        out[std::string(pair.substr(0, colon))].answer = pair.substr(colon + 1);
    }
    return out;
}

void add_step(TaskView& out, Case& of, const StepRule& rule, const approval::Answers& answers) {
    out.checks = checks_of(of, rule, answers);
    out.refuses = rule.refuses;
    if (!rule.meeting.empty()) out.meetings_of = of.pack().id;
    const auto absent = missing_inputs(of, rule);
    if (rule.gate == "close") out.filed = filed_with(of);
    const auto is_in = [](const std::vector<std::string>& list, const std::string& id) {
        return std::ranges::find(list, id) != list.end();
    };
    for (const auto& id : rule.needs) out.inputs.push_back(paper_of(of, id, is_in(absent, id)));
    const auto owed = missing_deliverables(of, rule, answers);
    for (const auto& each : rule.gives) {
        out.deliverables.push_back(paper_of(of, each.id, is_in(owed, each.id)));
    }
    for (const auto& id : rule.verdicts) out.verdicts.push_back({id, rule.verdict_names.at(id)});
    if (!rule.verdicts.empty()) return;
    for (const auto& [id, name] : rule.verdict_names) {
        if (id == "done") {
            out.act = name;
        } else {
            out.verdicts.push_back({id, name});
        }
    }
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const OneTask& view) {
    const auto task = TRY(work.get<release::Task>(view.task));
    auto of = TRY(Case::open(work, task.opened.release));
    TaskView out;
    out.task = task;
    out.version = task.version;
    out.line = task_line(task, named(of.release()), work.now());
    SiteNames(work).name(out.line, task.opened.instance);
    out.mine = release::may_do(task, work.actor()).has_value();
    out.role = role_name(of.pack(), task, work.actor());
    out.returns = returns_of(of, task);
    if (task.state == release::TaskState::open) out.came_back = came_back(of, task);
    const auto answers = answers_in(view.answers.value_or(""));
    if (const auto* rule = of.pack().step(task.opened.step)) add_step(out, of, *rule, answers);
    const auto* seat = seat_to_show(of, task);
    const auto* before = seat ? last_signature(of, *seat) : nullptr;
    if (before) out.signed_at = before->statement.at;
    out.sections = sections_of(of, seat, before);
    out.actions = actions_of(of, out);
    if (task.opened.work == "cmdb") out.items = items_of(work, of.release());
    const auto schema = of.pack().records.find(task.opened.form);
    if (schema != of.pack().records.end()) {
        const auto row = find_record(of, task.opened.form);
        const base::Json content = row ? row->content : first_content(of, task.opened.form);
        out.content = with_first_values(of, task.opened.form, content);
        out.record_version = row ? row->version : 0;
    }
    return base::written(out);
}

}  // namespace fangxing::app
