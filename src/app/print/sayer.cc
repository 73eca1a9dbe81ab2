#include "app/print/sayer.h"

#include "app/print/sheet_words.h"
#include "domain/access/person.h"
#include "domain/access/roles.h"
#include "domain/access/unit.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"
#include "domain/cmdb/item.h"
#include "domain/library/library.h"

namespace fangxing::app {
namespace {

template <class T>
std::optional<T> named(Work& work, const std::string& text) {
    const auto id = decltype(T::id)::parse(text);
    return id ? work.find<T>(*id) : std::nullopt;
}

}  // namespace

Sayer::Sayer(Case& of) : Sayer(of, of.work().request().language != "en") {}

Sayer::Sayer(Case& of, bool chinese)
    : case_(of), chinese_(chinese), sections_(of.pack().section_names) {}

std::string Sayer::time(base::Instant at) const {
    return wall_time(case_.work().system().settings.zone, at);
}

std::string Sayer::person(access::PersonId id) {
    const auto found = id ? case_.work().find<access::Person>(id) : std::nullopt;
    return found ? of(found->name) + " (" + found->login + ")" : id.text();
}

std::string Sayer::unit(access::UnitId id) {
    const auto found = id ? case_.work().find<access::Unit>(id) : std::nullopt;
    return found ? of(found->name) : "";
}

std::string Sayer::role(const std::string& id) const {
    if (const auto* own = case_.pack().role(id)) return of(own->name);
    const auto* known = access::find_role(id);
    if (!known) return id;
    return std::string(chinese_ ? known->zh : known->en);
}

std::string Sayer::section(const std::string& key) const {
    const auto at = sections_.find(key);
    return at == sections_.end() ? key : of(at->second);
}

std::string Sayer::thing(const std::string& kind, const std::string& id) {
    Work& work = case_.work();
    if (kind == "person") {
        const auto by_login = work.where<access::Person>("login", id, 0, 1);
        if (!by_login.empty()) return person(by_login.front().id);
        const auto found = named<access::Person>(work, id);
        return found ? person(found->id) : id;
    }
    if (kind == "role") return role(id);
    if (kind == "unit") {
        const auto found = named<access::Unit>(work, id);
        return found ? of(found->name) : id;
    }
    if (kind == "system") {
        const auto found = named<cmdb::System>(work, id);
        return found ? of(found->name) : id;
    }
    if (kind == "ci") {
        const auto found = named<cmdb::Item>(work, id);
        return found ? found->code + " " + of(found->name) : id;
    }
    if (kind == "change") {
        const auto found = named<change::Change>(work, id);
        return found ? found->number + " " + found->title : id;
    }
    if (kind == "release") {
        const auto found = named<release::Release>(work, id);
        return found ? found->number : id;
    }
    if (kind == "artifact") {
        const auto found = named<library::Entry>(work, id);
        return found ? found->name + " " + found->package_version + "\n" + found->digest.text : id;
    }
    return id;
}

Sheet Sayer::sheet(const base::Words& title) {
    const auto& settings = case_.work().system().settings;
    Sheet out;
    out.language = chinese_ ? "zh" : "en";
    out.title = of(title);
    out.number = case_.release().number;
    out.organisation = chinese_ ? settings.organisation_zh : settings.organisation_en;
    if (const auto* control = case_.pack().cover.find("control")) {
        if (!control->text("organisation").empty()) {
            out.organisation = control->text("organisation");
        }
        out.document = control->text("number");
        out.department = control->text("department");
    }
    return out;
}

void Sayer::close(Sheet& sheet) {
    sheet.proof = proof_over(sheet.parts);
    Work& work = case_.work();
    sheet.printed = time(work.now()) + " " + person(work.actor().id);
}

}  // namespace fangxing::app
