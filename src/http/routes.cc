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
    const auto add = [&](const char* tag, void (*routes)(std::vector<Route>&)) {
        const auto before = list.size();
        routes(list);
        for (auto n = before; n < list.size(); ++n) list[n].tag = tag;
    };
    add("session", add_session_routes);
    add("people", add_people_routes);
    add("releases", add_release_routes);
    add("tasks", add_task_routes);
    add("deployments", add_deployment_routes);
    add("changes", add_change_routes);
    add("library", add_library_routes);
    add("configuration", add_configuration_routes);
    add("executor", add_executor_routes);
    add("packs", add_pack_routes);
    add("feed", add_feed_routes);
    add("words", add_word_routes);
    if (settings.test_clock) add("clock", add_clock_routes);
    return list;
}

}  // namespace fangxing::http
