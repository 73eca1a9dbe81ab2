#include "http/routes.h"

#include <memory>
#include <mutex>

#include "http/openapi.h"

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

base::Result<base::JsonText> refuse_look(const app::System& system, const app::Request& request,
                                         access::Permission permission,
                                         const base::Refusal& refusal) {
    return app::look_step(
        system, request, permission,
        [&](app::Work&) -> base::Result<base::JsonText> { return std::unexpected(refusal); });
}

Route command_route(std::string_view act, access::Permission permission, std::string method,
                    std::string path, base::Words summary) {
    Route route;
    route.method = std::move(method);
    route.path = std::move(path);
    route.operation = operation_of(act);
    route.permission = permission;
    route.summary = std::move(summary);
    route.body = Body::json;
    route.status = act.starts_with("create_") ? 201 : 200;
    return route;
}

Route view_route(access::Permission permission, std::string operation, std::string path,
                 base::Words summary) {
    Route route;
    route.method = "GET";
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = permission;
    route.summary = std::move(summary);
    return route;
}

void give(Route& route, base::Json (*input)(), base::Json (*answer)(),
          base::Json (*typed)(const Params&),
          base::Result<base::JsonText> (*serve)(const app::System&, const app::Request&,
                                                const base::Result<base::Json>&)) {
    route.input = input;
    route.answer = answer;
    route.typed = typed;
    route.serve = serve;
}

namespace {

struct NoInput {
    static void describe(auto&, auto&) {}
};

// A long text that hardly anybody asks for: made by the first who does.
class Description {
  public:
    const std::string& of(const app::Settings& settings) {
        std::call_once(once_,
                       [&] { text_ = openapi_text(all_routes(settings), settings.version); });
        return text_;
    }

  private:
    std::once_flag once_;
    std::string text_;
};

void add_description(std::vector<Route>& list) {
    Route route;
    route.method = "GET";
    route.path = "/api/v1/openapi.json";
    route.operation = "readDescription";
    route.permission = access::Permission::sign_in;
    route.summary = {"本接口的说明(OpenAPI)", "The description of this API (OpenAPI)"};
    route.tag = "description";
    route.input = schema<NoInput>;
    route.typed = typed<NoInput>;
    list.push_back(std::move(route));
    list.back().serve_other = [description = std::make_shared<Description>()](
                                  const app::System& system, const app::Request&, const Request&,
                                  const base::Result<base::Json>& input) -> base::Result<Response> {
        TRY(base::decode<NoInput>(TRY(base::Result<base::Json>(input))));
        Response out;
        out.put("Content-Type", "application/json");
        out.body = description->of(system.settings);
        return out;
    };
}

}  // namespace

std::vector<Route> all_routes(const app::Settings& settings, const Printing& printing) {
    std::vector<Route> list;
    const auto add = [&](const char* tag, const auto& routes) {
        const auto before = list.size();
        routes(list);
        for (auto n = before; n < list.size(); ++n) list[n].tag = tag;
    };
    add("session", add_session_routes);
    add("people", add_people_routes);
    add("leaving", add_leaving_routes);
    add("imports", add_import_routes);
    add("releases", add_release_routes);
    add("tasks", add_task_routes);
    add("incidents", add_incident_routes);
    add("trainings", add_training_routes);
    add("calendar", add_calendar_routes);
    add("indicators", add_indicator_routes);
    add("improvement", add_improvement_routes);
    add("sites", add_site_routes);
    add("beside", add_beside_routes);
    add("search", add_search_routes);
    add("meetings", add_meeting_routes);
    add("deployments", add_deployment_routes);
    add("changes", add_change_routes);
    add("monitoring", add_monitoring_routes);
    add("library", add_library_routes);
    add("documents", add_document_routes);
    add("print", [&](std::vector<Route>& to) { add_print_routes(to, printing); });
    add("configuration", add_configuration_routes);
    add("executor", add_executor_routes);
    add("packs", add_pack_routes);
    add("feed", add_feed_routes);
    add("words", add_word_routes);
    add("glossary", add_glossary_routes);
    add("journal", add_journal_routes);
    add("journal", add_dossier_routes);
    add("retention", add_retention_routes);
    if (settings.test_clock) add("clock", add_clock_routes);
    add_description(list);
    return list;
}

}  // namespace fangxing::http
