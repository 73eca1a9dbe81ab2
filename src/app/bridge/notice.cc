#include "app/bridge/notice.h"

#include <algorithm>
#include <cstdlib>
#include <kainjow/mustache.hpp>

#include "app/accounts.h"
#include "app/bridge/grants_at.h"
#include "domain/access/person.h"
#include "domain/release/watch.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

namespace mustache = kainjow::mustache;
using MustacheValue = kainjow::mustache::data;

// As the clock on the organisation's wall shows it: "2026-11-26 22:00 UTC+08:00".
std::string on_the_wall(const feel::Zone& zone, base::Instant at) {
    const auto local = feel::at_zone(at, zone);
    const auto offset = feel::offset_at(zone, local.date, local.time.ns).value_or(0) / 60;
    const auto minutes = std::abs(offset);
    const auto two = [](int n) { return (n < 10 ? "0" : "") + std::to_string(n); };
    return feel::to_text(local.date) + " " + two(local.time.hour()) + ":" +
           two(local.time.minute()) + " UTC" + (offset < 0 ? "-" : "+") + two(minutes / 60) + ":" +
           two(minutes % 60);
}

// What a template may name, as people read it.
class Readable {
  public:
    explicit Readable(Case& of)
        : zone_(feel::Zone::of_name(of.work().system().settings.zone)
                    .value_or(feel::Zone::of_offset(0))) {}

    MustacheValue operator()(const feel::Value& value) const {
        if (const auto* entries = value.context()) {
            MustacheValue out{MustacheValue::type::object};
            for (const auto& [name, each] : entries->entries()) out.set(name, (*this)(each));
            return out;
        }
        if (const auto* list = value.list()) {
            MustacheValue out{MustacheValue::type::list};
            for (const auto& each : *list) out.push_back((*this)(each));
            return out;
        }
        if (value.boolean()) return MustacheValue(value.is_true());
        if (value.is_null()) return MustacheValue(false);
        const auto text = value.string() ? *value.string() : feel::to_text(value);
        const auto moment = value.date_time() ? feel::to_instant(*value.date_time(), zone_)
                                              : base::parse_instant(text);
        return MustacheValue(moment ? at(*moment) : text);
    }
    std::string at(base::Instant moment) const { return on_the_wall(zone_, moment); }

  private:
    feel::Zone zone_;
};

// Who watches the release gets all its notices.
void add_watchers(Case& of, std::set<access::PersonId>& out) {
    for (const auto& watch : of.work().where<release::Watch>("release", of.release().id.value)) {
        out.insert(watch.person);
    }
}

// A notice is plain text: nothing is escaped for HTML.
std::string fill(const std::string& text, const MustacheValue& names) {
    mustache::mustache page{text};
    page.set_custom_escape([](const std::string& plain) { return plain; });
    return page.render(names);
}

// Who said what as which seat, in the order in which it was said.
MustacheValue opinions_of(Case& of, const Readable& readable) {
    auto said = of.approvals();
    std::ranges::sort(said, {}, [](const approval::Approval& each) { return each.statement.at; });
    MustacheValue out{MustacheValue::type::list};
    for (const auto& each : said) {
        const auto& statement = each.statement;
        const auto* role = of.pack().role(statement.role);
        const auto person = of.work().find<access::Person>(statement.person);
        MustacheValue one{MustacheValue::type::object};
        one.set("role", role ? role->name.zh : statement.role);
        one.set("role_en", role ? role->name.en : statement.role);
        one.set("person", person ? person->name.zh : "");
        one.set("person_en", person ? person->name.en : "");
        one.set("verdict", std::string(base::to_text(statement.verdict)));
        one.set("opinion", statement.opinion);
        one.set("round", std::to_string(statement.round));
        one.set("at", readable.at(statement.at));
        out.push_back(one);
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

base::Result<void> tell(Case& of, const std::set<access::PersonId>& to, const OwnNotice& notice) {
    return tell(of.work(), of.release().id, to, notice);
}

base::Result<void> tell(Work& work, release::ReleaseId release,
                        const std::set<access::PersonId>& to, const OwnNotice& notice) {
    for (const auto person : to) {
        NoticeRow row;
        row.id = {work.fresh_id()};
        TRY(work.add(row, {NoticeSent{release, notice.id, person, notice.subject, notice.text,
                                      work.now()}}));
    }
    return {};
}

base::Result<void> send_notice(Case& of, const WaitingJob& job) {
    const auto header = [&](const char* name) {
        const auto at = job.headers.find(name);
        return at == job.headers.end() ? job.inputs.text(name) : at->second;
    };
    const auto notice = of.pack().notices.find(header("notice"));
    if (notice == of.pack().notices.end()) return {};  // refused when the pack was read
    const Readable readable(of);
    MustacheValue names{MustacheValue::type::object};
    for (const auto* name : {"release", "records", "settings"}) {
        if (const auto value = of.scope().find(name)) names.set(name, readable(*value));
    }
    if (job.type == "fangxing:file") names.set("opinions", opinions_of(of, readable));
    const auto& text = notice->second;
    const auto* to = job.inputs.find("to");
    auto people = people_of(of, to ? *to : base::Json(), header("to"));
    add_watchers(of, people);
    return tell(of, people,
                {text.id,
                 {fill(text.subject.zh, names), fill(text.subject.en, names)},
                 {fill(text.text.zh, names), fill(text.text.en, names)}});
}

}  // namespace fangxing::app
