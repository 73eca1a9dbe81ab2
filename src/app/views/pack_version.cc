#include "app/views/pack_version.h"

#include "app/pack/rehearsal.h"
#include "app/pack/versions.h"

namespace fangxing::app {
namespace {

// What a JSON text can carry without loss.
bool is_text(const std::string& bytes) {
    const auto whole = base::parse_json(base::to_text(base::Json(bytes)));
    return bytes.find('\0') == std::string::npos && whole && whole->string() &&
           *whole->string() == bytes;
}

std::vector<Finding> findings_of(const std::vector<base::Reason>& reasons) {
    std::vector<Finding> out;
    for (const auto& reason : reasons) {
        const auto parameter = [&](const char* name) {
            const auto at = reason.parameters.find(name);
            return at == reason.parameters.end() ? std::string() : at->second;
        };
        out.push_back({reason.field, parameter("element"), reason.code, reason.parameters});
    }
    return out;
}

PackFileView file_view(const pack::File& file, std::string bytes) {
    PackFileView out{file.path, file.digest, {}, {}};
    if (is_text(bytes)) {
        out.text = std::move(bytes);
    } else {
        out.base64 = base::base64(bytes);
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const OnePackVersion& view) {
    const auto version = TRY(work.get<pack::Version>(view.version));
    const auto versions = versions_of(work, version.pack);
    return base::written(version_line(version, pack::in_effect(versions, work.now()), work));
}

base::Result<base::JsonText> look(Work& work, const PackFilesOf& view) {
    const auto version = TRY(work.get<pack::Version>(view.version));
    PackFilesView out;
    for (const auto& file : version.files) {
        if (view.path && file.path != *view.path) continue;
        out.items.push_back(file_view(file, work.system().blobs.get(file.digest)));
    }
    if (view.path && out.items.empty()) {
        return base::refuse(base::Kind::not_found, "pack.file_not_found", {{"path", *view.path}});
    }
    return base::written(out);
}

base::Result<base::JsonText> look(Work& work, const CheckPackVersion& view) {
    const auto version = TRY(work.get<pack::Version>(view.version));
    PackCheck out;
    const auto checked = read_pack(version.pack, files_of(work, version));
    if (checked) {
        out.warnings = findings_of((*checked)->warnings);
        out.problems = findings_of(failed_cases(**checked));
    } else {
        out.problems = findings_of(checked.error().reasons);
        if (out.problems.empty()) {
            out.problems =
                findings_of({{checked.error().code, "pack.toml", checked.error().parameters}});
        }
    }
    return base::written(out);
}

}  // namespace fangxing::app
