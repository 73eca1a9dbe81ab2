#include "app/views/holders.h"

#include <map>

#include "app/bridge/grants_at.h"

namespace fangxing::app {
namespace {

using Found = std::map<std::string, HolderLine>;

void take(Work& work, access::PersonId id, Found& found) {
    const auto person = work.find<access::Person>(id);
    if (!person || person->state != access::PersonState::active) return;
    found.emplace(person->login, HolderLine{person->id, person->login, person->name});
}

std::vector<HolderLine> holder_lines(Found found) {
    std::vector<HolderLine> out;
    out.reserve(found.size());
    for (auto& [login, line] : found) out.push_back(std::move(line));
    return out;
}

}  // namespace

std::vector<HolderLine> holders_of(Work& work, const std::vector<std::string>& roles,
                                   const access::Place& place) {
    Found found;
    for (const auto& role : roles) {
        const auto grants = grants_at(work, role, place);
        for (const auto& grant : grants) take(work, grant.person, found);
    }
    return holder_lines(std::move(found));
}

std::vector<HolderLine> holders_of(Work& work, const release::Task& task) {
    if (task.opened.people.empty()) return holders_of(work, task.opened.roles, task.opened.place);
    Found found;
    for (const auto person : task.opened.people) take(work, person, found);
    return holder_lines(std::move(found));
}

}  // namespace fangxing::app
