// The list of routes, and how one is added: in `routes/<noun>.cc`, two lines for a command
//
//   list.push_back(command<app::HoldRelease>("POST", "/api/v1/releases/{release}/hold",
//                                            {"挂起发布", "Hold a release"}));
//
// and for a view
//
//   list.push_back(view<app::People>("/api/v1/people", "listPeople", {"人员列表", "All people"}));
//
// Members named in the path are members of the command; the others come in the JSON body (a view's
// in the query). The permission is the command's own. `T::Answer`, where there is one, describes
// the answer; `command<C, Answer>` says it from outside. Then `./dev golden`, and see the diff.
#pragma once

#include "http/printing.h"
#include "http/route.h"
#include "http/schema.h"
#include "http/typed.h"

namespace fangxing::http {

// "hold_release" as the API's operation: "holdRelease".
std::string operation_of(std::string_view act);

// Refuses in the command's name, after its caller was asked who he is: the attempt is journalled.
base::Result<base::Json> refuse_in(const app::System& system, const app::Request& request,
                                   std::string_view act, access::Permission permission,
                                   const base::Refusal& refusal);

base::Result<base::JsonText> refuse_look(const app::System& system, const app::Request& request,
                                         access::Permission permission,
                                         const base::Refusal& refusal);

template <class Command>
base::Result<base::Json> serve_command(const app::System& system, const app::Request& request,
                                       const base::Result<base::Json>& input) {
    const auto command = input ? base::decode<Command>(*input)
                               : base::Result<Command>(std::unexpected(input.error()));
    if (!command) {
        return refuse_in(system, request, Command::act, Command::permission, command.error());
    }
    // A secret is neither kept nor given again.
    if constexpr (requires { Command::secret; }) {
        app::Request once = request;
        once.idempotency_key.clear();
        return run(system, once, *command);
    } else {
        return run(system, request, *command);
    }
}

template <class Command>
base::Result<base::JsonText> write_command(const app::System& system, const app::Request& request,
                                           const base::Result<base::Json>& input) {
    return base::written(TRY(serve_command<Command>(system, request, input)));
}

template <class View>
base::Result<base::JsonText> serve_view(const app::System& system, const app::Request& request,
                                        const base::Result<base::Json>& input) {
    const auto view =
        input ? base::decode<View>(*input) : base::Result<View>(std::unexpected(input.error()));
    if (!view) {
        return refuse_look(system, request, View::permission, view.error());
    }
    return app::look(system, request, *view);
}

template <class T>
concept Answering = requires { typename T::Answer; };

template <class T>
base::Json answer_schema() {
    if constexpr (Answering<T>) {
        return schema<typename T::Answer>();
    } else {
        return any_object();
    }
}

// What of a route does not hang on its command's type.
Route command_route(std::string_view act, access::Permission permission, std::string method,
                    std::string path, base::Words summary);
Route view_route(access::Permission permission, std::string operation, std::string path,
                 base::Words summary);
// How its input and answer are written, read and served.
void give(Route& route, base::Json (*input)(), base::Json (*answer)(),
          base::Json (*typed)(const Params&),
          base::Result<base::JsonText> (*serve)(const app::System&, const app::Request&,
                                                const base::Result<base::Json>&));

template <class Command>
Route command(std::string method, std::string path, base::Words summary) {
    auto route = command_route(Command::act, Command::permission, std::move(method),
                               std::move(path), std::move(summary));
    give(route, schema<Command>, answer_schema<Command>, typed<Command>, write_command<Command>);
    return route;
}
template <class Command, class Answer>
Route command(std::string method, std::string path, base::Words summary) {
    auto route = command<Command>(std::move(method), std::move(path), std::move(summary));
    route.answer = schema<Answer>;
    return route;
}

template <class View>
Route view(std::string path, std::string operation, base::Words summary) {
    auto route =
        view_route(View::permission, std::move(operation), std::move(path), std::move(summary));
    give(route, schema<View>, answer_schema<View>, typed<View>, serve_view<View>);
    return route;
}

// Every route there is; the test clock's only where it may be moved.
std::vector<Route> all_routes(const app::Settings& settings, const Printing& printing = {});

// One function a noun, in `routes/<noun>.cc`.
void add_session_routes(std::vector<Route>& list);
void add_people_routes(std::vector<Route>& list);
void add_leaving_routes(std::vector<Route>& list);
void add_release_routes(std::vector<Route>& list);
void add_task_routes(std::vector<Route>& list);
void add_training_routes(std::vector<Route>& list);
void add_beside_routes(std::vector<Route>& list);
void add_search_routes(std::vector<Route>& list);
void add_site_routes(std::vector<Route>& list);
void add_meeting_routes(std::vector<Route>& list);
void add_deployment_routes(std::vector<Route>& list);
void add_change_routes(std::vector<Route>& list);
void add_monitoring_routes(std::vector<Route>& list);
void add_library_routes(std::vector<Route>& list);
void add_document_routes(std::vector<Route>& list);
void add_print_routes(std::vector<Route>& list, const Printing& printing);
void add_configuration_routes(std::vector<Route>& list);
void add_executor_routes(std::vector<Route>& list);
void add_pack_routes(std::vector<Route>& list);
void add_feed_routes(std::vector<Route>& list);
void add_word_routes(std::vector<Route>& list);
void add_glossary_routes(std::vector<Route>& list);
void add_incident_routes(std::vector<Route>& list);
void add_indicator_routes(std::vector<Route>& list);
void add_improvement_routes(std::vector<Route>& list);
void add_calendar_routes(std::vector<Route>& list);
void add_journal_routes(std::vector<Route>& list);
void add_dossier_routes(std::vector<Route>& list);
void add_retention_routes(std::vector<Route>& list);
void add_import_routes(std::vector<Route>& list);
void add_clock_routes(std::vector<Route>& list);

}  // namespace fangxing::http
