#include "executor/outbox.h"

#include <fmt/core.h>

#include <algorithm>
#include <cstdio>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

constexpr base::Duration lease = std::chrono::minutes(2);
constexpr base::Duration one_wait = std::chrono::milliseconds(500);
constexpr int batch = 32;

void complain(const std::string& text) {
    fmt::print(stderr, "outbox: {}\n", text);
    std::fflush(stderr);
}

std::string text_of(const base::Refusal& refusal) {
    std::string out = refusal.code;
    for (const auto& reason : refusal.reasons) out += " " + reason.code;
    return out.substr(0, 500);
}

}  // namespace

base::Duration back_off(int attempts) {
    const base::Duration longest = std::chrono::hours(1);
    const base::Duration grown = std::chrono::seconds(1) * (1 << std::clamp(attempts, 0, 12));
    return std::min(grown, longest);
}

Outbox::Outbox(app::System& system, Handlers handlers)
    : system_(system), handlers_(std::move(handlers)) {
    for (const auto& [kind, handler] : handlers_) kinds_.push_back(kind);
}

Outbox::~Outbox() {
    stop();
}

void Outbox::start() {
    thread_ = std::jthread([this](const std::stop_token& stop) { loop(stop); });
}

void Outbox::stop() {
    if (!thread_.joinable()) return;
    thread_.request_stop();
    thread_.join();
}

void Outbox::loop(const std::stop_token& stop) {
    while (!stop.stop_requested()) {
        try {
            const auto now = system_.clock.now();
            bool worked = false;
            if (is_due(now)) {
                const std::scoped_lock turn(turn_);
                for (const auto& row : claim(now, 1)) {
                    handle(row, now);
                    worked = true;
                }
            }
            if (!worked) system_.database.await_outbox(one_wait);
        } catch (const std::exception& fault) {
            // The database is gone or the disk is full: rows stay, and are tried again.
            complain(fault.what());
            std::this_thread::sleep_for(std::chrono::seconds(1));
        }
    }
}

bool Outbox::is_due(base::Instant now) {
    bool due = false;
    system_.database.read([&](app::Store& store) {
        const auto next = store.next_due();
        due = next && *next <= now;
    });
    return due;
}

std::vector<app::OutboxRow> Outbox::claim(base::Instant now, int limit) {
    std::vector<app::OutboxRow> rows;
    const auto claimed = system_.database.write([&](app::Store& store) -> base::Result<void> {
        rows = store.claim(kinds_, now, now + lease, limit);
        return {};
    });
    if (!claimed) rows.clear();
    return rows;
}

bool Outbox::handle(const app::OutboxRow& row, base::Instant now) {
    std::string error;
#ifdef FAULT_FINISH_FIRST
    // Planted fault: the mark before the effect, so that a crash between them loses the effect.
    (void)system_.database.write([&](app::Store& store) -> base::Result<void> {
        store.finish(row.id);
        return {};
    });
#endif
    try {
        const auto done = handlers_.at(row.kind)(row);
        if (!done) error = text_of(done.error());
    } catch (const std::exception& fault) {
        error = fault.what();
    }
    if (!error.empty()) complain(row.kind + " " + row.idempotency_key + ": " + error);
    (void)system_.database.write([&](app::Store& store) -> base::Result<void> {
        if (error.empty()) {
            store.finish(row.id);
        } else {
            store.postpone(row.id, now + back_off(row.attempts), error);
        }
        return {};
    });
    return error.empty();
}

std::size_t Outbox::drain(base::Instant now) {
    std::size_t handled = 0;
    for (;;) {
        // A lock for each batch: whatever the loop has in hand is over when this gets it.
        const std::scoped_lock turn(turn_);
        const auto rows = claim(now, batch);
        if (rows.empty()) return handled;
        for (const auto& row : rows) handled += handle(row, now) ? 1 : 0;
    }
}

}  // namespace fangxing::executor
