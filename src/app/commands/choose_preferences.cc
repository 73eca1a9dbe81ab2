#include "app/commands/choose_preferences.h"

#include "app/accounts.h"
#include "domain/access/account.h"
#include "domain/calendar/zone.h"

namespace fangxing::app {

base::Result<base::Json> carry_out(Work& work, const ChoosePreferences& command) {
    auto person = TRY(work.get<access::Person>(work.actor().id));
    const bool knows_zone = command.zone.empty() || calendar::is_known_zone(command.zone);
    const access::PreferencesChosen wish{command.language, command.zone, command.numbers};
    TRY(work.save(person, TRY(access::choose_preferences(person, wish, knows_zone))));
    return saved(person);
}

}  // namespace fangxing::app
