#include "app/views/task.h"

#include <algorithm>

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

std::vector<SectionShown> sections_of(Case& of, const release::Task& task) {
    std::vector<SectionShown> out;
    const auto& seats = of.seats();
    const auto seat = std::ranges::find_if(
        seats, [&](const auto& each) { return each.id.value == task.opened.seat.value; });
    if (seat == seats.end()) return out;
    const auto* before = last_signature(of, *seat);
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

}  // namespace

base::Result<base::Json> look(Work& work, const OneTask& view) {
    const auto task = TRY(work.get<release::Task>(view.task));
    auto of = TRY(Case::open(work, task.opened.release));
    TaskView out;
    out.task = task;
    out.version = task.version;
    out.line = task_line(task, of.release(), work.now());
    out.mine = release::may_do(task, work.actor()).has_value();
    out.verdicts = task.opened.verdicts;
    out.returns = task.opened.returns;
    if (const auto* rule = of.pack().step(task.opened.step)) {
        out.checks = checks_of(of, *rule, {});
        out.refuses = rule->refuses;
        const auto absent = missing_inputs(of, *rule);
        for (const auto& id : rule->needs) {
            out.inputs.push_back({id, std::ranges::find(absent, id) == absent.end()});
        }
        const auto owed = missing_deliverables(of, *rule, {});
        for (const auto& each : rule->gives) {
            out.deliverables.push_back({each.id, std::ranges::find(owed, each.id) == owed.end()});
        }
    }
    out.sections = sections_of(of, task);
    const auto schema = of.pack().records.find(task.opened.form);
    if (schema != of.pack().records.end()) {
        const auto row = find_record(of, task.opened.form);
        const base::Json content = row ? row->content : base::Json(base::Json::Object{});
        out.content = schema->second.with_defaults(content, evaluate_in(of, content));
        out.record_version = row ? row->version : 0;
    }
    return base::encode(out);
}

}  // namespace fangxing::app
