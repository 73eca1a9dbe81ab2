#include "fake_server.h"

#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <stdexcept>

#include "base/describe.h"
#include "base/ensure.h"
#include "sealing.h"

namespace fangxing::test {
namespace {

constexpr std::chrono::seconds patience{20};

int listen_unix(const std::string& path) {
    const int out = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strncpy(address.sun_path, path.c_str(), sizeof address.sun_path - 1);
    ::unlink(path.c_str());
    base::ensure(::bind(out, reinterpret_cast<sockaddr*>(&address), sizeof address) == 0 &&
                     ::listen(out, 64) == 0,
                 "the test's socket is free");
    return out;
}

int listen_tcp(int& port) {
    const int out = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    base::ensure(::bind(out, reinterpret_cast<sockaddr*>(&address), size) == 0 &&
                     ::listen(out, 64) == 0 &&
                     ::getsockname(out, reinterpret_cast<sockaddr*>(&address), &size) == 0,
                 "a port of loopback is free");
    port = ntohs(address.sin_port);
    return out;
}

// Reads head and body of one request; "" at the end of the connection.
std::string read_request(int connection) {
    std::string text;
    char block[8192];
    for (;;) {
        const auto head = text.find("\r\n\r\n");
        if (head != std::string::npos) {
            std::size_t length = 0;
            const auto field = text.find("Content-Length: ");
            if (field < head) length = std::stoul(text.substr(field + 16));
            if (text.size() >= head + 4 + length) return text;
        }
        const auto got = ::recv(connection, block, sizeof block, 0);
        if (got <= 0) return {};
        text.append(block, static_cast<std::size_t>(got));
    }
}

}  // namespace

FakeServer::FakeServer(const std::string& socket)
    : listener_(socket.empty() ? listen_tcp(port_) : listen_unix(socket)),
      now_(noon),
      thread_([this] { listen(); }) {}

FakeServer::~FakeServer() {
    over_ = true;
    changed_.notify_all();
    thread_.join();
    for (auto& each : connections_) each.join();
    ::close(listener_);
}

void FakeServer::listen() {
    while (!over_) {
        pollfd watched{listener_, POLLIN, 0};
        if (::poll(&watched, 1, 50) <= 0) continue;
        const int connection = ::accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        if (connection >= 0) connections_.emplace_back([this, connection] { serve(connection); });
    }
}

void FakeServer::serve(int connection) {
    const auto request = read_request(connection);
    if (!request.empty()) {
        const auto method = request.substr(0, request.find(' '));
        const auto rest = request.substr(method.size() + 1);
        const auto said = answer(method, rest.substr(0, rest.find(' ')),
                                 request.substr(request.find("\r\n\r\n") + 4));
        const auto text =
            "HTTP/1.1 " + std::to_string(said.status) +
            " X\r\nConnection: close\r\nContent-Length: " + std::to_string(said.body.size()) +
            "\r\n\r\n" + said.body;
        ::send(connection, text.data(), text.size(), MSG_NOSIGNAL);
    }
    ::close(connection);
}

Answer FakeServer::answer(const std::string& method, const std::string& path,
                          const std::string& body) {
    const auto json = base::parse_json(body.empty() ? "{}" : body);
    std::unique_lock lock(mutex_);
    if (path == "/api/v1/executor/ticket") {
        changed_.wait_for(lock, std::chrono::milliseconds(200),
                          [&] { return over_ || !offers_.empty(); });
        return next_ticket(*json);
    }
    if (path == "/api/v1/executor/steps/output") return take_output(*json);
    if (path == "/api/v1/executor/steps/end") {
        if (lost_ends_ > 0) {
            --lost_ends_;
            return {503, "{}"};
        }
        ends_[json->text("nonce")].push_back(*json);
        changed_.notify_all();
        return {};
    }
    const std::string blobs = "/api/v1/executor/blobs/";
    if (path.starts_with(blobs)) {
        const auto at = blobs_.find(path.substr(blobs.size()));
        return at == blobs_.end() ? Answer{404, "{}"} : Answer{200, at->second};
    }
    if (method != "GET" || gets_.empty()) return {404, "{}"};
    const auto said = gets_.front();
    if (gets_.size() > 1) gets_.pop_front();
    return said;
}

Answer FakeServer::next_ticket(const base::Json& body) {
    held_ = base::to_text(*body.find("held"));
    base::Json out;
    out.put("now", base::to_text(now_));
    if (!offers_.empty()) {
        const auto [envelope, nonce] = offers_.front();
        offers_.pop_front();
        const auto json = base::parse_json(envelope);
        out.put("ticket", json ? *json : base::Json(envelope));
        base::Json step;
        step.put("nonce", nonce);
        step.put("deployment", base::id_text(41));
        step.put("back", false);
        step.put("index", 0);
        out.put("step", std::move(step));
    }
    return {200, base::to_text(out)};
}

Answer FakeServer::take_output(const base::Json& body) {
    auto& kept = outputs_[body.text("nonce")];
    const auto offset = static_cast<std::size_t>(*body.find("offset")->integer());
    const auto text = body.text("text");
    if (offset > kept.size()) return {409, "{}"};
    if (offset + text.size() > kept.size()) kept += text.substr(kept.size() - offset);
    changed_.notify_all();
    return {};
}

void FakeServer::offer(const std::string& envelope, const std::string& nonce) {
    const std::scoped_lock lock(mutex_);
    offers_.emplace_back(envelope, nonce);
    changed_.notify_all();
}

void FakeServer::hold_blob(const base::Digest& name, const std::string& bytes) {
    const std::scoped_lock lock(mutex_);
    blobs_[name.text] = bytes;
}

void FakeServer::lose_ends(int count) {
    const std::scoped_lock lock(mutex_);
    lost_ends_ = count;
}

void FakeServer::answer_gets(std::vector<Answer> answers) {
    const std::scoped_lock lock(mutex_);
    gets_.assign(answers.begin(), answers.end());
}

void FakeServer::move_clock(base::Instant now) {
    const std::scoped_lock lock(mutex_);
    now_ = now;
}

base::Json FakeServer::wait_end(const std::string& nonce) {
    std::unique_lock lock(mutex_);
    if (!changed_.wait_for(lock, patience, [&] { return ends_.contains(nonce); })) {
        throw std::runtime_error("no end of " + nonce);
    }
    return ends_[nonce].back();
}

std::optional<base::Json> FakeServer::find_end(const std::string& nonce) {
    const std::scoped_lock lock(mutex_);
    if (!ends_.contains(nonce)) return std::nullopt;
    return ends_[nonce].back();
}

int FakeServer::ends(const std::string& nonce) {
    const std::scoped_lock lock(mutex_);
    return static_cast<int>(ends_[nonce].size());
}

std::string FakeServer::output(const std::string& nonce) {
    const std::scoped_lock lock(mutex_);
    return outputs_[nonce];
}

void FakeServer::wait_output(const std::string& nonce, const std::string& text) {
    std::unique_lock lock(mutex_);
    const auto said = [&] { return outputs_[nonce].find(text) != std::string::npos; };
    if (!changed_.wait_for(lock, patience, said)) throw std::runtime_error("not said: " + text);
}

std::string FakeServer::last_held() {
    const std::scoped_lock lock(mutex_);
    return held_;
}

}  // namespace fangxing::test
