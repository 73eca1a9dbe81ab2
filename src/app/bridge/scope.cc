#include "app/bridge/scope.h"

#include <algorithm>
#include <map>

#include "app/bridge/appointments.h"
#include "app/bridge/calendar_functions.h"
#include "app/bridge/case.h"
#include "app/bridge/documents.h"
#include "app/bridge/grants_at.h"
#include "app/bridge/records.h"
#include "app/bridge/sites.h"
#include "domain/access/grant.h"
#include "domain/cmdb/cmdb.h"
#include "domain/record/record.h"
#include "process/dmn/dmn.h"
#include "process/feel/json.h"

namespace fangxing::app {
namespace {

feel::Value refs(const std::vector<base::Ref>& ids) {
    feel::List out;
    for (const auto id : ids) out.emplace_back(id.text());
    return out;
}

// Parts of `release` under names that no expression can write.
constexpr std::string_view without_sites = "release/without";
constexpr std::string_view own_sites = "release/sites";

class CaseScope : public feel::Scope {
  public:
    explicit CaseScope(Case& of) : case_(of) {}

    std::optional<feel::Value> find(std::string_view name) const override {
        const auto known = found_.find(name);
        if (known != found_.end()) return known->second;
        auto value = work_out(name);
        if (value) found_.emplace(name, *value);
        return value;
    }
    // Sites are hundreds of rows, and most of what asks for the release does not want them.
    std::optional<feel::Value> find_member(std::string_view name,
                                           std::string_view member) const override {
        if (name != "release") return std::nullopt;
        const auto of = member == "sites" ? find(own_sites) : find(without_sites);
        if (member == "sites") return of;
        const auto* found = of->context()->find(member);
        return found ? std::optional(*found) : std::nullopt;
    }

  private:
    std::optional<feel::Value> work_out(std::string_view name) const {
        if (name == "release") return release();
        if (name == without_sites) return release_without_sites();
        if (name == own_sites) return sites();
        if (name == "records") return records();
        if (name == "documents") return documents();
        if (name == "signatories") return signatories();
        if (name == "clearance") return clearance();
        if (name == "settings") return case_.pack().settings;
        if (name == "holder") return holder();
        if (name == "owner of") return owner_of();
        if (name == "appointed") return appointed();
        if (name == "installed version") return installed_version();
        if (name == "decided") return decided();
        if (name == "outdated") return outdated();
        return calendar_function(case_, name);
    }

    feel::Value release() const {
        auto out = *find(without_sites)->context();
        out.put("sites", *find(own_sites));
        return out;
    }

    feel::Value release_without_sites() const {
        const auto& of = case_.release();
        feel::Context out{
            {"id", of.id.text()},
            {"number", of.number},
            {"title", of.title},
            {"purpose", of.purpose},
            {"requester", of.created_by.text()},
            {"items", refs(of.items)},
            {"attempts", std::int64_t{of.attempts}},
            {"faults", faults()},
            {"type", of.type},
            {"mode", of.mode},
            {"class", of.urgency_class},
            {"environment", of.environment},
            {"round", std::int64_t{of.round}},
            {"department", of.department ? feel::Value(of.department.text()) : feel::Value()},
            {"project", of.project.empty() ? feel::Value() : feel::Value(of.project)},
            {"start", feel_instant(of.start)},
            {"end", feel_instant(of.end)},
            {"deployed_at", feel_instant(of.deployed_at)},
            {"changes", refs(of.changes)},
            {"system", system()},
            {"departments", departments()},
        };
        for (const auto* name :
             {"release.artifacts", "release.targets", "release.version_class",
              "release.formal_version", "release.filing", "release.earlier_approval", "risks"}) {
            const auto at = of.facts.find(name);
            const std::string_view text = name;
            const auto key = text.starts_with("release.") ? text.substr(8) : text;
            out.put(key, at == of.facts.end() ? feel::Value() : feel::from_json(at->second));
        }
        return out;
    }

    // A site goes its way in a called process: where none was called there is nothing to read.
    feel::Value sites() const {
        feel::List out;
        if (!case_.processes().has_called()) return out;
        for (const auto& site : sites_of(case_.work(), case_.release().id)) {
            out.push_back(feel_site(site));
        }
        return out;
    }

    // Who answers for this release in that role.
    feel::Value appointed() const {
        return feel::Function::of({"role"}, [&](std::span<const feel::Value> given) {
            const auto* role = given[0].string();
            const auto person = role ? answers_for(case_, *role) : std::nullopt;
            return person ? feel::Value(person->text()) : feel::Value();
        });
    }

    feel::Value faults() const {
        feel::List out;
        for (const auto& fault : case_.release().faults) {
            feel::Context told{{"text", fault.text}, {"severity", fault.severity}};
            told.put("at", feel_instant(fault.at));
            out.emplace_back(std::move(told));
        }
        return out;
    }

    feel::Value outdated() const {
        feel::List out;
        for (const auto& kind : outdated_records(case_)) out.emplace_back(kind);
        return out;
    }

    // The person to whom a system belongs, by the system's id.
    feel::Value owner_of() const {
        return feel::Function::of({"system"}, [&](std::span<const feel::Value> given) {
            const auto* text = given[0].string();
            const auto id = text ? cmdb::SystemId::parse(*text) : std::nullopt;
            const auto row = id ? case_.work().find<cmdb::System>(*id) : std::nullopt;
            return row && row->owner ? feel::Value(row->owner.text()) : feel::Value();
        });
    }

    // What runs of a configuration item now, by the item's id, as the CMDB says.
    feel::Value installed_version() const {
        return feel::Function::of({"item"}, [&](std::span<const feel::Value> given) {
            const auto* text = given[0].string();
            const auto id = text ? cmdb::ItemId::parse(*text) : std::nullopt;
            const auto row = id ? case_.work().find<cmdb::Item>(*id) : std::nullopt;
            return row ? feel::Value(row->installed_version) : feel::Value();
        });
    }

    // What a decision table of the pack says of this release now, so that a form can propose it.
    feel::Value decided() const {
        return feel::Function::of({"decision"}, [&](std::span<const feel::Value> given) {
            const auto* name = given[0].string();
            const auto* model = name ? case_.pack().deployment.decision(*name) : nullptr;
            if (!model) return feel::Value();
            return dmn::evaluate(*model, *name, *this, case_.moment()).value;
        });
    }

    feel::Value system() const {
        const auto row = case_.work().find<cmdb::System>({case_.release().system.value});
        if (!row) return {};
        return feel::Context{
            {"id", row->id.text()},
            {"code", row->code},
            {"name", row->name.zh},
            {"live_version",
             row->live_version.empty() ? feel::Value() : feel::Value(row->live_version)},
            {"owner", row->owner.text()},
            {"department", row->unit.text()}};
    }

    // Units involved: bound by the plan, else the release's own.
    feel::Value departments() const {
        const auto& of = case_.release();
        const auto at = of.facts.find("release.departments");
        if (at != of.facts.end() && at->second.array()) return feel::from_json(at->second);
        if (!of.unit) return feel::List{};
        return feel::List{of.unit.text()};
    }

    feel::Value records() const {
        feel::Context out;
        for (const auto& row : case_.records()) {
            if (row.complete_revision > 0) {
                out.put(row.kind, feel::from_json(row.complete_content));
            }
        }
        return out;
    }

    feel::Value documents() const {
        feel::Context out;
        for (const auto& row : documents_of(case_)) {
            if (row.document.empty()) continue;
            const bool given = row.state == record::DocumentState::given;
            const auto* file = row.newest();
            out.put(row.document,
                    feel::Context{{"given", given},
                                  {"reason", given ? feel::Value() : feel::Value(row.reason)},
                                  {"revision", static_cast<std::int64_t>(row.files.size())},
                                  {"file_name",
                                   given && file ? feel::Value(file->file_name) : feel::Value()}});
        }
        return out;
    }

    feel::Value signatories() const {
        feel::Context out;
        for (const auto& seat : case_.seats()) {
            if (seat.dropped) continue;
            feel::List list;
            if (const auto* before = out.find(seat.chair.panel)) list = *before->list();
            list.emplace_back(feel::Context{
                {"id", seat.id.text()},
                {"step", seat.chair.step},
                {"role", seat.chair.role},
                {"unit",
                 seat.chair.place.unit ? feel::Value(seat.chair.place.unit.text()) : feel::Value()},
                {"state", seat.approval ? "signed" : "waiting"}});
            out.put(seat.chair.panel, std::move(list));
        }
        return out;
    }

    feel::Value clearance() const {
        const auto& valid = case_.valid_clearance();
        return feel::Context{{"valid", valid.has_value()},
                             {"until", valid ? feel_instant(valid->issued.to) : feel::Value()}};
    }

    // Logins of those who hold the role at the unit.
    feel::Value holder() const {
        return feel::Function::of({"role", "place"}, [&](std::span<const feel::Value> given) {
            const auto* role = given[0].string();
            if (!role) return feel::Value();
            access::Place place = case_.place();
            if (const auto* unit = given[1].string()) {
                if (const auto id = access::UnitId::parse(*unit)) place.unit = *id;
            }
            feel::List out;
            const auto grants = grants_at(case_.work(), *role, place);
            for (const auto& grant : grants) out.emplace_back(grant.person.text());
            return feel::Value(std::move(out));
        });
    }

    Case& case_;
    mutable std::map<std::string, feel::Value, std::less<>> found_;
};

}  // namespace

std::unique_ptr<feel::Scope> case_scope(Case& of) {
    return std::make_unique<CaseScope>(of);
}

}  // namespace fangxing::app
