#include "server/emergency.h"

#include <filesystem>
#include <iostream>

#include "app/commands/make_emergency_link.h"
#include "base/ensure.h"
#include "server/house.h"
#include "server/words.h"

namespace fangxing::server {

int emergency(const EmergencyOptions& options) {
    // What is not there yet is set up by its first start, not by this.
    if (!std::filesystem::exists(options.folder + "/keys/organisation.pem")) {
        throw base::Fault("no server has ever run in " + options.folder);
    }
    ServeOptions as_served;
    as_served.folder = options.folder;
    as_served.database = options.database;
    House house(as_served);
    const auto token = app::make_emergency_link(house.system, options.login);
    if (!token) {
        say_refusal(token.error());
        return 1;
    }
    std::cout << options.base_url << "/set-up#" << *token << std::endl;
    return 0;
}

}  // namespace fangxing::server
