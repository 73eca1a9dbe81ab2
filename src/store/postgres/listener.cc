#include "store/postgres/listener.h"

#include <libpq-fe.h>
#include <poll.h>

#include "store/postgres/sealer.h"
#include "store/postgres/wire.h"

namespace fangxing::store {
namespace {

constexpr int look_every_ms = 200;
constexpr auto reconnect_after = std::chrono::milliseconds(500);

}  // namespace

PgListener::PgListener(std::string url, std::function<void()> heard)
    : url_(std::move(url)), heard_(std::move(heard)), thread_([this] { run(); }) {}

PgListener::~PgListener() {
    stopping_ = true;
    thread_.join();
}

void PgListener::run() {
    while (!stopping_) {
        try {
            listen();
        } catch (const base::Fault&) {
            // The server is away; waits for the feed end by their own time meanwhile.
            std::this_thread::sleep_for(reconnect_after);
        }
    }
}

void PgListener::listen() {
    PgWire wire(url_);
    wire.script("LISTEN " + std::string(notify_channel));
    heard_();
    while (!stopping_) {
        pollfd watched{PQsocket(wire.handle()), POLLIN, 0};
        if (::poll(&watched, 1, look_every_ms) == 0) continue;
        if (PQconsumeInput(wire.handle()) != 1) throw ConnectionLost("PostgreSQL: listener");
        bool any = false;
        while (auto* notification = PQnotifies(wire.handle())) {
            PQfreemem(notification);
            any = true;
        }
        if (any) heard_();
    }
}

}  // namespace fangxing::store
