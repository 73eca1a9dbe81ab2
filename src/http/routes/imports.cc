// Filling in from spreadsheets: the template, what a file would bring, and the file itself.
#include <filesystem>
#include <fstream>

#include "app/imports/import.h"
#include "app/rehearse.h"
#include "http/routes.h"
#include "http/security_headers.h"
#include "http/spreadsheet/read_sheet.h"
#include "http/spreadsheet/write_sheet.h"
#include "http/words.h"

namespace fangxing::http {
namespace {

using app::ImportForm;
using ImportInput = base::Result<base::Json>;

struct TemplateWish {
    std::optional<std::string> format;  // "xlsx" (else so), "csv"
    static void describe(auto& field, auto& self) { field("format", self.format); }
};
struct ImportWish {
    std::optional<std::string> reason;
    static void describe(auto& field, auto& self) { field("reason", self.reason); }
};

std::string import_path(const ImportForm& form) {
    return "/api/v1/imports/" + std::string(base::to_text(form.kind));
}

const std::string& in_language(const base::Words& words, const std::string& language) {
    return language == "en" ? words.en : words.zh;
}

Table template_table(const ImportForm& form, const std::string& language) {
    Table out(2);
    for (const auto& each : form.columns) {
        const bool is_first = out[0].empty();
        out[0].push_back(in_language(each.name, language) + (each.required ? " *" : ""));
        out[1].push_back((is_first ? std::string(app::note_mark) : "") +
                         in_language(each.example, language));
    }
    return out;
}

base::Result<Response> serve_template_of(const ImportForm& form, const app::System& system,
                                         const app::Request& request, const ImportInput& input) {
    TRY(app::may_look(system, request, form.permission));
    const auto wish = TRY(base::decode<TemplateWish>(TRY(ImportInput(input))));
    const auto format = wish.format.value_or("xlsx");
    if (format != "xlsx" && format != "csv") {
        return base::refuse(base::Kind::invalid, "input.invalid", {},
                            {{"import.format_unknown", "/format", {}}});
    }
    const auto& language = request.language;
    const auto table = template_table(form, language);
    const auto& name = in_language(form.name, language);
    Response out;
    out.body = format == "csv" ? written_csv(table) : written_xlsx(name, table);
    secure_download(out, system.settings.base_url, name + "." + format);
    return out;
}

base::Result<std::string> bytes_of(const std::string& path) {
    std::error_code error;
    if (std::filesystem::file_size(path, error) > longest_sheet_file) {
        return base::refuse(base::Kind::too_large, "sheet.unpacks_too_large");
    }
    std::ifstream in(path, std::ios::binary);
    return std::string(std::istreambuf_iterator<char>(in), {});
}

void say_wrongs(app::ImportAnswer& answer, const std::string& language) {
    for (auto& row : answer.rows) {
        for (auto& each : row.wrong) each.said = words(language, each.code, each.parameters);
    }
}

// `carries_out`: or only shows what it would come to.
base::Result<Response> serve_import(const ImportForm& form, bool carries_out,
                                    const app::System& system, const app::Request& asked,
                                    const Request& raw, const ImportInput& input) {
    auto request = asked;
    request.idempotency_key.clear();  // links are neither kept nor given again
    const auto refused = [&](const base::Refusal& refusal) {
        return refuse_in(system, request, form.act, form.permission, refusal);
    };
    const auto wish = input ? base::decode<ImportWish>(*input)
                            : base::Result<ImportWish>(std::unexpected(input.error()));
    if (!wish) TRY(refused(wish.error()));
    const auto bytes = bytes_of(raw.body_file);
    if (!bytes) TRY(refused(bytes.error()));
    const auto sheet = read_sheet(*bytes);
    if (!sheet) TRY(refused(sheet.error()));
    const auto digest = base::digest_of(*bytes);
    const auto reason = wish->reason.value_or("");
    app::ImportAnswer answer;
    const app::Step step{
        form.act, form.permission, digest.text, [&](app::Work& work) -> base::Result<base::Json> {
            answer = TRY(carries_out ? carry_out_import(work, form, *sheet, reason, digest)
                                     : place_rows(work, form, *sheet, reason));
            return base::Json(base::Json::Object{});
        }};
    if (carries_out) {
        TRY(run_step(system, request, step));
    } else {
        TRY(rehearse_step(system, request, step));
        answer.links.clear();  // of accounts that were taken back
    }
    say_wrongs(answer, request.language);
    Response out;
    out.put("Content-Type", "application/json");
    out.body = base::to_text(base::encode(answer));
    return out;
}

std::string operation_for(const char* verb, const ImportForm& form) {
    const std::string act(form.act);
    return verb + operation_of("_" + act.substr(act.find('_') + 1));
}

Route import_route(const ImportForm& form, std::string method, std::string path,
                   std::string operation, base::Words summary) {
    Route route;
    route.method = std::move(method);
    route.path = std::move(path);
    route.operation = std::move(operation);
    route.permission = form.permission;
    route.summary = std::move(summary);
    return route;
}

void add_upload(std::vector<Route>& list, const ImportForm& form, bool carries_out) {
    const auto& name = form.name;
    auto route =
        carries_out
            ? import_route(form, "POST", import_path(form), operation_for("import", form),
                           {"导入" + name.zh, "Import: " + name.en})
            : import_route(form, "POST", import_path(form) + "/check", operation_for("check", form),
                           {"预览导入" + name.zh, "What an import would bring: " + name.en});
    route.body = Body::upload;
    route.longest = longest_sheet_file;
    route.input = schema<ImportWish>;
    route.typed = typed<ImportWish>;
    route.answer = schema<app::ImportAnswer>;
    route.serve_other = [&form, carries_out](const app::System& system, const app::Request& request,
                                             const Request& raw, const ImportInput& input) {
        return serve_import(form, carries_out, system, request, raw, input);
    };
    list.push_back(std::move(route));
}

}  // namespace

void add_import_routes(std::vector<Route>& list) {
    for (const auto& form : app::import_forms()) {
        auto route = import_route(form, "GET", import_path(form) + "/template",
                                  operation_for("template", form),
                                  {"导入模板：" + form.name.zh, "Template: " + form.name.en});
        route.input = schema<TemplateWish>;
        route.typed = typed<TemplateWish>;
        route.serve_other = [&form](const app::System& system, const app::Request& request,
                                    const Request&, const ImportInput& input) {
            return serve_template_of(form, system, request, input);
        };
        list.push_back(std::move(route));
        add_upload(list, form, false);
        add_upload(list, form, true);
    }
}

}  // namespace fangxing::http
