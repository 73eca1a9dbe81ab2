#include "app/bridge/notice.h"

#include <algorithm>

#include "app/accounts.h"
#include "app/bridge/grants_at.h"
#include "app/bridge/leaving.h"
#include "app/bridge/notice_text.h"
#include "domain/access/person.h"
#include "domain/release/watch.h"

namespace fangxing::app {
namespace {

// Who watches the release gets all its notices.
std::set<access::PersonId> watchers_beside(Case& of, const std::set<access::PersonId>& told) {
    std::set<access::PersonId> out;
    for (const auto& watch : of.work().where<release::Watch>("release", of.release().id.value)) {
        if (!told.contains(watch.person)) out.insert(watch.person);
    }
    return out;
}

std::set<access::PersonId> people_of(Case& of, const base::Json& to, const std::string& header) {
    std::set<access::PersonId> out;
    const auto add = [&](const std::string& name) {
        if (const auto person = access::PersonId::parse(name)) {
            out.insert(*person);
            return;
        }
        auto holders = holders_at(of.work(), name, of.place());
        const auto person =
            holders.empty() ? person_by_login(of.work().store(), name) : std::nullopt;
        if (person) holders.insert(person->id);
        out.merge(holders);
    };
    if (const auto* list = to.array()) {
        for (const auto& each : *list) {
            if (each.string()) add(*each.string());
        }
    } else if (to.string()) {
        add(*to.string());
    }
    for (std::size_t from = 0; from < header.size();) {
        const auto comma = std::min(header.find(',', from), header.size());
        auto name = header.substr(from, comma - from);
        std::erase(name, ' ');
        if (!name.empty()) add(name);
        from = comma + 1;
    }
    return out;
}

}  // namespace

void apply(NoticeRow& row, const NoticeRow::Event& event) {
    row.sent = std::get<NoticeSent>(event);
}

std::set<access::PersonId> holders_at(Work& work, const std::string& role,
                                      const access::Place& place) {
    std::set<access::PersonId> out;
    const auto grants = grants_at(work, role, place);
    for (const auto& grant : grants) out.insert(grant.person);
    return out;
}

std::set<access::PersonId> doers_of(Work& work, const release::Task& task) {
    const auto& opened = task.opened;
    if (!opened.people.empty()) return {opened.people.begin(), opened.people.end()};
    std::set<access::PersonId> out;
    for (const auto& role : opened.roles) out.merge(holders_at(work, role, opened.place));
    return out;
}

base::Result<void> tell(Case& of, const std::set<access::PersonId>& to, const OwnNotice& notice) {
    return tell(of.work(), of.release().id, to, notice);
}

base::Result<void> tell(Work& work, release::ReleaseId release,
                        const std::set<access::PersonId>& to, const OwnNotice& notice) {
    std::vector<NoticeId> rows;
    for (const auto person : to) {
        NoticeRow row;
        row.id = {work.fresh_id()};
        TRY(work.add(row, {NoticeSent{release, notice.id, person, notice.subject, notice.text,
                                      work.now()}}));
        rows.push_back(row.id);
    }
    if (notice.kind) let_leave(work, *notice.kind, rows);
    return {};
}

base::Result<void> send_notice(Case& of, const WaitingJob& job) {
    const auto header = [&](const char* name) {
        const auto at = job.headers.find(name);
        return at == job.headers.end() ? job.inputs.text(name) : at->second;
    };
    const auto found = of.pack().notices.find(header("notice"));
    if (found == of.pack().notices.end()) return {};  // refused when the pack was read
    const auto& text = found->second;
    const bool with_opinions = job.type == "fangxing:file";
    const auto* to = job.inputs.find("to");
    const auto people = people_of(of, to ? *to : base::Json(), header("to"));
    OwnNotice filled{text.id, fill_notice(of, text.subject, with_opinions),
                     fill_notice(of, text.text, with_opinions), std::nullopt};
    const bool by_mail = std::ranges::find(text.channels, "mail") != text.channels.end();
    if (by_mail) filled.kind = notice::Kind::duty;
    TRY(tell(of, people, filled));
    if (by_mail) filled.kind = notice::Kind::watched;
    return tell(of, watchers_beside(of, people), filled);
}

}  // namespace fangxing::app
