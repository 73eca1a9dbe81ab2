#include "app/bridge/notice_text.h"

#include <algorithm>
#include <cstdlib>
#include <kainjow/mustache.hpp>

#include "app/pack/vocabulary.h"
#include "app/print/record_parts.h"
#include "domain/access/person.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

namespace mustache = kainjow::mustache;
using MustacheValue = kainjow::mustache::data;

feel::Zone wall_zone(Work& work) {
    return feel::Zone::of_name(work.system().settings.zone).value_or(feel::Zone::of_offset(0));
}

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
    explicit Readable(Work& work) : zone_(wall_zone(work)) {}

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

// A notice is plain text: nothing is escaped for HTML.
std::string fill(const std::string& text, const MustacheValue& names) {
    mustache::mustache page{text};
    page.set_custom_escape([](const std::string& plain) { return plain; });
    return page.render(names);
}

base::Words verdict_words(Case& of, const approval::Signed& statement) {
    const std::string id(base::to_text(statement.verdict));
    const auto* rule = of.pack().step(statement.step);
    if (rule && rule->verdict_names.contains(id)) return rule->verdict_names.at(id);
    return built_in_verdict(id).value_or(base::Words{id, id});
}

// Who said what as which seat, in the order in which it was said.
MustacheValue opinions_of(Case& of, const Readable& readable, bool chinese) {
    auto said = of.approvals();
    std::ranges::sort(said, {}, [](const approval::Approval& each) { return each.statement.at; });
    MustacheValue out{MustacheValue::type::list};
    for (const auto& each : said) {
        const auto& statement = each.statement;
        const auto* role = of.pack().role(statement.role);
        const auto person = of.work().find<access::Person>(statement.person);
        const auto verdict = verdict_words(of, statement);
        MustacheValue one{MustacheValue::type::object};
        one.set("role", role ? role->name.zh : statement.role);
        one.set("role_en", role ? role->name.en : statement.role);
        one.set("person", person ? person->name.zh : "");
        one.set("person_en", person ? person->name.en : "");
        one.set("verdict", chinese ? verdict.zh : verdict.en);
        one.set("opinion", statement.opinion);
        one.set("round", std::to_string(statement.round));
        one.set("at", readable.at(statement.at));
        out.push_back(one);
    }
    return out;
}

// Those that the text names: putting the others into words would look up all that they hold, and
// five hundred branches are told by as many notices.
feel::Value said_records(Case& of, const feel::Value& records, const std::string& text,
                         bool chinese) {
    const auto* kinds = records.context();
    if (!kinds) return records;
    Sayer say(of, chinese);
    feel::Context out;
    for (const auto& [kind, content] : kinds->entries()) {
        if (text.find(kind) == text.npos) continue;
        const auto schema = of.pack().records.find(kind);
        if (schema == of.pack().records.end()) continue;
        out.put(kind,
                feel::from_json(said_content(say, schema->second.json(), feel::to_json(content))));
    }
    return feel::Value(std::move(out));
}

std::string fill_in(Case& of, const std::string& text, bool chinese, bool with_opinions) {
    if (text.find("{{") == text.npos) return text;
    const Readable readable(of.work());
    MustacheValue names{MustacheValue::type::object};
    for (const auto* name : {"release", "settings"}) {
        if (const auto value = of.scope().find(name)) names.set(name, readable(*value));
    }
    if (const auto records = of.scope().find("records")) {
        names.set("records", readable(said_records(of, *records, text, chinese)));
    }
    if (with_opinions) names.set("opinions", opinions_of(of, readable, chinese));
    return fill(text, names);
}

}  // namespace

base::Words fill_notice(Case& of, const base::Words& text, bool with_opinions) {
    return {fill_in(of, text.zh, true, with_opinions), fill_in(of, text.en, false, with_opinions)};
}

base::Words name_in_notice(const release::Release& release) {
    return {"发布 " + release.number + "《" + release.title + "》",
            "release " + release.number + " \"" + release.title + "\""};
}

base::Words name_in_notice(const release::Task& task) {
    const auto& name = task.opened.name;
    return {"「" + name.zh + "」", "\"" + name.en + "\""};
}

base::Words name_in_notice(Work& work, access::PersonId person) {
    const auto found = person ? work.find<access::Person>(person) : std::nullopt;
    return found ? found->name : base::Words{"系统", "the system"};
}

base::Words latest(Work& work, std::optional<base::Instant> due) {
    if (!due) return {};
    const auto at = on_the_wall(wall_zone(work), *due);
    return {"，最迟 " + at, ", by " + at};
}

base::Words operator+(const base::Words& a, const base::Words& b) {
    return {a.zh + b.zh, a.en + b.en};
}

}  // namespace fangxing::app
