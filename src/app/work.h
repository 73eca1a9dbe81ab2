// One transaction's unit of work: typed rows in, typed rows and their journal entries out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/rows.h"
#include "app/system.h"
#include "base/ensure.h"
#include "base/json_writer.h"
#include "domain/access/access.h"

namespace fangxing::app {

// Who asks and how, before it is known whether he may.
struct Request {
    std::string session;      // opaque token of the cookie
    std::string token;        // API token of the Authorization header
    bool machine = false;     // the deployment process on its own socket
    std::string via = "api";  // "page", "api", "link", "executor", "timer", "setup"
    std::string address;
    std::string language = "zh";  // "zh" or "en"
    std::string idempotency_key;
    std::optional<std::int64_t> if_match;
    bool watching = false;                // a feed held open: does not count as use of the session
    std::optional<std::uint64_t> moment;  // of `Database` when a request that only looks came in
};

class Work {
  public:
    Work(Store& store, const System& system, const Request& request, access::Actor actor,
         std::string act)
        : store_(store),
          system_(system),
          request_(request),
          actor_(std::move(actor)),
          act_(std::move(act)),
          now_(system.clock.now()) {}
    // The request is looked at as long as the work goes on.
    Work(Store&, const System&, const Request&&, access::Actor, std::string) = delete;

    Store& store() { return store_; }
    const System& system() const { return system_; }
    const Request& request() const { return request_; }
    const access::Actor& actor() const { return actor_; }
    base::Instant now() const { return now_; }
    std::int64_t fresh_id() { return system_.random.id(); }
    // What the person gave as reason for this act; enters every journal entry of it.
    void because(std::string reason) { reason_ = std::move(reason); }
    const std::string& reason() const { return reason_; }

    template <class T>
    std::optional<T> find(decltype(T::id) id) {
        const auto row = store_.find(T::table, id.value);
        if (!row) return std::nullopt;
        return from_row<T>(*row);
    }
    // Refuses with 404 `<noun>.not_found`.
    template <class T>
    base::Result<T> get(decltype(T::id) id) {
        auto found = find<T>(id);
        if (!found) return not_found(T::noun, id.value == 0 ? "" : id.text());
        return *std::move(found);
    }
    // A page of at most `limit` rows, by id from behind `after`.
    template <class T>
    std::vector<T> where(std::string_view column, const Cell& value, std::int64_t after,
                         int limit) {
        return Noun<T>::from_rows(store_.where(T::table, column, value, after, limit));
    }
    // All of them, by id.
    template <class T>
    std::vector<T> where(std::string_view column, const Cell& value) {
        return where_all<T>({{column, value}});
    }
    template <class T>
    std::vector<T> newest(std::string_view column, const Cell& value, int limit) {
        return Noun<T>::from_rows(store_.newest(T::table, {{column, value}}, 0, limit));
    }
    template <class T>
    std::vector<T> where_all(const Columns& columns) {
        return Noun<T>::from_rows(rows_where_all(T::table, columns));
    }
    // As the store's port says.
    template <class T>
    std::vector<T> where_any(std::string_view column, const std::vector<Cell>& values,
                             const Columns& columns = {}) {
        return Noun<T>::from_rows(store_.where_any(T::table, column, values, columns));
    }
    template <class T>
    std::vector<T> in_order(std::string_view column, const Columns& columns, Position after,
                            int limit) {
        return Noun<T>::from_rows(store_.in_order(T::table, column, columns, after, limit));
    }
    template <class T>
    std::vector<T> all(std::int64_t after = 0, int limit = 1000) {
        return Noun<T>::from_rows(store_.all(T::table, after, limit));
    }

    // Applies the events to a new row (its id is set, all else comes from the events) and writes it
    // with its journal entries. Refuses where a unique column repeats. `found_as`: a name from
    // outside the row by which it is found too.
    template <class T>
    base::Result<void> add(T& value, const std::vector<typename T::Event>& events,
                           std::string_view found_as = {}) {
        for (const auto& event : events) apply(value, event);
        return add_applied(value, events, found_as);
    }
    // As `add`, for a row to which the events were applied already.
    template <class T>
    base::Result<void> add_applied(T& value, const std::vector<typename T::Event>& events,
                                   std::string_view found_as = {}) {
        base::ensure(!events.empty(), "a row is born of an event");
        value.version = 1;
        return insert_told(T::table, called(to_row(value), found_as), release_of(value),
                           Noun<T>::told(events));
    }

    // Applies the events and writes row and journal; nothing happens when there is no event.
    // Refuses with 409 `<noun>.changed_meanwhile` where somebody was faster.
    template <class T>
    base::Result<void> save(T& value, const std::vector<typename T::Event>& events,
                            std::string_view found_as = {}) {
        if (events.empty()) return {};
        for (const auto& event : events) apply(value, event);
        return save_applied(value, events, found_as);
    }

    // As `save`, for a row to which the events were applied already.
    template <class T>
    base::Result<void> save_applied(T& value, const std::vector<typename T::Event>& events,
                                    std::string_view found_as = {}) {
        if (events.empty()) return {};
        TRY(update_told(T::table, T::noun, called(to_row(value), found_as), release_of(value),
                        Noun<T>::told(events)));
        ++value.version;
        return {};
    }

    // For records and administrators' objects: refuses 428 when If-Match is missing, 412 when it
    // names another version.
    base::Result<void> require_match(std::int64_t version) const;

    // A wished effect; at most one row per key is ever written. Effects on the release that the
    // payload names are carried out one after the other.
    void emit(std::string kind, std::string key, const base::Json& payload,
              std::optional<base::Instant> due_at = std::nullopt);

    // How an old row is found, for one that was written before rows said so.
    template <class T>
    void index_old(const T& value, std::string_view found_as) {
        store_.index_row(value.id.value, *called(to_row(value), found_as).found);
    }

    // A journal entry without a row of its own (a sign-in that failed, a download).
    void note(std::string_view noun, std::int64_t noun_id, std::int64_t release,
              std::string_view type, const base::Json& payload);

  private:
    void append(std::string_view noun, std::int64_t noun_id, std::int64_t release,
                std::string_view type, std::string payload);
    static std::unexpected<base::Refusal> not_found(std::string_view noun, std::string id);
    static Row called(Row row, std::string_view name);
    std::vector<Row> rows_where_all(std::string_view table, const Columns& columns);
    base::Result<void> insert_told(std::string_view table, const Row& row, std::int64_t release,
                                   const std::vector<Told>& told);
    base::Result<void> update_told(std::string_view table, std::string_view noun, const Row& row,
                                   std::int64_t release, const std::vector<Told>& told);
    void note_all(std::string_view table, std::int64_t id, std::int64_t release,
                  const std::vector<Told>& told);

    Store& store_;
    const System& system_;
    const Request& request_;
    access::Actor actor_;
    std::string act_;
    std::string reason_;
    base::Instant now_;
};

}  // namespace fangxing::app
