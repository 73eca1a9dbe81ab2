#include "bench/server/http_load.h"

#include <arpa/inet.h>
#include <netinet/tcp.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <charconv>
#include <iostream>
#include <map>
#include <memory>

#include "base/ensure.h"
#include "bench/server/measure.h"

namespace fangxing::bench {
namespace {

std::vector<std::string> read_requests(const std::string& file) {
    std::vector<std::string> out;
    for (const auto& line : lines_of(file)) {
        const auto json = base::parse_json(line);
        if (!json || !json->string()) throw base::Fault("no JSON string: " + line);
        out.push_back(*json->string());
    }
    if (out.empty()) throw base::Fault("no requests in " + file);
    return out;
}

sockaddr_in loopback(std::uint32_t last, std::uint16_t port) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl((127U << 24U) + last);
    return address;
}

class Line {
  public:
    // Each comes from an address of its own, as people do: 127.0.0.2, 127.0.0.3 …
    Line(std::uint16_t port, int number)
        : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)) {
        const int yes = 1;
        ::setsockopt(socket_, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
        const auto own = loopback(2 + static_cast<std::uint32_t>(number % 250), 0);
        const auto server = loopback(1, port);
        if (::bind(socket_, reinterpret_cast<const sockaddr*>(&own), sizeof own) != 0 ||
            ::connect(socket_, reinterpret_cast<const sockaddr*>(&server), sizeof server) != 0) {
            throw base::Fault("nobody listens on port " + std::to_string(port));
        }
    }
    ~Line() { ::close(socket_); }
    Line(const Line&) = delete;
    Line& operator=(const Line&) = delete;

    int socket() const { return socket_; }
    Clock::time_point since() const { return since_; }

    void ask(std::string_view request) {
        since_ = Clock::now();
        while (!request.empty()) {
            const auto sent = ::send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
            if (sent <= 0) throw base::Fault("the server closed a connection");
            request.remove_prefix(static_cast<std::size_t>(sent));
        }
    }

    // Takes in what has come; true once an answer is whole.
    bool take() {
        std::array<char, 65536> piece;
        const auto count = ::recv(socket_, piece.data(), piece.size(), 0);
        if (count <= 0) throw base::Fault("the server closed a connection");
        bytes_.append(piece.data(), static_cast<std::size_t>(count));
        if (whole_ == 0) {
            const auto end = bytes_.find("\r\n\r\n");
            if (end == std::string::npos) return false;
            body_ = end + 4;
            whole_ = body_ + length();
        }
        return bytes_.size() >= whole_;
    }
    std::string status() const { return bytes_.substr(9, 3); }
    std::string body() const { return bytes_.substr(body_); }
    void next() {
        bytes_.clear();
        whole_ = 0;
    }

  private:
    // Every answer of these servers says its length.
    std::size_t length() const {
        for (const std::string_view name : {"\r\nContent-Length: ", "\r\ncontent-length: "}) {
            const auto at = bytes_.find(name);
            if (at == std::string::npos || at > body_) continue;
            std::size_t value = 0;
            std::from_chars(bytes_.data() + at + name.size(), bytes_.data() + body_, value);
            return value;
        }
        throw base::Fault("an answer without a length: " + bytes_.substr(0, body_));
    }

    int socket_;
    std::string bytes_;
    std::size_t body_ = 0;
    std::size_t whole_ = 0;
    Clock::time_point since_;
};

class Load {
  public:
    explicit Load(const HttpLoadOptions& options)
        : options_(options), requests_(read_requests(options.requests)), poll_(::epoll_create1(0)) {
        for (int n = 0; n < options.clients; ++n) {
            lines_.push_back(std::make_unique<Line>(options.port, n));
            epoll_event event{.events = EPOLLIN, .data = {.ptr = lines_.back().get()}};
            ::epoll_ctl(poll_, EPOLL_CTL_ADD, lines_.back()->socket(), &event);
        }
    }
    ~Load() { ::close(poll_); }
    Load(const Load&) = delete;
    Load& operator=(const Load&) = delete;

    void run() {
        begin_ = Clock::now();
        for (auto& line : lines_) ask(*line);
        std::array<epoll_event, 64> events;
        while (asking_ > 0) {
            const int count = ::epoll_wait(poll_, events.data(), events.size(), 30'000);
            if (count <= 0) throw base::Fault("no answer within 30 s");
            for (int n = 0; n < count; ++n)
                answer(*static_cast<Line*>(events[std::size_t(n)].data.ptr));
        }
        auto out = summary(spread_, Clock::now() - begin_);
        base::Json statuses{base::Json::Object{}};
        for (const auto& [status, times] : statuses_) statuses.put(status, times);
        out.put("statuses", std::move(statuses));
        out.put("refusal", refusal_);
        std::cout << base::to_text(out) << std::endl;
    }

  private:
    bool is_over() const {
        if (options_.seconds == 0) return next_ >= requests_.size();
        return Clock::now() - begin_ > std::chrono::duration<double>(options_.seconds);
    }
    void ask(Line& line) {
        if (is_over()) return;
        line.ask(requests_[next_++ % requests_.size()]);
        ++asking_;
    }
    void answer(Line& line) {
        if (!line.take()) return;
        spread_.add(Clock::now() - line.since());
        const auto status = line.status();
        ++statuses_[status];
        if (status.front() != '2') refusal_ = line.body();
        line.next();
        --asking_;
        ask(line);
    }

    const HttpLoadOptions& options_;
    std::vector<std::string> requests_;
    int poll_;
    std::vector<std::unique_ptr<Line>> lines_;
    Clock::time_point begin_;
    std::size_t next_ = 0;
    int asking_ = 0;
    Spread spread_;
    std::map<std::string, std::int64_t> statuses_;
    std::string refusal_;
};

}  // namespace

void http_load(const HttpLoadOptions& options) {
    Load load(options);
    load.run();
}

}  // namespace fangxing::bench
