// One thing that the API can be asked: method, path, right, and how it is answered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "app/pipeline.h"
#include "base/words.h"
#include "http/message.h"

namespace fangxing::http {

// What the server does with the session besides answering.
enum class SessionEffect { none, opens, renews, closes };

// How the caller's input comes.
enum class Body {
    none,    // path and query only
    json,    // an object; members of the path are added to it
    upload,  // bytes (application/octet-stream) put into a file; members come in the query
};

inline base::Json said_nothing() {
    return {};
}

struct Route {
    std::string method;
    std::string path;  // "/api/v1/people/{person}"
    std::string operation;
    std::optional<access::Permission> permission;  // without one the server does not start
    base::Words summary;
    std::string tag;
    // Schemas, made when they are asked for: of body or query, the path's members included, and of
    // the answer; null where nothing is said.
    base::Json (*input)() = said_nothing;
    base::Json (*answer)() = said_nothing;
    Body body = Body::none;
    std::uint64_t longest = 0;  // bytes of an upload; 0: as the server's setting
    int status = 200;
    SessionEffect session = SessionEffect::none;
    bool shows_csrf = false;  // the answer tells the token against forgery
    // A token may stand in the query as `key`: for programs that can send nothing but an address.
    bool takes_key = false;

    // Texts of path and query as the JSON that the input's type wants.
    std::function<base::Json(const Params&)> typed;
    // Answers JSON; the input is a refusal where it could not even be parsed, so that who may not
    // ask at all is told that first.
    std::function<base::Result<base::JsonText>(const app::System&, const app::Request&,
                                               const base::Result<base::Json>&)>
        serve;
    // Answers something else than JSON: a file, a feed.
    std::function<base::Result<Response>(const app::System&, const app::Request&, const Request&,
                                         const base::Result<base::Json>&)>
        serve_other;
};

// Where a request leads.
struct Match {
    const Route* route = nullptr;
    Params path_members;
    std::vector<std::string> allowed;  // methods of the path, where the asked one is not among them
};

class Router {
  public:
    // Throws Bug where a route declares no permission, or two answer to the same request.
    explicit Router(std::vector<Route> routes);

    Match match(std::string_view method, std::string_view path) const;
    std::span<const Route> routes() const { return routes_; }

  private:
    struct Candidate {
        std::ptrdiff_t parts = 0;
        const Route* route = nullptr;
    };
    std::vector<Route> routes_;
    // By the noun behind the prefix, in the order in which they are asked.
    std::map<std::string, std::vector<Candidate>, std::less<>> by_noun_;
};

}  // namespace fangxing::http
