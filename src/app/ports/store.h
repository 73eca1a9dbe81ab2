// What a command may ask of the store inside one transaction, and a view inside one snapshot.
//
// Rows are the truth for the next decision: each noun has one table `(id, version, body, columns…)`
// whose body is the described type as JSON and whose columns are what queries need. Only
// `app/rows.h` writes rows, and it writes the journal with them; nothing else may call `insert`,
// `update` or `append`.
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "app/ports/journal.h"
#include "app/ports/read_once.h"
#include "base/describe.h"
#include "base/digest.h"
#include "base/instant.h"
#include "base/result.h"
#include "domain/journal/entry.h"
#include "domain/kpi/counts.h"

namespace fangxing::app {

// A column's value; times are microseconds of `base::Instant`, booleans 0 and 1.
using Cell = std::variant<std::monostate, std::int64_t, std::string>;
using Columns = std::vector<std::pair<std::string_view, Cell>>;

// What is found by words. Releases have an index of their own, with the filters of their list.
enum class FoundKind {
    release,
    record,
    document,
    knowledge,
    problem,
    change,
    configuration_item,
    library_entry,
    controlled_document
};
constexpr auto names(FoundKind) {
    return base::named<FoundKind>({{FoundKind::release, "release"},
                                   {FoundKind::record, "record"},
                                   {FoundKind::document, "document"},
                                   {FoundKind::knowledge, "knowledge"},
                                   {FoundKind::problem, "problem"},
                                   {FoundKind::change, "change"},
                                   {FoundKind::configuration_item, "configuration_item"},
                                   {FoundKind::library_entry, "library_entry"},
                                   {FoundKind::controlled_document, "controlled_document"}});
}
// The words by which a row is found, and where it belongs.
struct Findable {
    FoundKind kind = FoundKind::record;
    std::int64_t release = 0;  // that it is of, or zero
    std::int64_t system = 0;   // where it is of none
    std::int64_t at = 0;       // when it was written, in µs
    std::string name = {};
    std::string said = {};  // all else that it says
    bool operator==(const Findable&) const = default;
};

struct Row {
    std::int64_t id = 0;
    std::int64_t version = 1;            // rises by one with each save
    std::string body;                    // JSON
    Columns columns;                     // written; not filled by reads
    std::optional<Findable> found = {};  // the same
    // Of a row that the store keeps in memory: what was read of just this body and version. Who
    // makes another row of this one leaves it out.
    std::shared_ptr<const ReadOnce> kept = nullptr;
};

// One act in the journal. `seq` is given by the sealer: inside the commit on SQLite, behind it on
// PostgreSQL; zero until then. The payload lies in a table of its own.
struct JournalEntry {
    std::int64_t seq = 0;
    std::int64_t id = 0;
    base::Instant at;
    std::string actor;  // login, "token:<name>", or "system:<part>"
    std::int64_t person = 0;
    std::string via;   // "page", "api", "link", "executor", "timer", "setup"
    std::string act;   // name of the command
    std::string noun;  // table of the row that changed, or of the one that refused
    std::int64_t noun_id = 0;
    std::int64_t release = 0;  // timeline this belongs to, or zero
    std::string type;          // event in the past tense, e.g. "release.submitted", or "refused"
    std::string reason;        // what the person gave as reason
    std::string payload;       // JSON of the event, or of the refusal
};

// A wished effect on the outside world, carried out at least once by an executor.
struct OutboxRow {
    std::int64_t id = 0;
    std::string kind;             // "timer", "ladder", "leave", "mail", "webhook" …
    std::string idempotency_key;  // unique; a second row of the same key is not written
    std::string payload;          // JSON
    std::int64_t release = 0;     // rows of one release are carried out one after the other
    base::Instant due_at;
    int attempts = 0;
    base::Instant lease_until;
    std::string error;
};

// A stored answer to a command, given again when its key comes again (RFC draft Idempotency-Key).
struct StoredAnswer {
    std::string request_digest;  // a key with another body is refused
    std::string answer;          // JSON
};

// The releases list: every condition is optional; page by key, never by offset.
struct ReleaseQuery {
    std::vector<std::string> states = {};
    std::vector<std::int64_t> systems = {};
    std::vector<std::int64_t> units = {};  // empty: all
    std::vector<std::int64_t> departments = {};
    std::vector<std::string> projects = {};
    std::vector<std::string> types = {};
    std::string environment = {};
    std::string pack = {};
    std::int64_t person = 0;                         // takes part in it
    std::optional<std::int64_t> starts_from = {};    // planned start in µs, this one included
    std::optional<std::int64_t> starts_before = {};  // and this one not
    std::optional<std::int64_t> created_from = {};   // requested, the same
    std::optional<std::int64_t> created_before = {};
    // How it ended, as indicators count it; the moment of its end in µs.
    std::optional<std::int64_t> ended_from = {};
    std::optional<std::int64_t> ended_before = {};
    std::optional<std::int64_t> counts = {};  // any of these bits of `kpi::counted_bits`
    std::string mode = {};
    std::string urgency_class = {};
    std::int64_t supervisor = 0;
    std::int64_t implementer = 0;
    std::string text = {};             // words in Chinese or English, all must be found
    std::string order = "created_at";  // created_at | start | number | title | state
    bool descending = true;
    std::string after_cell = {};  // order column's value of the last row seen, as text
    std::int64_t after_id = 0;    // and its id; zero for the first page
    int limit = 50;
    bool without_bodies = false;  // ids and versions alone
    bool operator==(const ReleaseQuery&) const = default;
};

// One kind of things, found by words; the newest first, paged by id.
struct FindingQuery {
    FoundKind kind = FoundKind::record;
    std::string text = {};  // words in Chinese or English, all must be found
    std::int64_t system = 0;
    std::int64_t unit = 0;
    std::optional<std::int64_t> from = {};    // written, in µs, this moment included
    std::optional<std::int64_t> before = {};  // and this one not
    std::int64_t below = 0;                   // the last id seen, or zero
    int limit = 50;
};
struct FoundRow {
    std::int64_t id = 0;
    Findable found;
    std::int64_t unit = 0;  // of its release, or of its system
};

// How far a list in the order of a column has come: that column's value and the row's id.
struct Position {
    std::int64_t cell = std::numeric_limits<std::int64_t>::min();
    std::int64_t id = 0;
};

// What is added up for a day under one value by which figures are split.
struct DayKey {
    std::string pack;
    std::string dimension;
    std::string value;
    std::int64_t day = 0;  // 20261126
};
// The sums of days from `from` on and below `to`, of one dimension.
struct TotalsQuery {
    std::string dimension;
    std::optional<std::string> value = {};  // this one alone
    std::string pack = {};                  // empty: of all
    std::int64_t from = 0;
    std::int64_t to = std::numeric_limits<std::int64_t>::max();
    bool by_day = false;  // else by month, as 202611
};
struct TotalsRow {
    std::int64_t span = 0;  // the month or the day
    std::string pack;
    std::string value;
    kpi::Sums sums;
};

// What `where_all` will be asked from the start of a table, or `find` where the column is `id`.
struct Question {
    std::string_view table;
    Columns columns;
    int limit = 1000;
};

class Store {
  public:
    virtual ~Store() = default;

    // These questions come next. A store to which each is a journey asks them all in one; to
    // others it says nothing. What is never asked after all costs only its reading.
    virtual void read_ahead(const std::vector<Question>& questions) { (void)questions; }

    // ---- rows
    virtual std::optional<Row> find(std::string_view table, std::int64_t id) = 0;
    // Rows whose column equals the value, by id from `after`; at most `limit`.
    virtual std::vector<Row> where(std::string_view table, std::string_view column,
                                   const Cell& value, std::int64_t after = 0, int limit = 1000) = 0;
    // Rows that agree in all columns named, the highest id first, from below `before`; zero: from
    // the highest. Ids rise with time.
    virtual std::vector<Row> newest(std::string_view table, const Columns& columns,
                                    std::int64_t before, int limit) = 0;
    // Rows that agree in all columns named.
    virtual std::vector<Row> where_all(std::string_view table, const Columns& columns,
                                       std::int64_t after = 0, int limit = 1000) = 0;
    // Rows that agree in all columns named and whose `column` is any of the values, by id. Ask for
    // few values, and only where few rows agree: all of them are answered.
    virtual std::vector<Row> where_any(std::string_view table, std::string_view column,
                                       const std::vector<Cell>& values,
                                       const Columns& columns = {}) = 0;
    // Rows that agree in all columns named, in the order of a column of numbers and then of ids,
    // from behind `after`.
    virtual std::vector<Row> in_order(std::string_view table, std::string_view column,
                                      const Columns& columns, Position after, int limit) = 0;
    // The values of a text column among rows that agree in all columns named, but for the rows of
    // these ids.
    virtual std::set<std::string> values_of(std::string_view table, std::string_view column,
                                            const Columns& columns,
                                            const std::vector<std::int64_t>& without = {}) = 0;
    // For each of these values of the number column `by`: the least number in `column` among rows
    // that agree in all columns named; values without such rows are left out.
    virtual std::map<std::int64_t, std::int64_t> least_of(std::string_view table,
                                                          std::string_view column,
                                                          std::string_view by,
                                                          const std::vector<Cell>& values,
                                                          const Columns& columns) = 0;
    virtual std::vector<Row> all(std::string_view table, std::int64_t after = 0,
                                 int limit = 1000) = 0;
    // Refuses with 409 `store.duplicate` {table, column} where a unique column repeats.
    virtual base::Result<void> insert(std::string_view table, const Row& row) = 0;
    // Writes version + 1; false when the stored version is not `row.version`.
    virtual base::Result<bool> update(std::string_view table, const Row& row) = 0;
    virtual void remove(std::string_view table, std::int64_t id) = 0;

    // ---- named queries
    virtual std::vector<Row> releases(const ReleaseQuery& query) = 0;
    // Names of the projects that releases are for, in their order, from behind `after`.
    virtual std::vector<std::string> release_projects(std::string_view after, int limit) = 0;
    // Words by which the release is found; replaces what was there.
    virtual void index_release(std::int64_t release, std::string_view text) = 0;
    // Rows that were written with `found`; its system is then that of the release, if it is of one.
    virtual std::vector<FoundRow> find_words(const FindingQuery& query) = 0;
    // A row from before rows were written with `found`; nothing where it was since.
    virtual void index_row(std::int64_t row, const Findable& found) = 0;
    // How the row is found, as it stands in the index.
    virtual std::optional<Findable> finding_of(std::int64_t row) = 0;
    // The person takes part in the release (`ReleaseQuery::person`); said again it changes nothing.
    virtual void take_part(std::int64_t release, std::int64_t person) = 0;

    // ---- what indicators count
    // Adds to what is there; several that add at the same time lose nothing.
    virtual void add_to_day(const DayKey& key, const kpi::Sums& sums) = 0;
    // In the order of their spans, packs and values; at most a few hundred a year.
    virtual std::vector<TotalsRow> totals(const TotalsQuery& query) = 0;

    // ---- journal and feed
    virtual void append(const JournalEntry& entry) = 0;
    // One's own timeline: committed entries of a release, oldest first, by id.
    virtual std::vector<JournalEntry> timeline(std::int64_t release, std::int64_t after_id,
                                               int limit) = 0;
    // Sealed entries after `seq`, in order, none skipped.
    virtual std::vector<JournalEntry> feed(std::int64_t after_seq, int limit) = 0;
    // `seq` of the newest sealed entry; zero where there is none.
    virtual std::int64_t last_seq() = 0;
    virtual std::vector<JournalEntry> entries_of(std::string_view noun, std::int64_t noun_id,
                                                 int limit) = 0;
    virtual std::vector<JournalEntry> journal(const JournalQuery& query) = 0;

    // ---- what is erased by rule: each call is named by a protocol of the same unit
    // The entry stays, and its payload's digest.
    virtual void erase_payload(std::int64_t entry) = 0;
    // Sealed entries of what that person did after `after_seq`, in order.
    virtual std::vector<journal::Sealed> sealed_by(std::int64_t person, std::int64_t after_seq,
                                                   int limit) = 0;
    // Whoever is named as actor of the entry is called so from now on; `leaf`, in base64, stands
    // for the leaf as it was.
    virtual void veil(std::int64_t entry, std::string_view leaf, std::string_view actor) = 0;
    virtual void forget_answers(std::int64_t person) = 0;

    // ---- what proves the journal
    // Sealed entries after `seq` as their leaves are made of them, in order.
    virtual std::vector<journal::Sealed> sealed(std::int64_t after_seq, int limit) = 0;
    // Roots of full tiles, from the first on; hexadecimal.
    virtual std::vector<std::string> tile_roots() = 0;
    // Nothing is done where that tile or size is there already: another server made it.
    virtual void add_tile(std::int64_t tile, std::string_view root) = 0;
    virtual void add_checkpoint(const KeptCheckpoint& checkpoint) = 0;
    // The smallest that covers so many entries; the largest of all where none is named.
    virtual std::optional<KeptCheckpoint> checkpoint_over(std::int64_t size) = 0;
    virtual std::optional<KeptCheckpoint> newest_checkpoint() = 0;

    // ---- outbox
    virtual void emit(const OutboxRow& row) = 0;
    // Claims due rows of these kinds until `lease_until`, in the order in which they are due;
    // skips those leased by others, and those of a release of which another row is leased. So
    // whoever claims rows of a release is alone with it until they are done, postponed or lost.
    virtual std::vector<OutboxRow> claim(const std::vector<std::string>& kinds, base::Instant now,
                                         base::Instant lease_until, int limit) = 0;
    virtual void finish(std::int64_t outbox_row) = 0;
    virtual void postpone(std::int64_t outbox_row, base::Instant due_at,
                          std::string_view error) = 0;
    // Drops rows not yet done whose key is this one (a withdrawn timer).
    virtual void withdraw(std::string_view idempotency_key) = 0;
    // The same for all keys that begin so.
    virtual void withdraw_under(std::string_view beginning) = 0;
    // When the next row of these kinds may be claimed; of any kind where none is named.
    virtual std::optional<base::Instant> next_due(const std::vector<std::string>& kinds = {}) = 0;

    // ---- counters, answers, settings
    // 1, 2, 3 … for each name; rising, gaps allowed.
    virtual std::int64_t next_number(std::string_view counter) = 0;
    virtual std::optional<StoredAnswer> answer(std::int64_t person, std::string_view key) = 0;
    virtual void keep_answer(std::int64_t person, std::string_view key, base::Instant at,
                             const StoredAnswer& answer) = 0;
    virtual std::optional<std::string> setting(std::string_view name) = 0;
    virtual void put_setting(std::string_view name, std::string_view value) = 0;
};

// A database: SQLite or PostgreSQL behind one port. Calls block their thread; they are made from
// worker threads, never from the threads that hold sockets.
class Database {
  public:
    using Unit = std::function<base::Result<void>(Store&)>;
    virtual ~Database() = default;

    // Runs `unit` in one transaction: durable when this returns a value, without trace when it
    // refuses or throws. On SQLite many waiting units share one commit; a unit may be run again (on
    // PostgreSQL after a serialisation failure, on SQLite where one of its commit has to be taken
    // back), so it must be pure but for the store. Throws DiskFull, DiskFailed or Fault.
    virtual base::Result<void> write(const Unit& unit) = 0;

    // Runs on a snapshot; writes are bugs.
    virtual void read(const std::function<void(Store&)>& view) = 0;

    // A mark of now for `read_behind`.
    virtual std::uint64_t moment() { return 0; }
    // The same on a snapshot of any moment behind that mark. For who began to ask then and has
    // written nothing since: many who ask at the same time are answered together.
    virtual void read_behind(std::uint64_t moment, const std::function<void(Store&)>& view) {
        static_cast<void>(moment);
        read(view);
    }

    // Numbers committed journal entries that have no `seq` yet (PostgreSQL; nothing on SQLite).
    virtual void seal() = 0;

    // Waits until an entry after `seq` may be sealed, or the time is over.
    virtual void await_feed(std::int64_t after_seq, base::Duration at_most) = 0;
    // Waits until an outbox row may be due, or the time is over.
    virtual void await_outbox(base::Duration at_most) = 0;

    // Why writes are refused just now ("disk_full", "disk_failed", …), or empty.
    virtual std::string read_only_because() = 0;

    // A consistent copy while serving.
    virtual void backup(const std::string& file) = 0;
};

// Content by digest: written once, synced before it counts, never replaced.
class Blobs {
  public:
    virtual ~Blobs() = default;
    virtual base::Digest put(std::string_view bytes) = 0;
    // Takes in a file by streaming; its digest is computed on the way.
    virtual base::Digest put_file(const std::string& path) = 0;
    virtual bool has(const base::Digest& digest) = 0;
    virtual std::int64_t size(const base::Digest& digest) = 0;
    // Are the bytes there, and those of the digest? Read anew whenever the file has changed.
    virtual bool is_whole(const base::Digest& digest) = 0;
    // The bytes, checked against the digest; throws Fault when they are damaged.
    virtual std::string get(const base::Digest& digest) = 0;
    // Where the bytes lie on disk, for streaming.
    virtual std::string path(const base::Digest& digest) = 0;
    // For what is erased by rule; nothing where they are gone already.
    virtual void remove(const base::Digest& digest) = 0;
};

}  // namespace fangxing::app
