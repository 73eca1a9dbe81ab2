#include "http/answer_head.h"

#include <map>

#include "base/ensure.h"

namespace fangxing::http {
namespace {

constexpr std::size_t usual_length = 640;

std::string_view reason(int status) {
    static const std::map<int, std::string_view> reasons{
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {412, "Precondition Failed"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {417, "Expectation Failed"},
        {422, "Unprocessable Content"},
        {428, "Precondition Required"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {501, "Not Implemented"},
        {503, "Service Unavailable"},
        {505, "HTTP Version Not Supported"},
        {507, "Insufficient Storage"},
    };
    const auto found = reasons.find(status);
    return found == reasons.end() ? std::string_view("Unknown") : found->second;
}

}  // namespace

std::string answer_head(const Response& response, std::optional<std::uint64_t> length,
                        bool keep_alive) {
    const auto is_one_line = [](std::string_view value) {
        return value.find('\r') == std::string_view::npos &&
               value.find('\n') == std::string_view::npos;
    };
    std::string out;
    out.reserve(usual_length);
    out.append("HTTP/1.1 ").append(std::to_string(response.status));
    out.append(" ").append(reason(response.status)).append("\r\n");
    for (const auto& [name, value] : response.headers) {
        base::ensure(is_one_line(value), "a field is one line");
        out.append(name).append(": ").append(value).append("\r\n");
    }
    const bool has_body = response.status != 304 && response.status != 204;
    if (has_body && length) {
        out.append("Content-Length: ").append(std::to_string(*length)).append("\r\n");
    } else if (has_body) {
        out.append("Transfer-Encoding: chunked\r\n");
    }
    out.append(keep_alive ? "Connection: keep-alive\r\n\r\n" : "Connection: close\r\n\r\n");
    return out;
}

std::string chunk(std::string_view text) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string size;
    for (auto left = text.size(); left != 0; left /= 16)
        size.insert(size.begin(), digits[left % 16]);
    if (size.empty()) return "0\r\n\r\n";
    return size.append("\r\n").append(text).append("\r\n");
}

}  // namespace fangxing::http
