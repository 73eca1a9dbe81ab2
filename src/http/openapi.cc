#include "http/openapi.h"

#include <algorithm>
#include <map>
#include <set>

#include "http/schema.h"

namespace fangxing::http {
namespace {

using base::Json;

std::set<std::string> path_members(const std::string& path) {
    std::set<std::string> out;
    for (auto at = path.find('{'); at != std::string::npos; at = path.find('{', at + 1)) {
        out.insert(path.substr(at + 1, path.find('}', at) - at - 1));
    }
    return out;
}

Json parameter(const std::string& name, const std::string& in, bool required, Json schema) {
    Json out;
    out.put("name", name);
    out.put("in", in);
    out.put("required", required);
    out.put("schema", std::move(schema));
    return out;
}

bool is_required(const Json& schema, const std::string& name) {
    const auto* required = schema.find("required");
    return required &&
           std::ranges::find(*required->array(), Json(name)) != required->array()->end();
}

// Path members, and for what has no JSON body the query's.
Json parameters(const Route& route) {
    const auto in_path = path_members(route.path);
    const auto input = route.input();
    Json out{Json::Array{}};
    if (const auto* properties = input.find("properties")) {
        for (const auto& [name, schema] : *properties->object()) {
            if (in_path.contains(name)) {
                out.push(parameter(name, "path", true, schema));
            } else if (route.body != Body::json) {
                out.push(parameter(name, "query", is_required(input, name), schema));
            }
        }
    }
    if (route.method != "GET") {
        out.push(parameter("Idempotency-Key", "header", false, schema_of("string")));
        out.push(parameter("X-CSRF-Token", "header", false, schema_of("string")));
    }
    return out;
}

// The input without what the path says already.
Json body_schema(const Route& route) {
    const auto in_path = path_members(route.path);
    Json out = route.input();
    for (auto& [name, value] : *out.object()) {
        if (auto* properties = value.object(); properties && name == "properties") {
            std::erase_if(*properties,
                          [&](const auto& each) { return in_path.contains(each.first); });
        }
        if (auto* required = value.array(); required && name == "required") {
            std::erase_if(*required, [&](const auto& each) {
                return each.string() && in_path.contains(*each.string());
            });
        }
    }
    return out;
}

Json content(const std::string& type, Json schema) {
    Json media;
    media.put("schema", std::move(schema));
    Json out;
    out.put(type, std::move(media));
    return out;
}

Json responses(const Route& route) {
    Json good;
    good.put("description", "done");
    auto answer = route.answer();
    if (route.serve || !answer.is_null())
        good.put("content", content("application/json", std::move(answer)));
    Json bad;
    bad.put("description", "refused, with a stable code and every reason");
    Json reference;
    reference.put("$ref", "#/components/schemas/Problem");
    bad.put("content", content("application/problem+json", std::move(reference)));
    Json out;
    out.put(std::to_string(route.status), std::move(good));
    out.put("default", std::move(bad));
    return out;
}

Json operation(const Route& route) {
    Json out;
    out.put("operationId", route.operation);
    out.put("summary", route.summary.en);
    out.put("x-summary-zh", route.summary.zh);
    out.put("x-permission", base::to_text(*route.permission));
    out.put("tags", Json::Array{Json(route.tag)});
    auto listed = parameters(route);
    if (!listed.array()->empty()) out.put("parameters", std::move(listed));
    if (route.body != Body::none) {
        Json body;
        body.put("required", true);
        body.put("content", route.body == Body::json
                                ? content("application/json", body_schema(route))
                                : content("application/octet-stream", Json(Json::Object{})));
        out.put("requestBody", std::move(body));
    }
    out.put("responses", responses(route));
    return out;
}

struct ReasonShape {
    std::string code;
    std::optional<std::string> field;
    std::string detail;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("field", self.field);
        field("detail", self.detail);
    }
};
struct ProblemShape {
    std::string type;
    std::string title;
    int status = 0;
    std::string detail;
    std::string code;
    std::vector<ReasonShape> reasons;
    std::optional<std::map<std::string, std::string>> parameters;
    static void describe(auto& field, auto& self) {
        field("type", self.type);
        field("title", self.title);
        field("status", self.status);
        field("detail", self.detail);
        field("code", self.code);
        field("reasons", self.reasons);
        field("parameters", self.parameters);
    }
};

void print(const Json& json, std::string& out, std::size_t indent) {
    const std::string inner(indent + 2, ' ');
    const auto close = "\n" + std::string(indent, ' ');
    if (const auto* object = json.object(); object && !object->empty()) {
        out += "{\n";
        for (std::size_t n = 0; n < object->size(); ++n) {
            out += inner + base::to_text(Json((*object)[n].first)) + ": ";
            print((*object)[n].second, out, indent + 2);
            out += n + 1 < object->size() ? ",\n" : close + "}";
        }
    } else if (const auto* array = json.array(); array && !array->empty()) {
        out += "[\n";
        for (std::size_t n = 0; n < array->size(); ++n) {
            out += inner;
            print((*array)[n], out, indent + 2);
            out += n + 1 < array->size() ? ",\n" : close + "]";
        }
    } else {
        out += base::to_text(json);
    }
}

}  // namespace

std::string openapi_text(std::span<const Route> routes, const std::string& version) {
    std::map<std::string, std::map<std::string, const Route*>> by_path;
    for (const auto& route : routes) by_path[route.path][route.method] = &route;
    Json paths;
    for (const auto& [path, methods] : by_path) {
        Json item;
        for (const auto& [method, route] : methods) {
            std::string name(method);
            std::ranges::transform(name, name.begin(),
                                   [](char c) { return static_cast<char>(c - 'A' + 'a'); });
            item.put(name, operation(*route));
        }
        paths.put(path, std::move(item));
    }
    Json about;
    about.put("title", "Fangxing 放行");
    about.put("version", version);
    Json schemas;
    schemas.put("Problem", schema<ProblemShape>());
    Json components;
    components.put("schemas", std::move(schemas));
    Json document;
    document.put("openapi", "3.1.0");
    document.put("info", std::move(about));
    document.put("paths", std::move(paths));
    document.put("components", std::move(components));
    std::string out;
    print(document, out, 0);
    return out + "\n";
}

}  // namespace fangxing::http
