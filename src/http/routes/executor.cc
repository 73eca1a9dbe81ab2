// What the deployment process asks, over its own socket only.
#include <algorithm>
#include <thread>

#include "app/commands/end_deployment_step.h"
#include "app/commands/hand_out_ticket.h"
#include "app/commands/take_step_output.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

using Clock = std::chrono::steady_clock;

// The wait holds a worker, of which there are many, and a stop of the server waits for it.
constexpr std::chrono::seconds longest_wait(5);
constexpr std::chrono::milliseconds poll_every(250);

base::Result<base::JsonText> serve_ticket(const app::System& system, const app::Request& request,
                                          const base::Result<base::Json>& input) {
    const auto until = [&] {
        const auto* wait = input ? input->find("wait_s") : nullptr;
        const auto* seconds = wait ? wait->integer() : nullptr;
        const auto asked =
            std::clamp<std::int64_t>(seconds ? *seconds : 0, 0, longest_wait.count());
        return Clock::now() + std::chrono::seconds(asked);
    }();
    while (true) {
        auto answer = serve_command<app::HandOutTicket>(system, request, input);
        if (!answer || answer->find("ticket") || Clock::now() + poll_every > until) {
            return base::written(TRY(std::move(answer)));
        }
        std::this_thread::sleep_for(poll_every);
    }
}

struct Blob {
    base::Digest digest;
    static void describe(auto& field, auto& self) { field("digest", self.digest); }
};

base::Result<Response> serve_blob(const app::System& system, const app::Request& request,
                                  const Request&, const base::Result<base::Json>& input) {
    TRY(app::may_look(system, request, access::Permission::deploy));
    const auto blob = TRY(base::decode<Blob>(TRY(base::Result<base::Json>(input))));
    if (!blob.digest || !system.blobs.has(blob.digest)) {
        return base::refuse(base::Kind::not_found, "blob.not_found", {{"id", blob.digest.text}});
    }
    Response out;
    out.file = system.blobs.path(blob.digest);
    secure_download(out, system.settings.base_url, "blob");
    return out;
}

}  // namespace

void add_executor_routes(std::vector<Route>& list) {
    const std::string base = "/api/v1/executor";
    auto ticket = command<app::HandOutTicket>("POST", base + "/ticket",
                                              {"领取作业票", "Ask for the next step's ticket"});
    ticket.serve = serve_ticket;
    list.push_back(std::move(ticket));
    list.push_back(command<app::TakeStepOutput>("POST", base + "/steps/output",
                                                {"上报步骤输出", "Hand on what a step said"}));
    list.push_back(command<app::EndDeploymentStep>("POST", base + "/steps/end",
                                                   {"上报步骤结果", "Tell how a step ended"}));
    Route blob;
    blob.method = "GET";
    blob.path = base + "/blobs/{digest}";
    blob.operation = "fetchBlob";
    blob.permission = access::Permission::deploy;
    blob.summary = {"取软件包", "A package's bytes by digest"};
    blob.input = schema<Blob>;
    blob.typed = typed<Blob>;
    blob.serve_other = serve_blob;
    list.push_back(std::move(blob));
}

}  // namespace fangxing::http
