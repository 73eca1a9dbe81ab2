// The definitive library: bytes in, entries, bytes out.
#include "app/commands/add_library_entry.h"
#include "app/commands/approve_library_entry.h"
#include "app/commands/library_use.h"
#include "app/commands/reconcile_library.h"
#include "app/commands/retire_library_entry.h"
#include "app/commands/set_library_limit.h"
#include "app/commands/software_versions.h"
#include "app/commands/take_inventory.h"
#include "app/views/library_agrees.h"
#include "app/views/library_entries.h"
#include "app/views/library_moves.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

using access::Permission;

struct StoredBytes {
    base::Digest digest;
    std::int64_t size = 0;
    static void describe(auto& field, auto& self) {
        field("digest", self.digest);
        field("size", self.size);
    }
};

// The rim streamed the bytes into a file; the blob store takes them in under their digest, before
// the journal tells of it: bytes without an entry harm nobody, an entry without bytes would.
base::Result<Response> serve_upload(const app::System& system, const app::Request& request,
                                    const Request& raw, const base::Result<base::Json>& input) {
    TRY(app::may_look(system, request, Permission::manage_library));
    TRY(base::Result<base::Json>(input));
    StoredBytes stored{system.blobs.put_file(raw.body_file), 0};
    stored.size = system.blobs.size(stored.digest);
    const auto answer =
        TRY(app::run_step(system, request,
                          {"upload_bytes", Permission::manage_library, stored.digest.text,
                           [&](app::Work& work) -> base::Result<base::Json> {
                               work.note("blobs", 0, 0, "blob.stored", base::encode(stored));
                               return base::encode(stored);
                           }}));
    Response out;
    out.status = 201;
    out.put("Content-Type", "application/json");
    out.body = base::to_text(answer);
    return out;
}

base::Result<Response> serve_bytes(const app::System& system, const app::Request& request,
                                   const Request&, const base::Result<base::Json>& input) {
    const auto found = app::read_back<app::EntryView>(
        TRY(serve_view<app::OneLibraryEntry>(system, request, input)));
    // Read through before the transaction, which then finds it read.
    (void)system.blobs.is_whole(found.entry.digest);
    TRY(app::run(system, request, app::DownloadLibraryEntry{found.entry.id}));
    Response out;
    out.file = system.blobs.path(found.entry.digest);
    secure_download(out, system.settings.base_url, found.entry.file_name);
    return out;
}

Route other(std::string method, std::string path, std::string operation, Permission permission,
            base::Words summary) {
    Route route;
    route.method = std::move(method);
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = permission;
    route.summary = std::move(summary);
    return route;
}

void add_use_routes(std::vector<Route>& list) {
    const std::string one = "/api/v1/library/{entry}";
    const std::string uses = "/api/v1/library-uses";
    list.push_back(command<app::ApplyForUse>("POST", one + "/use-applications",
                                             {"申请使用", "Apply for the use of an entry"}));
    list.push_back(
        command<app::CheckOut>("POST", one + "/check-out", {"出库", "Check an entry out"}));
    list.push_back(
        view<app::LibraryUses>(uses, "listLibraryUses", {"使用申请", "Use applications"}));
    list.push_back(command<app::DecideUse>("POST", uses + "/{use}/decide",
                                           {"审批使用申请", "Decide a use application"}));
    list.push_back(
        command<app::GiveBack>("POST", uses + "/{use}/return", {"归还", "Give an entry back"}));
    list.push_back(view<app::LibraryMovements>("/api/v1/library-movements", "listLibraryMovements",
                                               {"出入库记录", "Movements of the library"}));
    list.push_back(view<app::LibrarySettings>("/api/v1/library-settings", "readLibrarySettings",
                                              {"入库时限", "Limit for entries"}));
    list.push_back(command<app::SetLibraryLimit>("POST", "/api/v1/library-settings",
                                                 {"设定入库时限", "Set the limit for entries"}));
}

void add_agreement_routes(std::vector<Route>& list) {
    const std::string software = "/api/v1/software-versions";
    const std::string reports = "/api/v1/library-reconciliations";
    list.push_back(view<app::LibraryDifferences>(
        "/api/v1/library-differences", "readLibraryDifferences",
        {"软件库与配置库的差异", "Differences between the library and the CMDB"}));
    list.push_back(view<app::Reconciliations>(reports, "listReconciliations",
                                              {"对账报告", "Reports of reconciliation"}));
    list.push_back(
        command<app::ReconcileLibrary>("POST", reports, {"对账", "Reconcile with the CMDB"}));
    list.push_back(view<app::OneReconciliation>(reports + "/{reconciliation}", "readReconciliation",
                                                {"一份对账报告", "One report"}));
    list.push_back(view<app::SoftwareVersions>(
        software, "listSoftwareVersions",
        {"软件版本记录", "Software versions in the configuration database"}));
    list.push_back(command<app::EnterSoftware>("POST", software,
                                               {"登记软件版本", "Enter a software version"}));
    list.push_back(
        command<app::CorrectSoftware>("POST", software + "/{software}/correct",
                                      {"更正软件版本记录", "Correct a software version"}));
    list.push_back(command<app::RemoveSoftware>("POST", software + "/{software}/remove",
                                                {"删除软件版本记录", "Remove a software version"}));
    list.push_back(command<app::TakeInventory>("POST", "/api/v1/inventories",
                                               {"上报安装清单", "Post what is installed"}));
    list.push_back(view<app::InventoryDifferences>(
        "/api/v1/inventory-differences", "readInventoryDifferences",
        {"安装版本与软件库的差异", "Differences of what is installed to the library"}));
}

void add_entry_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/library";
    list.push_back(view<app::LibraryEntries>(all, "listLibraryEntries",
                                             {"最终软件库", "The definitive library"}));
    list.push_back(command<app::AddLibraryEntry>("POST", all, {"入库", "Take a package in"}));
    list.push_back(
        view<app::OneLibraryEntry>(all + "/{entry}", "readLibraryEntry", {"库条目", "One entry"}));
    list.push_back(command<app::ApproveLibraryEntry>("POST", all + "/{entry}/approve",
                                                     {"批准入库", "Approve an entry"}));
    list.push_back(command<app::RetireLibraryEntry>("POST", all + "/{entry}/retire",
                                                    {"下架", "Retire an entry"}));
}

}  // namespace

void add_library_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/library";
    add_entry_routes(list);
    add_use_routes(list);
    add_agreement_routes(list);
    auto upload = other("POST", "/api/v1/blobs", "uploadBytes", Permission::manage_library,
                        {"上传软件包", "Upload a package's bytes"});
    upload.body = Body::upload;
    upload.status = 201;
    upload.input = any_object;
    upload.answer = schema<StoredBytes>;
    upload.typed = [](const Params&) { return base::Json(base::Json::Object{}); };
    upload.serve_other = serve_upload;
    list.push_back(std::move(upload));
    auto bytes = other("GET", all + "/{entry}/bytes", "downloadBytes", Permission::read_business,
                       {"下载软件包", "A package's bytes"});
    bytes.input = schema<app::OneLibraryEntry>;
    bytes.typed = typed<app::OneLibraryEntry>;
    bytes.serve_other = serve_bytes;
    list.push_back(std::move(bytes));
}

}  // namespace fangxing::http
