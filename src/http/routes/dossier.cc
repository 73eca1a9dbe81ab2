// A release's dossier as one file.
#include "http/dossier_file.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

base::Result<Response> serve_dossier(const app::System& system, const app::Request& request,
                                     const Request&, const base::Result<base::Json>& input) {
    const auto shown = TRY(serve_view<app::DossierOf>(system, request, input));
    const auto dossier = app::read_back<app::DossierFiles>(shown);
    Response out;
    out.body = dossier_file(system, dossier);
    secure_download(out, system.settings.base_url, dossier.number + " " + dossier.title + ".zip");
    return out;
}

}  // namespace

void add_dossier_routes(std::vector<Route>& list) {
    Route route;
    route.method = "GET";
    route.path = "/api/v1/releases/{release}/dossier";
    route.operation = "downloadDossier";
    route.permission = app::DossierOf::permission;
    route.summary = {"发布卷宗", "Everything about a closed release, as a ZIP that proves itself"};
    route.input = schema<app::DossierOf>;
    route.typed = typed<app::DossierOf>;
    route.serve_other = serve_dossier;
    list.push_back(std::move(route));
}

}  // namespace fangxing::http
