// From a whole request to its answer, without sockets: rates, routes, gates, the application,
// words.
#pragma once

#include <functional>
#include <optional>
#include <string>

#include "http/metrics.h"
#include "http/rate_limit.h"
#include "http/route.h"
#include "http/static_files.h"
#include "http/upload_turns.h"

namespace fangxing::http {

struct FrontSettings {
    std::string web_dir;  // empty: no page
    std::uint64_t longest_body = std::uint64_t{1} << 20;
    std::uint64_t longest_upload = std::uint64_t{2} << 30;
    std::function<std::string()> not_ready_because;  // beside what the database says
};

// What may come behind a head, and who is to answer, told before it is read.
struct RequestPlan {
    std::uint64_t longest = 0;  // bytes
    bool to_file = false;
    bool only_looks = false;
    std::optional<std::uint64_t> moment = {};  // of the database, where it only looks
};

class Front {
  public:
    Front(const app::System& system, FrontSettings settings, std::vector<Route> routes);

    RequestPlan plan(const Request& head) const;
    // Before an upload is read: may he at all? Nothing where he may; the request then holds his
    // turn.
    std::optional<Response> refuse_upload(Request& head);
    // Answers; throws nothing. Called on worker threads.
    Response answer(const Request& request);
    // Answers that need no application and so no worker.
    std::optional<Response> answer_at_once(const Request& head) const;
    // A refusal of the rim itself (a bad head, too many callers) with all headers.
    Response refuse(int status, std::string_view code, std::string_view language) const;

    Metrics& metrics() { return metrics_; }
    const Router& router() const { return router_; }

  private:
    Response guarded(const Request& request, const std::string& language, std::string& label);
    Response at_root(const Request& request, const std::string& language, std::string& label);
    base::Result<Response> served(const Route& route, const Request& request,
                                  const Params& path_members, const app::Request& asked);
    base::Result<app::Request> asked_by(const Route& route, const Request& request,
                                        const std::string& language);
    base::Result<void> within_rates(const Route& route, const app::Request& asked);
    Response json_answer(const Route& route, const app::Request& asked,
                         base::JsonText answer) const;
    void of_session(const Route& route, const app::Request& asked, Response& out) const;
    Response readiness(const std::string& language) const;

    const app::System& system_;
    FrontSettings settings_;
    Router router_;
    StaticFiles files_;
    Metrics metrics_;
    RateLimit requests_;
    RateLimit sign_ins_;
    UploadTurns uploads_;
};

}  // namespace fangxing::http
