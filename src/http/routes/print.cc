// Printed sheets of a release: as pages of a browser, and as PDF.
#include "app/views/evaluations.h"
#include "app/views/printed.h"
#include "app/views/reports.h"
#include "http/print_page.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

template <class View>
base::Result<app::Sheet> sheet_of(const app::System& system, const app::Request& request,
                                  const base::Result<base::Json>& input) {
    return app::read_back<app::Sheet>(TRY(serve_view<View>(system, request, input)));
}

std::string name_of(const app::Sheet& sheet, const std::string& ending) {
    return sheet.number + " " + sheet.title + ending;
}

template <class View>
Route sheet(std::string path, std::string operation, base::Words summary) {
    Route route;
    route.method = "GET";
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = View::permission;
    route.summary = std::move(summary);
    route.input = schema<View>;
    route.typed = typed<View>;
    return route;
}

template <class View>
void add_sheet(std::vector<Route>& list, const std::string& path, const std::string& what,
               const base::Words& said, const Printing& printing) {
    auto page = sheet<View>(path, "print" + what, {"打印" + said.zh, "Print " + said.en});
    page.serve_other = [](const app::System& system, const app::Request& request, const Request&,
                          const base::Result<base::Json>& input) -> base::Result<Response> {
        const auto printed = TRY(sheet_of<View>(system, request, input));
        Response out;
        out.body = print_page(printed);
        secure_preview(out, system.settings.base_url, name_of(printed, ".html"),
                       "text/html; charset=utf-8");
        return out;
    };
    list.push_back(std::move(page));
    auto pdf = sheet<View>(path + "/pdf", "download" + what + "Pdf",
                           {said.zh + "的 PDF", "PDF of " + said.en});
    pdf.serve_other = [printing](const app::System& system, const app::Request& request,
                                 const Request&,
                                 const base::Result<base::Json>& input) -> base::Result<Response> {
        const auto printed = TRY(sheet_of<View>(system, request, input));
        if (!printing) return base::refuse(base::Kind::unavailable, "print.not_running");
        Response out;
        out.body = TRY(printing(print_page(printed)));
        secure_download(out, system.settings.base_url, name_of(printed, ".pdf"));
        return out;
    };
    list.push_back(std::move(pdf));
}

}  // namespace

void add_print_routes(std::vector<Route>& list, const Printing& printing) {
    const std::string one = "/api/v1/releases/{release}/print";
    add_sheet<app::PrintedApprovals>(list, one + "/approvals", "Approvals",
                                     {"审批表", "the approval sheet"}, printing);
    add_sheet<app::PrintedRecord>(list, one + "/records/{kind}", "Record", {"单据", "a record"},
                                  printing);
    add_sheet<app::PrintedReport>(list, "/api/v1/reports/{period}/print", "Report",
                                  {"分析报表", "the analysis report"}, printing);
    add_sheet<app::PrintedEvaluation>(list, "/api/v1/evaluations/{evaluation}/print",
                                      "ManagementReport",
                                      {"发布管理报告", "the release-management report"}, printing);
}

}  // namespace fangxing::http
