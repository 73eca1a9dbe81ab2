#include "http/static_files.h"

#include <spdlog/spdlog.h>

#include <filesystem>
#include <fstream>
#include <iterator>

#include "base/digest.h"
#include "base/ensure.h"
#include "http/problem.h"
#include "http/security_headers.h"

namespace fangxing::http {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view nonce_place = "__CSP_NONCE__";

std::string type_of(const std::string& extension) {
    static const std::map<std::string, std::string> types{
        {".html", "text/html; charset=utf-8"},
        {".js", "text/javascript; charset=utf-8"},
        {".css", "text/css; charset=utf-8"},
        {".json", "application/json"},
        {".svg", "image/svg+xml"},
        {".png", "image/png"},
        {".ico", "image/x-icon"},
        {".woff", "font/woff"},
        {".woff2", "font/woff2"},
        {".txt", "text/plain; charset=utf-8"},
        {".webmanifest", "application/manifest+json"},
    };
    const auto found = types.find(extension);
    return found == types.end() ? "application/octet-stream" : found->second;
}

std::string read(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw base::Fault("cannot read " + path.string());
    return {std::istreambuf_iterator<char>(in), {}};
}

// The build puts a digest into the names of what lies here.
bool is_hashed(std::string_view path) {
    return path.starts_with("/assets/");
}

// The page draws every address of its own. A dot in the first part means a file; further parts may
// have one (a process is called itss-4.2.7), but none begins with it.
bool is_page(std::string_view path) {
    if (path == "/index.html") return true;
    const auto first = path.substr(0, path.find('/', 1));
    return first.find('.') == std::string_view::npos && !is_hashed(path) &&
           path.find("/.") == std::string_view::npos;
}

}  // namespace

StaticFiles::StaticFiles(const std::string& folder) {
    if (folder.empty()) return;
    if (!fs::is_directory(folder)) {
        spdlog::warn("no page: there is no folder {}", folder);
        return;
    }
    for (const auto& entry : fs::recursive_directory_iterator(folder)) {
        if (!entry.is_regular_file() || entry.is_symlink()) continue;
        File file;
        file.bytes = read(entry.path());
        file.type = type_of(entry.path().extension().string());
        file.etag = "\"" + base::digest_of(file.bytes).text.substr(7, 32) + "\"";
        files_.emplace("/" + fs::relative(entry.path(), folder).generic_string(), std::move(file));
    }
}

Response StaticFiles::page(app::Random& random, std::string_view base_url) const {
    const auto nonce = base::base64url(random.bytes(18));
    Response out;
    out.body = files_.find("/index.html")->second.bytes;
    for (auto at = out.body.find(nonce_place); at != std::string::npos;
         at = out.body.find(nonce_place, at)) {
        out.body.replace(at, nonce_place.size(), nonce);
    }
    secure_page(out, base_url, nonce);
    out.put("Content-Type", "text/html; charset=utf-8");
    out.put("Cache-Control", "no-cache");
    return out;
}

Response StaticFiles::answer(const Request& request, app::Random& random, std::string_view base_url,
                             std::string_view language) const {
    if (request.method != "GET" && request.method != "HEAD") {
        auto out = problem(405, "route.method", language);
        out.put("Allow", "GET, HEAD");
        secure_api(out, base_url);
        return out;
    }
    const auto found = files_.find(request.path);
    const bool draws = is_page(request.path);
    if (found == files_.end() || draws) {
        if (draws && files_.contains("/index.html")) return page(random, base_url);
        auto out = problem(404, "route.not_found", language);
        secure_api(out, base_url);
        return out;
    }
    const auto& file = found->second;
    Response out;
    secure_asset(out, base_url);
    out.put("ETag", file.etag);
    out.put("Cache-Control",
            is_hashed(request.path) ? "public, max-age=31536000, immutable" : "no-cache");
    if (request.header("if-none-match") == file.etag) {
        out.status = 304;
        return out;
    }
    out.put("Content-Type", file.type);
    out.body = file.bytes;
    return out;
}

}  // namespace fangxing::http
