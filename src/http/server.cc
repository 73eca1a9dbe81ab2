#include "http/server.h"

#include <spdlog/spdlog.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/local/stream_protocol.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <filesystem>
#include <thread>

#include "app/commands/touch_sessions.h"
#include "base/ensure.h"
#include "http/connections.h"

namespace fangxing::http {
namespace {

namespace net = boost::asio;
using net::ip::tcp;
using Local = net::local::stream_protocol;
using Error = boost::system::error_code;

constexpr auto longest_stop = std::chrono::seconds(10);
constexpr auto touch_every = std::chrono::seconds(10);

struct Loop {
    net::io_context context{1};
    net::executor_work_guard<net::io_context::executor_type> guard = net::make_work_guard(context);
    std::thread thread;
};

std::string address_text(const tcp::endpoint& endpoint) {
    const auto address = endpoint.address();
    if (address.is_v6() && address.to_v6().is_v4_mapped()) {
        return net::ip::make_address_v4(net::ip::v4_mapped, address.to_v6()).to_string();
    }
    return address.to_string();
}

}  // namespace

std::size_t usual_readers() {
    return std::max(4U, 2 * std::thread::hardware_concurrency());
}

struct Server::Inside {
    Inside(const app::System& asked, SessionsSeen& uses, ServerSettings wished,
           std::vector<Route> routes)
        : system(asked),
          seen(uses),
          settings(std::move(wished)),
          front(asked, settings.front, std::move(routes)),
          workers(settings.workers, settings.limits.queue),
          readers(settings.readers, settings.limits.queue),
          feed(asked),
          connections(front, workers, readers, feed, settings),
          tls(open_tls(settings.tls)) {
        for (int n = 0; n < settings.io_threads; ++n) loops.push_back(std::make_unique<Loop>());
        acceptor = std::make_unique<tcp::acceptor>(loops[0]->context);
        touch = std::make_unique<net::steady_timer>(loops[0]->context);
        listen_tcp();
        if (!settings.deployment_socket.empty()) listen_local();
        measure();
    }

    void listen_tcp() {
        Error error;
        const auto address = net::ip::make_address(
            settings.address == "localhost" ? "127.0.0.1" : settings.address, error);
        if (error) throw base::Fault("no address to listen on: " + settings.address);
        if (!address.is_loopback() && settings.proxies.empty() && !tls) {
            throw base::Fault(
                settings.address +
                " is not loopback: it needs TLS, or a listed proxy with TLS in front");
        }
        const tcp::endpoint endpoint(address, settings.port);
        acceptor->open(endpoint.protocol(), error);
        if (!error) acceptor->set_option(net::socket_base::reuse_address(true), error);
        if (!error) acceptor->bind(endpoint, error);
        if (!error) acceptor->listen(1024, error);
        if (error) {
            throw base::Fault("cannot listen on " + settings.address + ":" +
                              std::to_string(settings.port) + ": " + error.message());
        }
        port = acceptor->local_endpoint().port();
    }

    void listen_local() {
        std::filesystem::remove(settings.deployment_socket);
        local = std::make_unique<Local::acceptor>(loops[0]->context);
        Error error;
        const Local::endpoint endpoint(settings.deployment_socket);
        local->open(endpoint.protocol(), error);
        // Whoever may open the file is the deployment process: nobody else, from the first moment.
        const auto before = ::umask(settings.deployment_group ? 0007 : 0077);
        if (!error) local->bind(endpoint, error);
        ::umask(before);
        if (!error) local->listen(64, error);
        if (error) {
            throw base::Fault("cannot listen on " + settings.deployment_socket + ": " +
                              error.message());
        }
    }

    void measure() {
        auto& metrics = front.metrics();
        metrics.gauge("fangxing_http_queue", "Requests that wait for a worker", [this] {
            return static_cast<double>(workers.waiting() + readers.waiting());
        });
        metrics.gauge("fangxing_http_connections", "Open connections",
                      [this] { return static_cast<double>(connections.open()); });
        metrics.gauge("fangxing_feed_listeners", "Live feeds",
                      [this] { return static_cast<double>(feed.listeners()); });
        metrics.gauge("fangxing_outbox_late_seconds", "How long the next outbox row is overdue",
                      [this] { return outbox_late(); });
        metrics.gauge("fangxing_journal_seq", "Newest sealed entry of the journal", [this] {
            std::int64_t seq = 0;
            system.database.read([&](app::Store& store) { seq = store.last_seq(); });
            return static_cast<double>(seq);
        });
    }

    double outbox_late() {
        std::optional<base::Instant> due;
        system.database.read([&](app::Store& store) { due = store.next_due(); });
        if (!due) return 0;
        const std::chrono::duration<double> late = system.clock.now() - *due;
        return std::max(0.0, late.count());
    }

    // Without TLS nobody is answered who comes past the proxy that has it.
    bool may_speak(const std::string& address) const {
        return tls || is_loopback(address) || is_listed(settings.proxies, address);
    }

    // Sockets go to the loops in turn; each lives on one loop's thread from then on.
    void hand_over(int socket, int family, Peer peer) {
        auto& loop = loops[next_loop++ % loops.size()]->context;
        net::post(loop, [this, &loop, socket, family, peer = std::move(peer)] {
            connections.serve(loop, socket, family, peer, peer.machine ? nullptr : tls.get());
        });
    }

    template <class Acceptor, class Accepted>
    void accept(Acceptor& from, Accepted on_accepted) {
        from.async_accept([this, &from, on_accepted](const Error& error, auto socket) {
            if (error == net::error::operation_aborted) return;
            if (!error) {
                on_accepted(std::move(socket));
                accept(from, on_accepted);
                return;
            }
            // Out of file descriptors, most likely: it passes, spinning would not help.
            spdlog::warn("accept: {}", error.message());
            auto pause = std::make_shared<net::steady_timer>(loops[0]->context,
                                                             std::chrono::milliseconds(100));
            pause->async_wait([this, &from, on_accepted, pause](const Error&) {
                if (from.is_open()) accept(from, on_accepted);
            });
        });
    }

    void touch_later() {
        touch->expires_after(touch_every);
        touch->async_wait([this](const Error& error) {
            if (error) return;
            const auto due = seen.due(system.clock.real_now());
            if (!due.empty()) (void)workers.offer([this, due] { bring_to_store(due); });
            touch_later();
        });
    }

    void bring_to_store(const std::vector<std::pair<std::int64_t, base::Instant>>& due) {
        try {
            app::touch_sessions(system, due);
        } catch (const std::exception& fault) {
            spdlog::warn("sessions' uses are not stored: {}", fault.what());
        }
    }

    const app::System& system;
    SessionsSeen& seen;
    ServerSettings settings;
    Front front;
    Workers workers;
    Workers readers;
    Feed feed;
    Connections connections;
    std::unique_ptr<net::ssl::context> tls;
    std::vector<std::unique_ptr<Loop>> loops;
    std::unique_ptr<tcp::acceptor> acceptor;
    std::unique_ptr<Local::acceptor> local;
    std::unique_ptr<net::steady_timer> touch;
    std::size_t next_loop = 0;
    std::uint16_t port = 0;
    bool started = false;
};

Server::Server(const app::System& system, SessionsSeen& seen, ServerSettings settings,
               std::vector<Route> routes)
    : inside_(std::make_unique<Inside>(system, seen, std::move(settings), std::move(routes))) {}

Server::~Server() {
    stop();
}

std::uint16_t Server::port() const {
    return inside_->port;
}

Metrics& Server::metrics() {
    return inside_->front.metrics();
}

void Server::start() {
    auto& inside = *inside_;
    inside.started = true;
    inside.accept(*inside.acceptor, [&inside](tcp::socket socket) {
        Error error;
        const auto endpoint = socket.remote_endpoint(error);
        if (error || !inside.may_speak(address_text(endpoint))) return;
        socket.set_option(tcp::no_delay(true), error);
        const int family = endpoint.protocol().family();
        inside.hand_over(socket.release(), family, {address_text(endpoint), false});
    });
    if (inside.local) {
        inside.accept(*inside.local, [&inside](Local::socket socket) {
            inside.hand_over(socket.release(), AF_UNIX, {"", true});
        });
    }
    inside.touch_later();
    for (auto& loop : inside.loops) {
        loop->thread = std::thread([&loop] { loop->context.run(); });
    }
}

void Server::stop() {
    auto& inside = *inside_;
    if (!inside.started) return;
    inside.started = false;
    net::post(inside.loops[0]->context, [&inside] {
        inside.acceptor->close();
        if (inside.local) inside.local->close();
        inside.touch->cancel();
    });
    inside.connections.stop();
    const auto end = std::chrono::steady_clock::now() + longest_stop;
    while (inside.connections.open() != 0 && std::chrono::steady_clock::now() < end) {
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    inside.workers.stop();
    inside.readers.stop();
    inside.feed.stop();
    for (auto& loop : inside.loops) loop->context.stop();
    for (auto& loop : inside.loops) loop->thread.join();
    if (!inside.settings.deployment_socket.empty()) {
        ::unlink(inside.settings.deployment_socket.c_str());
    }
}

}  // namespace fangxing::http
