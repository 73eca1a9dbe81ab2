#include "executor/outbox.h"

#include <fmt/core.h>

#include <algorithm>
#include <atomic>
#include <cstdio>
#include <exception>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

constexpr base::Duration lease = std::chrono::minutes(2);
constexpr base::Duration one_wait = std::chrono::milliseconds(500);

void complain(const std::string& text) {
    fmt::print(stderr, "outbox: {}\n", text);
    std::fflush(stderr);
}

std::string text_of(const base::Refusal& refusal) {
    std::string out = refusal.code;
    for (const auto& reason : refusal.reasons) out += " " + reason.code;
    return out.substr(0, 500);
}

// Rows of one release together, in their order; others each alone.
std::vector<std::vector<app::OutboxRow>> one_after_the_other(std::vector<app::OutboxRow> rows) {
    std::vector<std::vector<app::OutboxRow>> out;
    std::map<std::int64_t, std::size_t> places;
    for (auto& row : rows) {
        const auto [place, is_new] = places.try_emplace(row.release, out.size());
        if (is_new || row.release == 0) {
            place->second = out.size();
            out.emplace_back();
        }
        out[place->second].push_back(std::move(row));
    }
    return out;
}

}  // namespace

base::Duration back_off(int attempts) {
    const base::Duration longest = std::chrono::hours(1);
    const base::Duration grown = std::chrono::seconds(1) * (1 << std::clamp(attempts, 0, 12));
    return std::min(grown, longest);
}

Outbox::Outbox(app::System& system, Handlers handlers, Lane lane)
    : system_(system), handlers_(std::move(handlers)), lane_(lane) {
    for (const auto& [kind, handler] : handlers_) kinds_.push_back(kind);
}

Outbox::~Outbox() {
    stop();
}

void Outbox::start() {
    if (kinds_.empty()) return;
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
                auto rows = claim(now);
                worked = !rows.empty();
                share(std::move(rows), now);
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
        const auto next = store.next_due(kinds_);
        due = next && *next <= now;
    });
    return due;
}

Outbox::Rows Outbox::claim(base::Instant now) {
    Rows rows;
    const auto claimed = system_.database.write([&](app::Store& store) -> base::Result<void> {
        rows = store.claim(kinds_, now, now + lease, lane_.batch);
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

// What threw has left its rows leased: they come again when the lease is over.
void Outbox::share(Rows rows, base::Instant now) {
    const auto parts = one_after_the_other(std::move(rows));
    std::atomic<std::size_t> next = 0;
    std::mutex told;
    std::exception_ptr broken;
    const auto work = [&] {
        try {
            for (auto n = next++; n < parts.size(); n = next++) {
                for (const auto& row : parts[n]) handle(row, now);
            }
        } catch (...) {
            const std::scoped_lock lock(told);
            broken = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t n = 1; n < std::min(lane_.hands, parts.size()); ++n)
            others.emplace_back(work);
        work();
    }
    if (broken) std::rethrow_exception(broken);
}

std::size_t Outbox::drain(base::Instant now) {
    std::size_t handled = 0;
    for (;;) {
        // A lock for each batch: whatever the loop has in hand is over when this gets it.
        const std::scoped_lock turn(turn_);
        const auto rows = claim(now);
        if (rows.empty()) return handled;
        for (const auto& row : rows) handled += handle(row, now) ? 1 : 0;
    }
}

}  // namespace fangxing::executor
