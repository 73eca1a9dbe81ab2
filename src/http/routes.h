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
// the answer; `command<C, Answer>` says it from outside. Then `./dev golden` and a look at the
// diff.
#pragma once

#include <charconv>

#include "http/route.h"
#include "http/schema.h"

namespace fangxing::http {

// Reads one text as the JSON that a member of this type wants; what cannot be read stays text, so
// that decoding refuses it with its name.
template <class M>
base::Json typed_text(const std::string& text) {
    if constexpr (std::is_same_v<M, bool>) {
        if (text == "true" || text == "false") return text == "true";
    } else if constexpr (std::is_same_v<M, int> || std::is_same_v<M, std::int64_t>) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) return value;
    }
    return text;
}

template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text, const M*) {
    out.put(name, typed_text<M>(text));
}
template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text,
               const std::optional<M>*) {
    put_typed(out, name, text, static_cast<const M*>(nullptr));
}
// A list is one name said several times.
template <class M>
void put_typed(base::Json& out, std::string_view name, const std::string& text,
               const std::vector<M>*) {
    base::Json::Array items;
    if (const auto* before = out.find(name)) items = *before->array();
    items.push_back(typed_text<M>(text));
    out.put(name, std::move(items));
}

struct TypedMember {
    base::Json& out;
    std::string_view name;
    const std::string& text;
    bool known = false;

    template <class M>
    void operator()(const char* field, M&) {
        if (name != field) return;
        known = true;
        put_typed(out, name, text, static_cast<const M*>(nullptr));
    }
};

template <class T>
base::Json typed(const Params& texts) {
    base::Json out{base::Json::Object{}};
    T self{};
    for (const auto& [name, text] : texts) {
        TypedMember field{out, name, text};
        T::describe(field, self);
        if (!field.known) out.put(name, text);
    }
    return out;
}

// "hold_release" as the API's operation: "holdRelease".
std::string operation_of(std::string_view act);

// Refuses in the command's name, after its caller was asked who he is: the attempt is journalled.
base::Result<base::Json> refuse_in(const app::System& system, const app::Request& request,
                                   std::string_view act, access::Permission permission,
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

template <class View>
base::Result<base::Json> serve_view(const app::System& system, const app::Request& request,
                                    const base::Result<base::Json>& input) {
    const auto view =
        input ? base::decode<View>(*input) : base::Result<View>(std::unexpected(input.error()));
    if (!view) {
        return app::look_step(
            system, request,
            {"look", View::permission, {}, [&](app::Work&) -> base::Result<base::Json> {
                 return std::unexpected(view.error());
             }});
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
        return schema_of("object");
    }
}

template <class Command>
Route command(std::string method, std::string path, base::Words summary) {
    Route route;
    route.method = std::move(method);
    route.path = std::move(path);
    route.operation = operation_of(Command::act);
    route.permission = Command::permission;
    route.summary = std::move(summary);
    route.input = schema<Command>();
    route.answer = answer_schema<Command>();
    route.body = Body::json;
    route.status = Command::act.starts_with("create_") ? 201 : 200;
    route.typed = typed<Command>;
    route.serve = serve_command<Command>;
    return route;
}
template <class Command, class Answer>
Route command(std::string method, std::string path, base::Words summary) {
    auto route = command<Command>(std::move(method), std::move(path), std::move(summary));
    route.answer = schema<Answer>();
    return route;
}

template <class View>
Route view(std::string path, std::string operation, base::Words summary) {
    Route route;
    route.method = "GET";
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = View::permission;
    route.summary = std::move(summary);
    route.input = schema<View>();
    route.answer = answer_schema<View>();
    route.typed = typed<View>;
    route.serve = serve_view<View>;
    return route;
}

// Every route there is; the test clock's only where it may be moved.
std::vector<Route> all_routes(const app::Settings& settings);

// One function a noun, in `routes/<noun>.cc`.
void add_session_routes(std::vector<Route>& list);
void add_people_routes(std::vector<Route>& list);
void add_release_routes(std::vector<Route>& list);
void add_task_routes(std::vector<Route>& list);
void add_deployment_routes(std::vector<Route>& list);
void add_change_routes(std::vector<Route>& list);
void add_library_routes(std::vector<Route>& list);
void add_configuration_routes(std::vector<Route>& list);
void add_executor_routes(std::vector<Route>& list);
void add_feed_routes(std::vector<Route>& list);
void add_clock_routes(std::vector<Route>& list);

}  // namespace fangxing::http
