#include "app/bridge/documents.h"

#include <algorithm>

#include "app/bridge/content.h"
#include "app/bridge/step_rules.h"

namespace fangxing::app {
namespace {

// The holder of an open task of the step, or of its role where it has not come or is done.
bool answers_for(Case& of, const StepRule& step, bool open_only) {
    const auto& actor = of.work().actor();
    const bool now = std::ranges::any_of(of.open_tasks(), [&](const release::Task& task) {
        return task.opened.step == step.id && release::may_do(task, actor).has_value();
    });
    if (now || open_only) return now;
    if (!step.role.literal.empty()) return access::holds(actor, step.role.literal, of.place());
    const auto tasks = of.work().where<release::Task>("release", of.release().id.value);
    return std::ranges::any_of(tasks, [&](const release::Task& task) {
        return task.opened.step == step.id && release::may_do(task, actor).has_value();
    });
}

}  // namespace

std::vector<record::Document> documents_of(Case& of) {
    return of.work().where<record::Document>("release", of.release().id.value);
}

record::Document document_named(Case& of, const std::string& document) {
    record::Document wanted;
    wanted.release = base::Ref{of.release().id.value};
    wanted.document = document;
    auto rows = of.work().where<record::Document>("place", wanted.place(), 0, 1);
    return rows.empty() ? wanted : std::move(rows.front());
}

std::vector<Asked> asked_by_steps(const Pack& pack, const std::string& id) {
    std::vector<Asked> out;
    for (const auto& step : pack.steps) {
        for (const auto& each : step.gives) {
            if (each.id == id) out.push_back({&step, &each});
        }
    }
    return out;
}

record::Giving giving_of(Case& of, const std::string& document) {
    record::Giving out;
    const auto asked = asked_by_steps(of.pack(), document);
    const auto is_mine = [&](bool open_only) {
        return std::ranges::any_of(
            asked, [&](const Asked& each) { return answers_for(of, *each.step, open_only); });
    };
    const bool over = of.release().archived_at.has_value() || !of.release().is_open();
    out.archived = over && !is_mine(true);
    // An attachment, or a paper that is only read by steps, is anybody's who takes part.
    out.owes = asked.empty() || is_mine(false);
    out.may_be_na =
        std::ranges::any_of(asked, [](const Asked& each) { return each.as->na_with_reason; });
    const auto named = of.pack().documents.find(document);
    if (named != of.pack().documents.end()) out.kinds = named->second.kinds;
    return out;
}

base::Result<void> keep_document(Case& of, record::Document& document,
                                 const std::vector<record::Document::Event>& events) {
    Work& work = of.work();
    std::string found_as;
    if (!document.document.empty()) found_as = paper_found_as(of.pack(), document.document);
    if (document.id) {
        TRY(work.save(document, events, found_as));
    } else {
        document.id = {work.fresh_id()};
        TRY(work.add(document, events, found_as));
    }
    of.forget_scope();
    const auto named = of.pack().documents.find(document.document);
    const bool bound = named != of.pack().documents.end() && !named->second.section.empty();
    if (!bound || !of.release().is_open()) return {};
    auto sections = digests_of(content_of(of.pack(), of.records(), documents_of(of)));
    of.tell(TRY(release::bind(of.release(), {}, std::move(sections), work.actor(), work.now())));
    return of.refresh_seats();
}

bool holds_file(Case& of, std::string_view digest) {
    return std::ranges::any_of(documents_of(of), [&](const record::Document& row) {
        return std::ranges::any_of(
            row.files, [&](const record::FileVersion& file) { return file.digest.text == digest; });
    });
}

}  // namespace fangxing::app
