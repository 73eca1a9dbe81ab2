#include "app/bridge/records.h"

#include <algorithm>

#include "app/bridge/content.h"
#include "app/bridge/documents.h"
#include "app/bridge/learned.h"
#include "app/bridge/scope.h"
#include "app/bridge/sites.h"
#include "app/bridge/step_rules.h"
#include "domain/access/person.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"
#include "domain/deployment/target.h"
#include "domain/library/library.h"
#include "domain/record/copy.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

// Facts and section parts of all complete records, the new content in place of the old one.
struct Bound {
    std::map<std::string, base::Json> facts;
    std::map<std::string, base::Digest> sections;
};

Bound bound_by(Case& of, const record::Record& fresh) {
    Bound bound;
    auto rows = of.records();
    std::erase_if(rows, [&](const record::Record& row) { return row.kind == fresh.kind; });
    rows.push_back(fresh);
    bound.sections = digests_of(content_of(of.pack(), rows, documents_of(of)));
    for (const auto& fact : of.pack().records.at(fresh.kind).facts()) {
        const auto* value = fresh.complete_content.find(fact.property);
        bound.facts[fact.name] = value ? *value : base::Json();
    }
    return bound;
}

bool holds_fill_task(Case& of, const std::string& kind) {
    return std::ranges::any_of(of.open_tasks(), [&](const release::Task& task) {
        return task.opened.form == kind && release::may_do(task, of.work().actor()).has_value();
    });
}

// The complete revisions of what the task that fills this record needs; without such a task what
// the record stood on before.
std::map<std::string, int> inputs_of(Case& of, const std::string& kind,
                                     const std::optional<record::Record>& before) {
    for (const auto& task : of.open_tasks()) {
        const auto* rule = of.pack().step(task.opened.step);
        if (!rule || task.opened.form != kind) continue;
        std::map<std::string, int> out;
        for (const auto& need : rule->needs) {
            const auto row = find_record(of, need);
            if (row && row->complete_revision > 0) out[need] = row->complete_revision;
        }
        return out;
    }
    return before ? before->stands_on : std::map<std::string, int>{};
}

// A record names a person by his account; what a pack works out is an id.
void name_people(Work& work, const base::Json& schema, base::Json& content) {
    const auto* properties = schema.find("properties");
    if (!properties || !properties->object()) return;
    for (const auto& [name, property] : *properties->object()) {
        const auto* value = content.find(name);
        if (property.text("x-ref") != "person" || !value || !value->string()) continue;
        const auto id = access::PersonId::parse(*value->string());
        const auto person = id ? work.find<access::Person>(*id) : std::nullopt;
        if (person) content.put(name, person->login);
    }
}

template <class T>
bool exists(Work& work, std::string_view id) {
    const auto parsed = decltype(T::id)::parse(id);
    return parsed && work.find<T>(*parsed);
}

}  // namespace

const std::vector<record::Record>& Case::records() {
    if (!records_) records_ = work_.where<record::Record>("release", release_.id.value);
    return *records_;
}

std::optional<record::Record> find_record(Case& of, const std::string& kind) {
    auto rows =
        of.work().where_all<record::Record>({{"release", of.release().id.value}, {"kind", kind}});
    if (rows.empty()) return std::nullopt;
    return std::move(rows.front());
}

base::Json with_first_values(Case& of, const std::string& kind, const base::Json& content) {
    const auto& schema = of.pack().records.at(kind);
    auto out = schema.with_defaults(content, evaluate_in(of, content));
    name_people(of.work(), schema.json(), out);
    return out;
}

base::Json first_content(Case& of, const std::string& kind) {
    // What the pack works out for this release goes before what was written for the earlier one.
    auto content = with_first_values(of, kind, base::Json(base::Json::Object{}));
    const auto earlier = of.release().copied_from;
    if (earlier) {
        const auto rows =
            of.work().where_all<record::Record>({{"release", earlier.value}, {"kind", kind}});
        if (!rows.empty() && rows.front().complete_revision > 0) {
            content = record::copied(of.pack().records.at(kind), std::move(content),
                                     rows.front().complete_content);
        }
    }
    return content;
}

std::vector<std::string> outdated_records(Case& of) {
    const auto& rows = of.records();
    std::vector<std::string> out;
    for (const auto& row : rows) {
        const bool old = std::ranges::any_of(rows, [&](const record::Record& other) {
            const auto at = row.stands_on.find(other.kind);
            return at != row.stands_on.end() && at->second < other.complete_revision;
        });
        if (old) out.push_back(row.kind);
    }
    return out;
}

record::Evaluate evaluate_in(Case& of, const base::Json& content) {
    const auto own = feel::from_json(content);
    return [&of, own](const std::string& text) -> base::Json {
        const auto expression = feel::parse_expression(
            text.starts_with("=") ? text.substr(1) : text, pack_feel_names());
        if (!expression) return {};
        const WithNames scope(of.scope(), own.context() ? *own.context() : feel::Context());
        return feel::to_json(feel::evaluate(*expression, scope, of.moment()).value);
    };
}

record::Resolves resolves_in(Work& work) {
    return [&work](std::string_view kind, std::string_view id) {
        if (kind == "person") {
            return !work.where<access::Person>("login", std::string(id), 0, 1).empty() ||
                   exists<access::Person>(work, id);
        }
        if (kind == "unit") return exists<access::Unit>(work, id);
        if (kind == "system") return exists<cmdb::System>(work, id);
        if (kind == "ci") return exists<cmdb::Item>(work, id);
        if (kind == "change") return exists<change::Change>(work, id);
        if (kind == "release") return exists<release::Release>(work, id);
        if (kind == "artifact") return exists<library::Entry>(work, id);
        if (kind == "target") {
            return !work.where<deployment::Target>("code", std::string(id), 0, 1).empty();
        }
        return true;  // roles are checked by the pack itself
    };
}

record::Surroundings surroundings_of(Case& of, const std::string& kind, const base::Json& content) {
    const auto before = find_record(of, kind);
    const bool holds_task = holds_fill_task(of, kind);
    // A report that its task asks for after the archive was made is added to it once.
    const bool owed = holds_task && (!before || before->complete_revision == 0);
    const bool over = of.release().archived_at.has_value() || !of.release().is_open();
    return {
        .archived = over && !owed,
        .holds_task = holds_task,
        .holds_role =
            [&of](std::string_view role) {
                const auto& actor = of.work().actor();
                return access::holds(actor, role, of.place()) ||
                       release::holds_at_site(sites_of(of.work(), of.release().id), actor, role,
                                              of.place());
            },
        .evaluate = evaluate_in(of, content),
        .resolves =
            [&of, others = resolves_in(of.work())](std::string_view named, std::string_view id) {
                return named == "blob" ? holds_file(of, id) : others(named, id);
            }};
}

base::Result<record::Record> keep_record(Case& of, const record::Draft& draft,
                                         bool must_match_version) {
    Work& work = of.work();
    const auto schema = of.pack().records.find(draft.kind);
    if (schema == of.pack().records.end()) {
        return base::refuse(base::Kind::not_found, "record.unknown_kind", {{"kind", draft.kind}});
    }
    auto before = find_record(of, draft.kind);
    if (before && must_match_version) TRY(work.require_match(before->version));
    const auto around = surroundings_of(of, draft.kind, draft.content);
    auto row = before.value_or(record::Record{});
    auto resting = draft;
    resting.stands_on = inputs_of(of, draft.kind, before);
    const auto events =
        TRY(record::save(row, schema->second, work.actor(), resting, around, work.now()));
    const auto found_as = paper_found_as(of.pack(), draft.kind);
    if (before) {
        TRY(work.save(row, events, found_as));
    } else {
        row.id = {work.fresh_id()};
        TRY(work.add(row, events, found_as));
    }
    of.forget_records();
    // What is added behind the end changes nothing that anybody signed.
    if (row.state == record::State::complete && of.release().is_open()) {
        auto bound = bound_by(of, row);
        TRY(must_be_asked_for(of, bound.facts));
        TRY(release::may_bind(bound.facts, sites_of(of.work(), of.release().id)));
        of.tell(TRY(release::bind(of.release(), std::move(bound.facts), std::move(bound.sections),
                                  work.actor(), work.now())));
        TRY(keep_learned(of, schema->second));
        TRY(of.refresh_seats());
    }
    return row;
}

}  // namespace fangxing::app
