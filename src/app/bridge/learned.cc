#include "app/bridge/learned.h"

#include <fmt/core.h>

#include <algorithm>

#include "app/bridge/handovers.h"
#include "domain/change/carried.h"
#include "domain/release/facts.h"

namespace fangxing::app {
namespace {

bool binds(const record::Schema& schema, std::string_view name) {
    return std::ranges::any_of(schema.facts(),
                               [&](const record::Fact& each) { return each.name == name; });
}

std::string said(const release::Release& release, const char* name) {
    const auto* value = release::fact(release, name);
    return value && value->string() ? *value->string() : std::string();
}

base::Result<void> keep_problem(Case& of) {
    auto& work = of.work();
    const auto& release = of.release();
    const auto cause = said(release, "rollback.cause");
    const auto course = said(release, "rollback.course");
    if (cause.empty() || course.empty()) return {};
    auto known = work.newest<knowledge::Problem>("release", release.id.value, 1);
    if (!known.empty() && !known.front().solved) {
        return work.save(known.front(), knowledge::revise(known.front(), cause, course));
    }
    knowledge::Problem fresh;
    fresh.id = {work.fresh_id()};
    const knowledge::ProblemRecorded recorded{
        fmt::format("PRB-{:06}", work.store().next_number("problems")),
        release.title,
        cause,
        course,
        base::Ref{release.id.value},
        work.actor().id,
        work.now()};
    TRY(work.add(fresh, {recorded}));
    return note_handover(of, "problem", "rolled_back", recorded.number, cause);
}

base::Result<void> keep_entry(Case& of) {
    auto& work = of.work();
    const auto& release = of.release();
    const auto text = said(release, "knowledge.text");
    if (text.empty() || !said(release, "knowledge.none_because").empty()) return {};
    auto title = said(release, "knowledge.title");
    if (title.empty()) title = release.title;
    auto known = work.newest<knowledge::Entry>("release", release.id.value, 1);
    if (!known.empty()) {
        return work.save(
            known.front(),
            TRY(knowledge::revise(known.front(), {title, text, work.actor().id, work.now()})));
    }
    TRY(add_knowledge(of, title, text));
    return {};
}

}  // namespace

base::Result<void> must_be_asked_for(Case& of, const std::map<std::string, base::Json>& facts) {
    const auto bound = facts.find("release.items");
    if (bound == facts.end() || !bound->second.array()) return {};
    std::vector<base::Ref> items;
    for (const auto& each : *bound->second.array()) {
        const auto id = each.string() ? base::Ref::parse(*each.string()) : std::nullopt;
        if (id) items.push_back(*id);
    }
    return change::must_be_asked_for(items, of.release().items);
}

base::Result<void> keep_learned(Case& of, const record::Schema& schema) {
    if (binds(schema, "rollback.course")) TRY(keep_problem(of));
    if (binds(schema, "knowledge.text")) TRY(keep_entry(of));
    return {};
}

base::Result<knowledge::Entry> add_knowledge(Case& of, const std::string& title,
                                             const std::string& text) {
    auto& work = of.work();
    auto events = TRY(knowledge::write(
        {{}, title, text, base::Ref{of.release().id.value}, work.actor().id, work.now()}));
    auto& written = std::get<knowledge::KnowledgeWritten>(events.front());
    written.number = fmt::format("KNW-{:06}", work.store().next_number("knowledge"));
    const auto number = written.number;
    knowledge::Entry fresh;
    fresh.id = {work.fresh_id()};
    TRY(work.add(fresh, events));
    TRY(note_handover(of, "knowledge", "experience", number, title));
    return fresh;
}

}  // namespace fangxing::app
