// Documents of a release: bytes in, versions, bytes out, and what may be looked at in the browser.
#include "app/views/documents.h"

#include <filesystem>
#include <fstream>

#include "app/commands/give_document.h"
#include "app/commands/mark_not_applicable.h"
#include "domain/record/give.h"
#include "http/head.h"
#include "http/routes.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

using access::Permission;
using Input = base::Result<base::Json>;

std::string head_of(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    std::string head(record::head_bytes, '\0');
    in.read(head.data(), static_cast<std::streamsize>(head.size()));
    head.resize(static_cast<std::size_t>(in.gcount()));
    return head;
}

// Whether he may is asked before the bytes are kept; what they are is told from their beginning.
base::Result<Response> serve_document_upload(const app::System& system, const app::Request& request,
                                             const Request& raw, const Input& input) {
    TRY(serve_view<app::DocumentWish>(system, request, input));
    app::GiveDocument command;
    command.wish = TRY(base::decode<app::DocumentWish>(TRY(Input(input))));
    const auto kind = record::kind_of(head_of(raw.body_file));
    std::error_code error;
    command.size = static_cast<std::int64_t>(std::filesystem::file_size(raw.body_file, error));
    if (!kind && command.size > 0) {
        const auto refusal = base::refuse(base::Kind::wrong_type, "document.kind_unknown").error();
        TRY(refuse_in(system, request, app::GiveDocument::act, app::GiveDocument::permission,
                      refusal));
    }
    command.kind = kind.value_or(record::FileKind::text);
    command.digest = system.blobs.put_file(raw.body_file);
    const auto answer = TRY(app::run(system, request, command));
    Response out;
    out.status = 201;
    out.put("Content-Type", "application/json");
    out.body = base::to_text(answer);
    return out;
}

struct Found {
    record::FileVersion file;
    std::string path;
};

base::Result<Found> find_file(const app::System& system, const app::Request& request,
                              const Input& input) {
    Found out{
        app::read_back<record::FileVersion>(TRY(serve_view<app::OneFile>(system, request, input))),
        {}};
    out.path = system.blobs.path(out.file.digest);
    return out;
}

base::Result<Response> serve_document_bytes(const app::System& system, const app::Request& request,
                                            const Request&, const Input& input) {
    const auto found = TRY(find_file(system, request, input));
    Response out;
    out.file = found.path;
    secure_download(out, system.settings.base_url, found.file.file_name);
    return out;
}

// Of a text: its beginning up to the last whole line tells which of the two it is written in.
std::string charset_of(const std::string& path) {
    const auto head = head_of(path);
    const bool whole = head.size() < record::head_bytes;
    const auto end = whole ? head.size() : head.rfind('\n');
    return is_utf8(std::string_view(head).substr(0, end)) ? "utf-8" : "gb18030";
}

base::Result<Response> serve_preview(const app::System& system, const app::Request& request,
                                     const Request&, const Input& input) {
    const auto found = TRY(find_file(system, request, input));
    std::string type(record::shown_as(found.file.kind));
    if (type.empty()) {
        return base::refuse(base::Kind::conflict, "document.no_preview",
                            {{"kind", std::string(base::to_text(found.file.kind))}});
    }
    if (type == "text/plain") type += "; charset=" + charset_of(found.path);
    Response out;
    out.file = found.path;
    secure_preview(out, system.settings.base_url, found.file.file_name, type);
    return out;
}

base::Result<Response> serve_template(const app::System& system, const app::Request& request,
                                      const Request&, const Input& input) {
    app::TemplateBytes found;
    TRY(app::look_step(system, request, Permission::read_business,
                       [&](app::Work& work) -> base::Result<base::JsonText> {
                           const auto wish =
                               TRY(base::decode<app::DocumentTemplate>(TRY(Input(input))));
                           found = TRY(template_of(work, wish));
                           return base::JsonText();
                       }));
    Response out;
    out.body = std::move(found.bytes);
    secure_download(out, system.settings.base_url, found.file_name);
    return out;
}

template <class Asked>
Route bytes(std::string path, std::string operation, base::Words summary,
            decltype(Route::serve_other) serve) {
    Route route;
    route.method = "GET";
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = Permission::read_business;
    route.summary = std::move(summary);
    route.input = schema<Asked>;
    route.typed = typed<Asked>;
    route.serve_other = std::move(serve);
    return route;
}

}  // namespace

void add_document_routes(std::vector<Route>& list) {
    const std::string all = "/api/v1/releases/{release}/documents";
    const std::string file = "/api/v1/documents/{document}/versions/{revision}";
    list.push_back(view<app::ReleaseDocuments>(all, "listDocuments",
                                               {"文档与附件", "Documents and attachments"}));
    Route upload;
    upload.method = "POST";
    upload.path = all;
    upload.operation = "giveDocument";
    upload.permission = app::GiveDocument::permission;
    upload.summary = {"提交文档或附件", "Give a document or attachment"};
    upload.body = Body::upload;
    upload.longest = record::longest_document;
    upload.status = 201;
    upload.input = schema<app::DocumentWish>;
    upload.answer = schema<app::DocumentAnswer>;
    upload.typed = typed<app::DocumentWish>;
    upload.serve_other = serve_document_upload;
    list.push_back(std::move(upload));
    list.push_back(command<app::MarkNotApplicable>(
        "POST", all + "/{document}/not-applicable",
        {"说明不适用", "Say that a deliverable is not applicable"}));
    list.push_back(bytes<app::DocumentTemplate>(all + "/{document}/template", "downloadTemplate",
                                                {"下载文档模板", "The pack's template"},
                                                serve_template));
    list.push_back(bytes<app::OneFile>(file + "/bytes", "downloadDocument",
                                       {"下载文档", "A document's bytes"}, serve_document_bytes));
    list.push_back(bytes<app::OneFile>(file + "/preview", "previewDocument",
                                       {"预览文档", "A document as a browser shows it"},
                                       serve_preview));
}

}  // namespace fangxing::http
