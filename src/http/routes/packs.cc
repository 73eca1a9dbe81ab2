// Process packs: versions, drafts, their check, signing, what stands beside them.
#include "app/views/packs.h"

#include "app/commands/create_pack_draft.h"
#include "app/commands/decide_controlled_revision.h"
#include "app/commands/discard_pack_draft.h"
#include "app/commands/draft_controlled_revision.h"
#include "app/commands/load_pack_template.h"
#include "app/commands/propose_pack_version.h"
#include "app/commands/read_notices.h"
#include "app/commands/return_pack_version.h"
#include "app/commands/save_pack_draft.h"
#include "app/commands/save_process_document.h"
#include "app/commands/sign_pack_version.h"
#include "app/views/controlled_documents.h"
#include "app/views/my_notices.h"
#include "app/views/pack_rehearsal.h"
#include "app/views/pack_templates.h"
#include "app/views/pack_version.h"
#include "http/routes.h"
#include "http/words.h"

namespace fangxing::http {
namespace {

// A finding in the reader's words.
struct WordedFinding {
    std::string file;
    std::string element;
    std::string code;
    std::string detail;
    std::string about;
    static void describe(auto& field, auto& self) {
        field("file", self.file);
        field("element", self.element);
        field("code", self.code);
        field("detail", self.detail);
        field("about", self.about);
    }
};
struct WordedCheck {
    std::vector<WordedFinding> problems;
    std::vector<WordedFinding> warnings;
    static void describe(auto& field, auto& self) {
        field("problems", self.problems);
        field("warnings", self.warnings);
    }
};

std::vector<WordedFinding> worded(const std::vector<app::Finding>& findings,
                                  const std::string& language) {
    std::vector<WordedFinding> out;
    for (const auto& each : findings) {
        const auto about = each.parameters.find("about");
        out.push_back({each.file, each.element, each.code,
                       words(language, each.code, each.parameters),
                       about == each.parameters.end() ? std::string() : about->second});
    }
    return out;
}

base::Result<base::JsonText> serve_check(const app::System& system, const app::Request& request,
                                         const base::Result<base::Json>& input) {
    const auto check = app::read_back<app::PackCheck>(
        TRY(serve_view<app::CheckPackVersion>(system, request, input)));
    return base::written(WordedCheck{worded(check.problems, request.language),
                                     worded(check.warnings, request.language)});
}

}  // namespace

void add_pack_routes(std::vector<Route>& list) {
    const std::string packs = "/api/v1/packs";
    const std::string version = "/api/v1/pack-versions/{version}";
    list.push_back(view<app::AllPacks>(packs, "listPacks", {"流程包列表", "All process packs"}));
    const std::string templates = "/api/v1/pack-templates";
    list.push_back(view<app::AllPackTemplates>(templates, "listPackTemplates",
                                               {"随产品交付的流程模板", "Delivered processes"}));
    list.push_back(command<app::LoadPackTemplate>("POST", templates + "/{pack}/load",
                                                  {"载入流程模板", "Load a delivered process"}));
    list.push_back(view<app::OnePack>(packs + "/{pack}", "readPack",
                                      {"流程包与其版本", "A pack and its versions"}));
    list.push_back(command<app::CreatePackDraft>("POST", packs + "/{pack}/drafts",
                                                 {"新建流程草稿", "Start a draft"}));
    list.push_back(command<app::SaveProcessDocument>(
        "PUT", packs + "/{pack}/document",
        {"引用文件与相关程序", "Standards and procedures beside it"}));
    list.push_back(view<app::OnePackVersion>(version, "readPackVersion",
                                             {"流程包版本", "A version of a pack"}));
    list.push_back(view<app::PackFilesOf>(version + "/files", "readPackFiles",
                                          {"版本的文件", "Files of a version"}));
    list.push_back(command<app::SavePackDraft>("PUT", version + "/files",
                                               {"保存草稿文件", "Save files of a draft"}));
    auto check = view<app::CheckPackVersion>(version + "/check", "checkPackVersion",
                                             {"检查版本", "What its check finds"});
    check.answer = schema<WordedCheck>;
    check.serve = serve_check;
    list.push_back(std::move(check));
    // Asked with a body, for the steps of a long run; it changes nothing.
    auto rehearse = view<app::RehearsePackVersion>(version + "/rehearsal", "rehearsePackVersion",
                                                   {"试运行", "Walk through a version"});
    rehearse.method = "POST";
    rehearse.body = Body::json;
    list.push_back(std::move(rehearse));
    list.push_back(command<app::ProposePackVersion>("POST", version + "/propose",
                                                    {"提交审批", "Propose a version"}));
    list.push_back(command<app::SignPackVersion>("POST", version + "/sign",
                                                 {"签署流程版本", "Sign a version"}));
    list.push_back(command<app::ReturnPackVersion>("POST", version + "/return",
                                                   {"退回流程版本", "Give a version back"}));
    list.push_back(command<app::DiscardPackDraft>("POST", version + "/discard",
                                                  {"放弃草稿", "Give a draft up"}));
    const std::string controlled = "/api/v1/controlled-documents";
    list.push_back(view<app::ControlledDocuments>(
        controlled, "listControlledDocuments",
        {"受控文件与变更履历", "Controlled documents and their revisions"}));
    list.push_back(command<app::DraftControlledRevision>(
        "POST", controlled, {"编制受控文件", "Draft a revision of a controlled document"}));
    list.push_back(command<app::ReviewControlledRevision>("POST", controlled + "/{document}/review",
                                                          {"审核受控文件", "Review a revision"}));
    list.push_back(command<app::ApproveControlledRevision>(
        "POST", controlled + "/{document}/approve", {"批准受控文件", "Approve a revision"}));
    list.push_back(command<app::EnforceControlledRevision>(
        "POST", controlled + "/{document}/enforce", {"实施受控文件", "Put a revision into force"}));
    list.push_back(
        view<app::MyNotices>("/api/v1/my/notices", "listMyNotices", {"我的通知", "My notices"}));
    list.push_back(command<app::ReadNotices>("POST", "/api/v1/my/notices/read",
                                             {"标为已读", "Notices read up to one"}));
}

}  // namespace fangxing::http
