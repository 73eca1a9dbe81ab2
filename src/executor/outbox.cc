#include "executor/outbox.h"

#include <algorithm>
#include <chrono>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

using namespace std::chrono_literals;

constexpr base::Duration lease = 60s;
constexpr base::Duration longest_wait = 1s;  // a test clock may move without a wake-up
constexpr int batch = 64;

// Ten seconds, doubled with each attempt, an hour at most.
base::Duration back_off(int attempts) {
    const auto doublings = std::min(attempts, 9);
    return std::min<base::Duration>(base::Duration(10s) * (1 << doublings), 1h);
}

}  // namespace

Outbox::Outbox(const app::System& system, std::map<std::string, Handler> handlers)
    : system_(system), handlers_(std::move(handlers)) {
    for (const auto& [kind, handler] : handlers_) kinds_.push_back(kind);
}

Outbox::~Outbox() {
    stop();
}

void Outbox::start() {
    loop_ = std::jthread([this](const std::stop_token& stop) {
        while (!stop.stop_requested()) {
            try {
                if (!carry_out_due()) system_.database.await_outbox(longest_wait);
            } catch (const std::exception&) {
                // The store is in trouble and says so by itself; look again a little later.
                std::this_thread::sleep_for(200ms);
            }
        }
    });
}

void Outbox::stop() {
    if (!loop_.joinable()) return;
    loop_.request_stop();
    loop_.join();
}

void Outbox::drain() {
    while (carry_out_due()) {
    }
}

bool Outbox::carry_out_due() {
    const std::lock_guard lock(one_at_a_time_);
    std::vector<app::OutboxRow> rows;
    const auto now = system_.clock.now();
    bool any = false;
    system_.database.read([&](app::Store& store) {
        const auto due = store.next_due();
        any = due && *due <= now;
    });
    if (!any) return false;
    const auto claimed = system_.database.write([&](app::Store& store) -> base::Result<void> {
        rows = store.claim(kinds_, now, now + lease, batch);
        return {};
    });
    if (!claimed) return false;
    std::ranges::sort(rows, {}, &app::OutboxRow::due_at);
    for (const auto& row : rows) carry_out(row);
    return !rows.empty();
}

void Outbox::carry_out(const app::OutboxRow& row) {
    std::string error;
    try {
        const auto done = handlers_.at(row.kind)(row);
        if (!done) error = done.error().code;
    } catch (const std::exception& fault) {
        error = fault.what();
    }
    settle(row, error);
}

void Outbox::settle(const app::OutboxRow& row, const std::string& error) {
    (void)system_.database.write([&](app::Store& store) -> base::Result<void> {
        if (error.empty()) {
            store.finish(row.id);
        } else {
            store.postpone(row.id, system_.clock.now() + back_off(row.attempts), error);
        }
        return {};
    });
}

}  // namespace fangxing::executor
