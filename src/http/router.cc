#include <algorithm>
#include <set>
#include <tuple>

#include "base/ensure.h"
#include "http/route.h"

namespace fangxing::http {
namespace {

std::string_view next_part(std::string_view& path) {
    path.remove_prefix(1);
    const auto end = std::min(path.find('/'), path.size());
    const auto part = path.substr(0, end);
    path.remove_prefix(end);
    return part;
}

bool is_member(std::string_view part) {
    return part.starts_with('{') && part.ends_with('}');
}

// "releases" of "/api/v1/releases/{release}".
std::string_view noun_of(std::string_view path) {
    std::string_view noun;
    for (int part = 0; part < 3 && !path.empty(); ++part) noun = next_part(path);
    return noun;
}

// The members of the path where it has the template's form.
std::optional<Params> members(std::string_view pattern, std::string_view path) {
    Params out;
    while (!pattern.empty() && !path.empty()) {
        const auto wanted = next_part(pattern);
        const auto given = next_part(path);
        if (is_member(wanted)) {
            if (given.empty()) return std::nullopt;
            out.emplace_back(wanted.substr(1, wanted.size() - 2), given);
        } else if (wanted != given) {
            return std::nullopt;
        }
    }
    if (!pattern.empty() || !path.empty()) return std::nullopt;
    return out;
}

// Two templates that differ in names of members only answer to the same requests.
std::string form(const Route& route) {
    std::string out = route.method;
    for (std::string_view rest = route.path; !rest.empty();) {
        const auto part = next_part(rest);
        out.append("/").append(is_member(part) ? "{}" : part);
    }
    return out;
}

}  // namespace

Router::Router(std::vector<Route> routes) : routes_(std::move(routes)) {
    std::set<std::string> forms;
    std::set<std::string> operations;
    for (const auto& route : routes_) {
        base::ensure(route.permission.has_value(), "every route declares its permission");
        base::ensure(!route.operation.empty() && route.path.starts_with("/api/v1/"),
                     "every route has an operation and stands under the API's prefix");
        base::ensure(!route.serve != !route.serve_other, "every route is served in one way");
        base::ensure(forms.insert(form(route)).second, "no two routes answer to one request");
        base::ensure(operations.insert(route.operation).second,
                     "operations have names of their own");
    }
    // Fixed parts are asked before members: "/releases/overview" is no release.
    std::sort(routes_.begin(), routes_.end(), [](const Route& a, const Route& b) {
        const auto members_of = [](const Route& route) {
            return std::ranges::count(route.path, '{');
        };
        return std::tuple(members_of(a), std::string_view(a.path), std::string_view(a.method)) <
               std::tuple(members_of(b), std::string_view(b.path), std::string_view(b.method));
    });
    for (const auto& route : routes_) {
        by_noun_[std::string(noun_of(route.path))].push_back(
            {std::ranges::count(route.path, '/'), &route});
    }
}

Match Router::match(std::string_view method, std::string_view path) const {
    Match out;
    const auto candidates = by_noun_.find(noun_of(path));
    if (candidates == by_noun_.end()) return out;
    const auto parts = std::ranges::count(path, '/');
    for (const auto& each : candidates->second) {
        if (each.parts != parts) continue;
        auto found = members(each.route->path, path);
        if (!found) continue;
        if (each.route->method == method) return {each.route, *std::move(found), {}};
        out.allowed.push_back(each.route->method);
    }
    return out;
}

}  // namespace fangxing::http
