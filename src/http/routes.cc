#include "http/routes.h"

namespace fangxing::http {

std::string operation_of(std::string_view act) {
    std::string out;
    bool capital = false;
    for (const char c : act) {
        if (c == '_') {
            capital = true;
        } else {
            out += capital ? static_cast<char>(c - 'a' + 'A') : c;
            capital = false;
        }
    }
    return out;
}

base::Result<base::Json> refuse_in(const app::System& system, const app::Request& request,
                                   std::string_view act, access::Permission permission,
                                   const base::Refusal& refusal) {
    return app::run_step(system, request,
                         {act, permission, {}, [&](app::Work&) -> base::Result<base::Json> {
                              return std::unexpected(refusal);
                          }});
}

std::vector<Route> all_routes(const app::Settings& settings) {
    std::vector<Route> list;
    add_session_routes(list);
    add_people_routes(list);
    add_feed_routes(list);
    add_release_routes(list);
    add_task_routes(list);
    if (settings.test_clock) add_clock_routes(list);
    return list;
}

}  // namespace fangxing::http
