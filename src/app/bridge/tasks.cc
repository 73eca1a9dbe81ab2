// The engine's wish for a task becomes a row: whose it is, what it takes, which seat it fills.
#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/absences.h"
#include "app/bridge/appointments.h"
#include "app/bridge/case.h"
#include "app/bridge/foresight.h"
#include "app/bridge/ladder.h"
#include "app/bridge/leaving.h"
#include "app/bridge/outcome.h"
#include "app/bridge/scope.h"
#include "app/bridge/staffing.h"

namespace fangxing::app {
namespace {

// Text or list of texts, as assignments and groups are written: "a, b" or ["a", "b"].
std::vector<std::string> texts(const feel::Value& value) {
    std::vector<std::string> out;
    const auto add = [&](std::string_view part) {
        const auto from = part.find_first_not_of(" \t");
        if (from == std::string_view::npos) return;
        out.emplace_back(part.substr(from, part.find_last_not_of(" \t") - from + 1));
    };
    if (const auto* list = value.list()) {
        for (const auto& item : *list) {
            if (const auto* text = item.string()) add(*text);
        }
    } else if (const auto* text = value.string()) {
        for (std::size_t from = 0; from <= text->size();) {
            const auto comma = std::min(text->find(',', from), text->size());
            add(std::string_view(*text).substr(from, comma - from));
            from = comma + 1;
        }
    }
    return out;
}

release::TaskKind kind_of(const StepRule* rule, const std::string& form) {
    if (rule && (!rule->signs.empty() || !rule->files.empty())) return release::TaskKind::sign;
    if (rule && !rule->does.empty()) return release::TaskKind::work;
    if (rule && !rule->verdicts.empty()) return release::TaskKind::decide;
    return form.empty() ? release::TaskKind::check : release::TaskKind::fill;
}

// Ids of persons among the assignees; the rest are roles.
void split(const std::vector<std::string>& names, release::TaskOpened& opened) {
    for (const auto& name : names) {
        if (const auto person = access::PersonId::parse(name)) {
            opened.people.push_back(*person);
        } else {
            opened.roles.push_back(name);
        }
    }
}

// Assignees and candidate users are persons, by id or by login; whatever else is left to `split`.
void name_people(Work& work, const std::vector<std::string>& names, release::TaskOpened& opened) {
    for (const auto& name : names) {
        const auto person = person_by_login(work.store(), name);
        if (person) {
            opened.people.push_back(person->id);
        } else {
            split({name}, opened);
        }
    }
}

// A task for a role that one person answers for here is his alone.
void name_appointed(Case& of, release::TaskOpened& opened) {
    if (!opened.people.empty() || opened.roles.size() != 1 || opened.place != of.place()) return;
    const auto made = appointments_of(of.work(), of.release().id);
    const auto* standing = release::standing(made, opened.roles.front());
    if (standing) opened.people.push_back(standing->made.person);
}

std::string text_of(const feel::Value& context, std::string_view name) {
    const auto* entries = context.context();
    const auto* value = entries ? entries->find(name) : nullptr;
    const auto* text = value ? value->string() : nullptr;
    return text ? *text : std::string();
}

// One task for each entry of a list says which entry it is about.
void name_entry(const feel::Value& entry, base::Words& name) {
    const auto what = text_of(entry, "what");
    if (what.empty()) return;
    for (auto* text : {&name.zh, &name.en}) {
        if (!text->empty()) *text += " · " + what;
    }
}

}  // namespace

feel::Value outcome_of(const release::TaskDone& done, const std::string& step) {
    return feel::Context{{"verdict", done.verdict},
                         {"to", done.to.empty() ? feel::Value() : feel::Value(done.to)},
                         {"step", step},
                         {"by", done.by ? feel::Value(done.by.text()) : feel::Value()},
                         {"at", feel::at_zone(done.at, feel::Zone::of_offset(0))},
                         {"kept", done.kept}};
}

release::TaskOpened Case::task_for(const Running& of, const engine::OpenTask& want,
                                   const StepRule* rule) {
    release::TaskOpened opened{.release = release_.id,
                               .instance = base::Ref{of.row.id.value},
                               .element_key = want.key,
                               .element = want.element,
                               .step = want.step,
                               .code = rule ? rule->code : "",
                               .name = {want.name, want.en},
                               .kind = kind_of(rule, want.form),
                               .stage = want.stage.empty() ? of.row.started.stage : want.stage,
                               .roles = {},
                               .place = place(),
                               .people = {},
                               .seat = {},
                               .form = want.form,
                               .work = rule ? rule->does : "",
                               .verdicts = rule ? rule->verdicts : std::vector<std::string>{},
                               .returns = rule ? rule->returns : std::vector<std::string>{},
                               .due = want.due,
                               .round = release_.round,
                               .resign = false,
                               .asks_comment = rule && rule->comment,
                               .at = work_.now()};
    name_entry(want.loop_item, opened.name);
    name_people(work_, texts(want.assignee), opened);
    name_people(work_, texts(want.users), opened);
    split(texts(want.groups), opened);
    if (rule && opened.roles.empty() && opened.people.empty()) {
        split(texts(rule->role.feel ? evaluate(rule->role.feel) : feel::Value(rule->role.literal)),
              opened);
    }
    if (opened.roles.empty() && opened.people.empty() && !want.lane.empty()) {
        opened.roles.push_back(want.lane);
    }
    return opened;
}

// The seat that this sign task asks. A diagram may ask more than the table of signatories does:
// then the seat is made here.
base::Result<approval::Seat*> Case::seat_for(const engine::OpenTask& want) {
    const auto unit = text_of(want.loop_item, "unit");
    const auto seat = std::ranges::find_if(seats(), [&](const approval::Seat& each) {
        const auto seat_unit = each.chair.place.unit ? each.chair.place.unit.text() : std::string();
        return !each.dropped && each.chair.step == want.step && (unit.empty() || seat_unit == unit);
    });
    if (seat != seats().end()) return &*seat;
    const auto* rule = pack_->step(want.step);
    approval::Seat fresh;
    fresh.id = {work_.fresh_id()};
    TRY(work_.add(fresh, {approval::SeatFrozen{release_.id, want.element, want.step,
                                               rule->role.literal, place(), rule->signs}}));
    seats().push_back(std::move(fresh));
    return &seats().back();
}

base::Result<void> Case::open_task(Running& of, const engine::OpenTask& want) {
    auto opened = task_for(of, want, pack_->step(want.step));
    if (opened.kind == release::TaskKind::sign) {
        const auto* seat = TRY(seat_for(want));
        opened.seat = base::Ref{seat->id.value};
        opened.place = seat->chair.place;
        opened.roles = {seat->chair.role};
        if (seat->approval) {  // kept: nothing that it signed has changed
            const release::TaskDone kept{"approve", "", {}, {}, true, work_.now()};
            return drive(of, engine::TaskDone{want.key, outcome_of(kept, want.step), {}}, "kept");
        }
        const auto open = std::ranges::find_if(open_tasks(), [&](const release::Task& task) {
            return task.opened.seat == opened.seat;
        });
        if (open != open_tasks().end()) {  // one open task a seat
            return work_.save(*open,
                              {release::TaskTakenOver{opened.instance, want.key, want.element}});
        }
    }
    name_appointed(*this, opened);
    release::Task task;
    task.id = {work_.fresh_id()};
    TRY(work_.add(task, {opened}));
    for (const auto person : opened.people) {
        work_.store().take_part(release_.id.value, person.value);
    }
    set_ladder(*this, task);
    TRY(warn_if_unstaffed(work_, task));
    note_opened(task);
    return offer_to_substitute(*this, task);
}

base::Result<void> Case::withdraw_task(std::int64_t key) {
    auto& tasks = open_tasks();
    const auto task = std::ranges::find_if(
        tasks, [&](const release::Task& each) { return each.opened.element_key == key; });
    if (task == tasks.end()) return {};
    TRY(work_.save(*task, {release::TaskWithdrawn{work_.now()}}));
    forget_ladder(work_, task->id);
    tasks.erase(task);
    return {};
}

// Tasks that the domain opened beside the diagram end with the release; the engine withdraws its
// own.
base::Result<void> Case::withdraw_own_tasks() {
    for (auto& task : open_tasks()) {
        if (task.opened.element_key != 0) continue;
        TRY(work_.save(task, {release::TaskWithdrawn{work_.now()}}));
        forget_ladder(work_, task.id);
    }
    std::erase_if(open_tasks(), [](const auto& task) { return task.opened.element_key == 0; });
    return {};
}

void Case::note_opened(const release::Task& task) {
    let_leave(work_, task);
    if (open_tasks_) open_tasks_->push_back(task);
}

void Case::note_closed(release::TaskId task) {
    forget_ladder(work_, task);
    if (open_tasks_) std::erase_if(*open_tasks_, [&](const auto& each) { return each.id == task; });
}

std::vector<release::Task> Case::all_tasks() {
    auto out = work_.where<release::Task>("release", release_.id.value);
    if (!open_tasks_) {
        open_tasks_.emplace();
        std::ranges::copy_if(out, std::back_inserter(*open_tasks_), [](const auto& each) {
            return each.state == release::TaskState::open;
        });
    }
    return out;
}

std::vector<release::Task>& Case::open_tasks() {
    if (!open_tasks_) {
        open_tasks_ = work_.where_all<release::Task>(open_tasks_of(release_.id));
    }
    return *open_tasks_;
}

}  // namespace fangxing::app
