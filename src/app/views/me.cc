#include "app/views/me.h"

#include "app/views/person.h"

namespace fangxing::app {

const std::string& in_language(const Work& work, const base::Words& words) {
    return work.request().language == "en" ? words.en : words.zh;
}

base::Result<base::JsonText> look(Work& work, const Me&) {
    const auto& actor = work.actor();
    const auto person = TRY(work.get<access::Person>(actor.id));
    MeAnswer me;
    me.id = person.id;
    me.version = person.version;
    me.login = person.login;
    me.name = in_language(work, person.name);
    me.unit = person.unit;
    me.language = person.language;
    me.zone = person.zone.empty() ? work.system().settings.zone : person.zone;
    me.numbers = person.numbers;
    me.roles = roles_of(work, person.id);
    for (const auto& [permission, name] : names(access::Permission{})) {
        if (access::authorize(actor, permission)) me.permissions.push_back(permission);
    }
    me.proven = actor.proven;
    return base::written(me);
}

}  // namespace fangxing::app
