#include <arpa/inet.h>
#include <doctest/doctest.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "house.h"

namespace fangxing::http_test {
namespace {

std::string lower(std::string text) {
    std::ranges::transform(text, text.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return text;
}

void limit_waiting(int socket) {
    const timeval limit{.tv_sec = 5, .tv_usec = 0};
    REQUIRE(::setsockopt(socket, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit) == 0);
}

}  // namespace

std::string Answer::header(std::string_view name) const {
    for (const auto& [each, value] : headers) {
        if (each == name) return value;
    }
    return {};
}

base::Json Answer::json() const {
    const auto parsed = base::parse_json(body);
    return parsed ? *parsed : base::Json();
}

std::string Answer::code() const {
    return json().text("code");
}

Line::Line(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    limit_waiting(socket_);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

Line::Line(const std::string& unix_socket)
    : socket_(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    REQUIRE(unix_socket.size() < sizeof address.sun_path);
    std::memcpy(address.sun_path, unix_socket.c_str(), unix_socket.size() + 1);
    limit_waiting(socket_);
    REQUIRE(::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0);
}

Line::~Line() {
    ::close(socket_);
}

void Line::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0) return;  // closed by the other side: the reading tells
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
}

bool Line::fill() {
    char piece[4096];
    const auto count = ::recv(socket_, piece, sizeof piece, 0);
    if (count <= 0) return false;
    buffer_.append(piece, static_cast<std::size_t>(count));
    return true;
}

bool Line::closed() {
    char byte = 0;
    return buffer_.empty() && ::recv(socket_, &byte, 1, 0) <= 0;
}

Answer Line::read(bool head_only) {
    Answer out;
    auto end = std::string::npos;
    while ((end = buffer_.find("\r\n\r\n")) == std::string::npos) {
        if (!fill()) return out;
    }
    std::string head = buffer_.substr(0, end + 2);
    buffer_.erase(0, end + 4);
    out.status = std::stoi(head.substr(9, 3));
    for (auto at = head.find("\r\n") + 2; at < head.size();) {
        const auto stop = head.find("\r\n", at);
        const auto colon = head.find(':', at);
        out.headers.emplace_back(
            lower(head.substr(at, colon - at)),
            head.substr(std::min(colon + 2, stop), stop - std::min(colon + 2, stop)));
        at = stop + 2;
    }
    const auto length = out.header("content-length");
    if (length.empty() || head_only) return out;
    while (buffer_.size() < std::stoul(length)) {
        if (!fill()) return out;
    }
    out.body = buffer_.substr(0, std::stoul(length));
    buffer_.erase(0, out.body.size());
    return out;
}

std::string Line::read_until(std::string_view text) {
    while (buffer_.find(text) == std::string::npos) {
        if (!fill()) break;
    }
    return std::exchange(buffer_, {});
}

}  // namespace fangxing::http_test
