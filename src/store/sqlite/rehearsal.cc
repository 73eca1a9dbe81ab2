#include "store/sqlite/rehearsal.h"

#include <algorithm>
#include <limits>
#include <map>
#include <memory>
#include <tuple>

#include "base/ensure.h"
#include "store/known/questions.h"
#include "store/sqlite/laid_over.h"

namespace fangxing::store {
namespace {

// Ends a rehearsal: only the writer can tell what the unit asks.
struct OnlyOnItsTurn {};

// Names and values that outlive the call.
using KeptColumns = std::vector<std::pair<std::string, app::Cell>>;

app::Columns columns_of(const KeptColumns& kept) {
    return {kept.begin(), kept.end()};
}

// The snapshot with the unit's own writes laid over it.
class RehearsalStore final : public app::Store {
  public:
    RehearsalStore(app::Store& snapshot, const Touched& touched, Touched::Batch from,
                   Numbers& numbers, std::vector<TakenNumber>& taken,
                   std::vector<Rehearsal::Reading>& readings, std::vector<Rehearsal::Wish>& wishes)
        : snapshot_(snapshot),
          touched_(touched),
          from_(from),
          numbers_(numbers),
          taken_(taken),
          readings_(readings),
          wishes_(wishes) {}

    std::optional<app::Row> find(std::string_view table, std::int64_t id) override {
        const auto own = written_.find({std::string(table), id});
        if (own != written_.end()) return own->second;
        const auto [known, is_new] = found_.try_emplace({std::string(table), id});
        if (!is_new) return known->second;
        auto& found = known->second = snapshot_.find(table, id);
        const auto version = found ? found->version : 0;
        readings_.emplace_back([&touched = touched_, from = from_, table = std::string(table), id,
                                version](app::Store& store) {
            if (!touched.is_row_since(from, table, id)) return true;
            const auto now = store.find(table, id);
            return (now ? now->version : 0) == version;
        });
        return found;
    }
    std::vector<app::Row> where(std::string_view table, std::string_view column,
                                const app::Cell& value, std::int64_t after, int limit) override {
        return where_all(table, {{column, value}}, after, limit);
    }
    std::vector<app::Row> where_all(std::string_view table, const app::Columns& columns,
                                    std::int64_t after, int limit) override {
        return with_own(table, selected(table, columns, after, limit), after, limit,
                        [&](const app::Row& row) { return agrees(row, columns); });
    }
    std::vector<app::Row> where_any(std::string_view table, std::string_view column,
                                    const std::vector<app::Cell>& values,
                                    const app::Columns& columns) override {
        auto found = snapshot_.where_any(table, column, values, columns);
        readings_.emplace_back([&touched = touched_, from = from_, table = std::string(table),
                                column = std::string(column), values,
                                kept = KeptColumns(columns.begin(), columns.end()),
                                seen = versions_of(found)](app::Store& store) {
            const auto asked = columns_of(kept);
            const bool same = std::ranges::all_of(values, [&](const app::Cell& value) {
                auto of_it = asked;
                of_it.emplace_back(column, value);
                return is_untouched(touched, from, table, of_it, seen);
            });
            return same || versions_of(store.where_any(table, column, values, asked)) == seen;
        });
        const auto is_wanted = [&](const app::Row& row) {
            return agrees(row, columns) && std::ranges::any_of(values, [&](const app::Cell& value) {
                       return has(row, column, value);
                   });
        };
        constexpr auto all = std::numeric_limits<int>::max();
        return with_own(table, std::move(found), 0, all, is_wanted);
    }
    std::vector<app::Row> in_order(std::string_view table, std::string_view column,
                                   const app::Columns& columns, app::Position after,
                                   int limit) override {
        if (has_written(table)) throw OnlyOnItsTurn();
        auto found = snapshot_.in_order(table, column, columns, after, limit);
        readings_.emplace_back([&touched = touched_, from = from_, table = std::string(table),
                                column = std::string(column),
                                kept = KeptColumns(columns.begin(), columns.end()), after, limit,
                                seen = versions_of(found)](app::Store& store) {
            const auto asked = columns_of(kept);
            return is_untouched(touched, from, table, asked, seen) ||
                   versions_of(store.in_order(table, column, asked, after, limit)) == seen;
        });
        return found;
    }
    std::set<std::string> values_of(std::string_view table, std::string_view column,
                                    const app::Columns& columns,
                                    const std::vector<std::int64_t>& without) override {
        // What the unit wrote itself is not among the snapshot's values.
        if (has_written(table, without)) throw OnlyOnItsTurn();
        const auto question = question_of(table, columns) + (" " + std::string(column));
        const auto [known, is_new] = values_.try_emplace({question, without});
        if (!is_new) return known->second;
        auto& found = known->second = snapshot_.values_of(table, column, columns, without);
        readings_.emplace_back([table = std::string(table), column = std::string(column),
                                kept = KeptColumns(columns.begin(), columns.end()), without,
                                seen = found](app::Store& store) {
            return store.values_of(table, column, columns_of(kept), without) == seen;
        });
        return found;
    }
    std::vector<app::Row> all(std::string_view table, std::int64_t after, int limit) override {
        auto found = snapshot_.all(table, after, limit);
        readings_.emplace_back([table = std::string(table), after, limit,
                                seen = versions_of(found)](app::Store& store) {
            return versions_of(store.all(table, after, limit)) == seen;
        });
        return with_own(table, std::move(found), after, limit,
                        [](const app::Row&) { return true; });
    }

    base::Result<void> insert(std::string_view table, const app::Row& row) override {
        const auto made = std::make_shared<app::Row>(row);
        const std::pair key{std::string(table), row.id};
        if (!written_.contains(key)) made_[key] = made;  // else it was there, and removed
        own_version(table, row, row.version);
        wish([table = std::string(table), made](app::Store& store) {
            return store.insert(table, *made).has_value();
        });
        return {};
    }
    base::Result<bool> update(std::string_view table, const app::Row& row) override {
        // Where the version is another by now, the wish does not fit.
        own_version(table, row, row.version + 1);
        const auto made = made_.find({std::string(table), row.id});
        if (made != made_.end() && made->second->version == row.version) {
            write_over(*made->second, row);
            return true;
        }
        wish([table = std::string(table), row](app::Store& store) {
            const auto done = store.update(table, row);
            return done && *done;
        });
        return true;
    }
    void remove(std::string_view table, std::int64_t id) override {
        written_[{std::string(table), id}] = std::nullopt;
        made_.erase({std::string(table), id});
        wish_call([table = std::string(table), id](app::Store& store) { store.remove(table, id); });
    }

    void index_release(std::int64_t release, std::string_view text) override {
        wish_call([release, text = std::string(text)](app::Store& store) {
            store.index_release(release, text);
        });
    }
    void take_part(std::int64_t release, std::int64_t person) override {
        wish_call([release, person](app::Store& store) { store.take_part(release, person); });
    }
    void add_to_day(const app::DayKey& key, const kpi::Sums& sums) override {
        wish_call([key, sums](app::Store& store) { store.add_to_day(key, sums); });
    }
    std::vector<app::TotalsRow> totals(const app::TotalsQuery&) override { throw OnlyOnItsTurn(); }
    void append(const app::JournalEntry& entry) override {
        wish_call([entry](app::Store& store) { store.append(entry); });
    }
    void emit(const app::OutboxRow& row) override {
        wish_call([row](app::Store& store) { store.emit(row); });
    }
    void withdraw_under(std::string_view beginning) override {
        wish_call([beginning = std::string(beginning)](app::Store& store) {
            store.withdraw_under(beginning);
        });
    }
    void withdraw(std::string_view key) override {
        wish_call([key = std::string(key)](app::Store& store) { store.withdraw(key); });
    }
    std::optional<app::StoredAnswer> answer(std::int64_t person, std::string_view key) override {
        auto found = snapshot_.answer(person, key);
        readings_.emplace_back(
            [person, key = std::string(key), there = found.has_value()](app::Store& store) {
                return store.answer(person, key).has_value() == there;
            });
        return found;
    }
    void keep_answer(std::int64_t person, std::string_view key, base::Instant at,
                     const app::StoredAnswer& answer) override {
        wish_call([person, key = std::string(key), at, answer](app::Store& store) {
            store.keep_answer(person, key, at, answer);
        });
    }

    std::vector<app::Row> newest(std::string_view, const app::Columns&, std::int64_t,
                                 int) override {
        throw OnlyOnItsTurn();
    }
    std::map<std::int64_t, std::int64_t> least_of(std::string_view, std::string_view,
                                                  std::string_view, const std::vector<app::Cell>&,
                                                  const app::Columns&) override {
        throw OnlyOnItsTurn();
    }
    std::vector<app::Row> releases(const app::ReleaseQuery&) override { throw OnlyOnItsTurn(); }
    std::vector<std::string> release_projects(std::string_view, int) override {
        throw OnlyOnItsTurn();
    }
    std::vector<app::FoundRow> find_words(const app::FindingQuery&) override {
        throw OnlyOnItsTurn();
    }
    void index_row(std::int64_t, const app::Findable&) override { throw OnlyOnItsTurn(); }
    std::optional<app::Findable> finding_of(std::int64_t) override { throw OnlyOnItsTurn(); }
    std::vector<app::JournalEntry> timeline(std::int64_t, std::int64_t, int) override {
        throw OnlyOnItsTurn();
    }
    std::vector<app::JournalEntry> feed(std::int64_t, int) override { throw OnlyOnItsTurn(); }
    std::int64_t last_seq() override { throw OnlyOnItsTurn(); }
    std::vector<app::JournalEntry> entries_of(std::string_view, std::int64_t, int) override {
        throw OnlyOnItsTurn();
    }
    std::vector<app::JournalEntry> journal(const app::JournalQuery&) override {
        throw OnlyOnItsTurn();
    }
    void erase_payload(std::int64_t) override { throw OnlyOnItsTurn(); }
    std::vector<journal::Sealed> sealed_by(std::int64_t, std::int64_t, int) override {
        throw OnlyOnItsTurn();
    }
    void veil(std::int64_t, std::string_view, std::string_view) override { throw OnlyOnItsTurn(); }
    void forget_answers(std::int64_t) override { throw OnlyOnItsTurn(); }
    std::vector<journal::Sealed> sealed(std::int64_t, int) override { throw OnlyOnItsTurn(); }
    std::vector<std::string> tile_roots() override { throw OnlyOnItsTurn(); }
    void add_tile(std::int64_t, std::string_view) override { throw OnlyOnItsTurn(); }
    void add_checkpoint(const app::KeptCheckpoint&) override { throw OnlyOnItsTurn(); }
    std::optional<app::KeptCheckpoint> checkpoint_over(std::int64_t) override {
        throw OnlyOnItsTurn();
    }
    std::optional<app::KeptCheckpoint> newest_checkpoint() override { throw OnlyOnItsTurn(); }
    std::vector<app::OutboxRow> claim(const std::vector<std::string>&, base::Instant, base::Instant,
                                      int) override {
        throw OnlyOnItsTurn();
    }
    void finish(std::int64_t) override { throw OnlyOnItsTurn(); }
    void postpone(std::int64_t, base::Instant, std::string_view) override { throw OnlyOnItsTurn(); }
    std::optional<base::Instant> next_due(const std::vector<std::string>&) override {
        throw OnlyOnItsTurn();
    }
    std::int64_t next_number(std::string_view counter) override {
        const auto number = numbers_.ahead(counter);
        if (!number) throw OnlyOnItsTurn();
        taken_.push_back({std::string(counter), *number});
        return *number;
    }
    std::optional<std::string> setting(std::string_view) override { throw OnlyOnItsTurn(); }
    void put_setting(std::string_view, std::string_view) override { throw OnlyOnItsTurn(); }

  private:
    // What was read of the row before is not of this one.
    void own_version(std::string_view table, const app::Row& row, std::int64_t version) {
        written_[{std::string(table), row.id}] = app::Row{row.id, version, row.body, row.columns};
    }
    void wish(Rehearsal::Wish wish) { wishes_.push_back(std::move(wish)); }
    template <class Call>
    void wish_call(Call call) {
        wishes_.emplace_back([call = std::move(call)](app::Store& store) {
            call(store);
            return true;
        });
    }

    // What the snapshot answered before it would answer again.
    const std::vector<app::Row>& selected(std::string_view table, const app::Columns& columns,
                                          std::int64_t after, int limit) {
        static const std::vector<app::Row> none;
        if (is_of_own(columns)) return none;
        const auto [known, is_new] =
            selected_.try_emplace({question_of(table, columns), after, limit});
        auto& found = known->second;
        if (!is_new) return found;
        found = snapshot_.where_all(table, columns, after, limit);
        readings_.emplace_back([&touched = touched_, from = from_, table = std::string(table),
                                kept = KeptColumns(columns.begin(), columns.end()), after, limit,
                                seen = versions_of(found)](app::Store& store) {
            const auto asked = columns_of(kept);
            return is_untouched(touched, from, table, asked, seen) ||
                   versions_of(store.where_all(table, asked, after, limit)) == seen;
        });
        return found;
    }

    // Of a row that this unit makes: the column bears its noun (tasks of a `release`). No row can
    // refer to what is not there yet.
    bool is_of_own(const app::Columns& columns) const {
        return std::ranges::any_of(columns, [&](const auto& condition) {
            const auto* id = std::get_if<std::int64_t>(&condition.second);
            return id && made_.contains({std::string(condition.first) + "s", *id});
        });
    }

    // Other rows of the table than these.
    bool has_written(std::string_view table, const std::vector<std::int64_t>& but = {}) const {
        return std::ranges::any_of(written_, [&](const auto& own) {
            return own.first.first == table &&
                   std::ranges::find(but, own.first.second) == but.end();
        });
    }

    // What the snapshot found, with the unit's own rows of that table in their places.
    template <class Fits>
    std::vector<app::Row> with_own(std::string_view table, std::vector<app::Row> found,
                                   std::int64_t after, int limit, const Fits& fits) {
        const std::pair<std::string, std::int64_t> from{std::string(table), after + 1};
        auto own = written_.lower_bound(from);
        if (own == written_.end() || own->first.first != table) return found;
        const bool was_full = found.size() >= static_cast<std::size_t>(limit);
        for (; own != written_.end() && own->first.first == table; ++own) {
            const auto out = std::erase_if(
                found, [&](const app::Row& row) { return row.id == own->first.second; });
            if (own->second && fits(*own->second)) {
                found.push_back(*own->second);
            } else if (was_full && out != 0) {
                throw OnlyOnItsTurn();  // rows behind the page move up
            }
        }
        std::ranges::sort(found, {}, &app::Row::id);
        if (found.size() > static_cast<std::size_t>(limit)) {
            found.resize(static_cast<std::size_t>(limit));
        }
        return found;
    }

    app::Store& snapshot_;
    const Touched& touched_;
    Touched::Batch from_;
    Numbers& numbers_;
    std::vector<TakenNumber>& taken_;
    std::vector<Rehearsal::Reading>& readings_;
    std::vector<Rehearsal::Wish>& wishes_;
    // As the unit would read it now; nothing where it was removed.
    std::map<std::pair<std::string, std::int64_t>, std::optional<app::Row>> written_;
    // Rows that the unit inserts: what it changes of them later is inserted at once.
    std::map<std::pair<std::string, std::int64_t>, std::shared_ptr<app::Row>> made_;
    // What the snapshot answered to questions that a unit may ask again.
    std::map<std::pair<std::string, std::int64_t>, std::optional<app::Row>> found_;
    std::map<std::tuple<std::string, std::int64_t, int>, std::vector<app::Row>> selected_;
    std::map<std::pair<std::string, std::vector<std::int64_t>>, std::set<std::string>> values_;
};

}  // namespace

void Rehearsal::run(app::Store& snapshot, const app::Database::Unit& unit) {
    try {
        RehearsalStore store(snapshot, touched_, from_, numbers_, taken_, readings_, wishes_);
        auto result = unit(store);
        if (result) {
            succeeded_ = true;
        } else {
            refusal_ = std::move(result.error());
        }
    } catch (const OnlyOnItsTurn&) {
        // Run on its turn, as any other.
    } catch (const base::Fault&) {
        // What breaks here may not break there; if it does, it is told from there.
    }
}

base::Result<void> Rehearsal::perform(app::Store& store, const app::Database::Unit& unit,
                                      bool& must_run_alone) {
    const bool same =
        succeeded_ && numbers_.epoch() == epoch_ &&
        std::ranges::all_of(readings_, [&](const Reading& reading) { return reading(store); });
    if (!same) {
        succeeded_ = false;  // its numbers may be others' soon
        give_back();
        return unit(store);
    }
    for (const auto& wish : wishes_) {
        if (wish(store)) continue;
        must_run_alone = true;
        return base::refuse(base::Kind::conflict, "store.busy");
    }
    taken_.clear();
    return {};
}

void Rehearsal::give_back() {
    numbers_.give_back(epoch_, taken_);
    taken_.clear();
}

}  // namespace fangxing::store
