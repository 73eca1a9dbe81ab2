// The list of releases: filters, words, pages by key; never an offset, never a count.
//
// Newest first must cost the same at ten releases and at a million. So a filter on a few states,
// systems or units reads one index range a value, already in order, and merges them; a search or a
// person's own list walks their index by release id, which rises with time.
#include <charconv>

#include "base/ensure.h"
#include "store/search_tokens.h"
#include "store/sql_store.h"

namespace fangxing::store {
namespace {

constexpr std::size_t most_ranges = 8;
constexpr std::size_t most_tokens = 8;  // of a search whose statement is kept

bool is_number(std::string_view order) {
    return order == "created_at" || order == "start";
}

std::string_view checked_order(std::string_view order) {
    base::ensure(order == "created_at" || order == "start" || order == "number" ||
                     order == "title" || order == "state",
                 "the list has an order of its own list");
    return order;
}

}  // namespace

class ReleaseSql {
  public:
    ReleaseSql(const SqlStore& store, const app::ReleaseQuery& query)
        : store_(store),
          words_(store.words()),
          query_(query),
          order_(checked_order(query.order)),
          search_(search_for(query.text)),
          by_id_(order_ == "created_at" && (!query.text.empty() || query.person != 0)) {}

    bool finds_nothing() const { return !query_.text.empty() && search_.tokens.empty(); }
    const std::vector<Value>& values() const { return values_; }
    // Words alone: there are few forms of that, and each has one plan that is good for rare words
    // and for common ones, by the index of tokens in the order of releases.
    bool has_one_plan() const {
        app::ReleaseQuery words;
        words.text = query_.text;
        words.after_cell = query_.after_cell;
        words.after_id = query_.after_id;
        words.limit = query_.limit;
        words.without_bodies = query_.without_bodies;
        return !query_.text.empty() && search_.tokens.size() <= most_tokens && query_ == words;
    }

    std::string text() {
        choose_ranges();
        const std::string columns =
            std::string("SELECT r.id, r.version, ") + (query_.without_bodies ? "''" : "r.body");
        if (ranges_ == 0) {
            one(columns + " ", 0);
            return sql_;
        }
        sql_ = "SELECT id, version, body FROM (";
        for (std::size_t n = 0; n < ranges_; ++n) {
            if (n > 0) sql_ += " UNION ALL ";
            sql_ += "SELECT * FROM (";
            one(columns + " AS body, r.created_at ", n);
            sql_.append(") x").append(std::to_string(n));
        }
        sql_.append(") merged ORDER BY created_at").append(direction());
        sql_.append(", id").append(direction()).append(" LIMIT ?");
        values_.emplace_back(std::int64_t{query_.limit});
        return sql_;
    }

  private:
    std::string_view direction() const { return query_.descending ? " DESC" : ""; }

    void choose_ranges() {
        if (by_id_ || order_ != "created_at" || !query_.text.empty() || query_.person != 0) return;
        if (is_of_period()) return;
        const auto fits = [](const auto& list) {
            return !list.empty() && list.size() <= most_ranges;
        };
        if (fits(query_.systems)) {
            range_ = "system";
            ranges_ = query_.systems.size();
        } else if (fits(query_.projects)) {
            range_ = "project";
            ranges_ = query_.projects.size();
        } else if (fits(query_.departments)) {
            range_ = "department";
            ranges_ = query_.departments.size();
        } else if (fits(query_.units)) {
            range_ = "unit";
            ranges_ = query_.units.size();
        } else if (fits(query_.states)) {
            range_ = "state";
            ranges_ = query_.states.size();
        }
    }

    // One ordered, limited select; with ranges, of the n-th value alone.
    void one(std::string_view columns, std::size_t n) {
        sql_ += columns;
        std::string id = "r.id";
        if (!query_.text.empty()) {
            sql_ += store_.token_source(search_.tokens, values_, kept_);
            id = words_.token_release;
        } else if (query_.person != 0) {
            sql_ += "FROM release_people p JOIN releases r ON r.id = p.release WHERE p.person = ?";
            values_.emplace_back(query_.person);
            id = "p.release";
        } else if (is_of_period()) {
            // What ended in a period lies together there; SQLite keeps the order of a cross join.
            sql_ += "FROM outcomes e CROSS JOIN releases r WHERE r.id = e.id";
            sql_ += " AND e.ended_at >= ? AND e.ended_at < ?";
            values_.emplace_back(*query_.ended_from);
            values_.emplace_back(*query_.ended_before);
        } else {
            sql_ += "FROM releases r WHERE 0 = 0";
        }
        conditions(n);
        after(id);
        sql_ += " ORDER BY ";
        if (!by_id_) sql_.append("r.").append(order_).append(direction()).append(", ");
        sql_.append(id).append(direction()).append(" LIMIT ?");
        values_.emplace_back(std::int64_t{query_.limit});
    }

    void conditions(std::size_t n) {
        any_of("state", query_.states, n);
        any_of("system", query_.systems, n);
        any_of("unit", query_.units, n);
        any_of("department", query_.departments, n);
        any_of("project", query_.projects, n);
        any_of("type", query_.types, n);
        equal("environment", query_.environment);
        equal("pack", query_.pack);
        outcome();
        starts(" >= ?", query_.starts_from);
        starts(" < ?", query_.starts_before);
        created(" >= ?", query_.created_from);
        created(" < ?", query_.created_before);
        if (query_.person != 0 && !query_.text.empty()) {
            sql_ +=
                " AND EXISTS (SELECT 1 FROM release_people p WHERE p.person = ? AND "
                "p.release = r.id)";
            values_.emplace_back(query_.person);
        }
        for (const auto& part : search_.contained) {
            sql_.append(" AND (SELECT ").append(words_.position);
            sql_ += "(' ' || s.text, ?) FROM release_search s WHERE s.release = r.id) > 0";
            values_.emplace_back(std::string_view(part));
        }
    }

    bool is_of_period() const { return query_.ended_from && query_.ended_before; }

    // Its outcome is a row of the same id.
    void outcome() {
        const auto& query = query_;
        const bool is_asked = query.ended_from || query.ended_before || query.counts ||
                              !query.mode.empty() || !query.urgency_class.empty() ||
                              query.supervisor != 0 || query.implementer != 0;
        if (!is_asked) return;
        sql_ += " AND EXISTS (SELECT 1 FROM outcomes o WHERE o.id = r.id";
        const auto when = [&](bool holds, std::string_view condition, Value value) {
            if (!holds) return;
            sql_.append(" AND o.").append(condition);
            values_.push_back(value);
        };
        when(query.ended_from.has_value(), "ended_at >= ?", query.ended_from.value_or(0));
        when(query.ended_before.has_value(), "ended_at < ?", query.ended_before.value_or(0));
        when(query.counts.has_value(), "counts & ? <> 0", query.counts.value_or(0));
        when(!query.mode.empty(), "mode = ?", std::string_view(query.mode));
        when(!query.urgency_class.empty(), "class = ?", std::string_view(query.urgency_class));
        when(query.supervisor != 0, "supervisor = ?", query.supervisor);
        when(query.implementer != 0, "implementer = ?", query.implementer);
        sql_ += ")";
    }

    template <class T>
    void any_of(std::string_view column, const std::vector<T>& list, std::size_t n) {
        if (list.empty()) return;
        const auto value = [](const T& each) {
            if constexpr (std::is_same_v<T, std::string>) {
                return Value(std::string_view(each));
            } else {
                return Value(each);
            }
        };
        if (column == range_) {
            sql_.append(" AND r.").append(column).append(" = ?");
            values_.push_back(value(list[n]));
            return;
        }
        sql_.append(" AND ").append(unindexed(column, std::is_same_v<T, std::string>)) += " IN (";
        for (std::size_t k = 0; k < list.size(); ++k) {
            sql_ += k == 0 ? "?" : ", ?";
            values_.push_back(value(list[k]));
        }
        sql_ += ")";
    }

    // An expression has no index: the planner shall walk the order's own and filter, not sort.
    std::string unindexed(std::string_view column, bool is_text) const {
        if (words_.knows_shares) return "r." + std::string(column);
        return "(r." + std::string(column) + (is_text ? " || '')" : " + 0)");
    }

    void equal(std::string_view column, const std::string& text) {
        if (text.empty()) return;
        sql_.append(" AND ").append(unindexed(column, true)).append(" = ?");
        values_.emplace_back(std::string_view(text));
    }

    // A release without a planned start has zero there and lies in no range. In the order of the
    // start a range of its index is read.
    void starts(std::string_view bound, const std::optional<std::int64_t>& at) {
        if (!at) return;
        const auto column = order_ == "start" ? "r.start" : unindexed("start", false);
        sql_.append(" AND ").append(column).append(" <> 0 AND ").append(column).append(bound);
        values_.emplace_back(*at);
    }

    void created(std::string_view bound, const std::optional<std::int64_t>& at) {
        if (!at) return;
        sql_.append(" AND ").append(unindexed("created_at", false)).append(bound);
        values_.emplace_back(*at);
    }

    // Goes on behind the last row seen.
    void after(std::string_view id) {
        if (query_.after_id == 0) return;
        const auto* sign = query_.descending ? " < " : " > ";
        if (by_id_) {
            sql_.append(" AND ").append(id).append(sign).append("?");
            values_.emplace_back(query_.after_id);
            return;
        }
        sql_.append(" AND (r.").append(order_).append(", ").append(id).append(")").append(sign);
        sql_ += "(?, ?)";
        if (is_number(order_)) {
            std::int64_t number = 0;
            const auto& cell = query_.after_cell;
            std::from_chars(cell.data(), cell.data() + cell.size(), number);
            values_.emplace_back(number);
        } else {
            values_.emplace_back(std::string_view(query_.after_cell));
        }
        values_.emplace_back(query_.after_id);
    }

    const SqlStore& store_;
    const SqlWords& words_;
    const app::ReleaseQuery& query_;
    std::string_view order_;
    Search search_;
    bool by_id_;
    std::string_view range_;
    std::size_t ranges_ = 0;
    std::string sql_;
    std::vector<Value> values_;
    std::deque<std::string> kept_;
};

std::vector<app::Row> SqlStore::releases(const app::ReleaseQuery& query) {
    ReleaseSql select(*this, query);
    if (select.finds_nothing()) return {};
    const auto sql = select.text();
    return rows_of(select.has_one_plan() ? connection_.query_planned(sql, select.values())
                                         : connection_.query_once(sql, select.values()));
}

// Each step leaps along the index to the next name: as many steps as there are projects, however
// many releases each has.
std::vector<std::string> SqlStore::release_projects(std::string_view after, int limit) {
    std::vector<std::string> out;
    std::string last(after);
    while (out.size() < static_cast<std::size_t>(limit)) {
        auto found = connection_.query(
            "SELECT project FROM releases WHERE project > ? ORDER BY project LIMIT 1",
            {std::string_view(last)});
        if (found.empty()) break;
        last = found.text(0, 0);
        out.push_back(last);
    }
    return out;
}

void SqlStore::index_release(std::int64_t release, std::string_view text) {
    const auto after = folded(text);
    auto before = connection_.query("SELECT text FROM release_search WHERE release = ?", {release});
    const auto old = before.empty() ? std::string() : before.text(0, 0);
    if (before.empty() || old != after) put_search(release, old, after);
}

void SqlStore::take_part(std::int64_t release, std::int64_t person) {
    connection_.post(
        "INSERT INTO release_people (person, release) VALUES (?, ?) "
        "ON CONFLICT (person, release) DO NOTHING",
        {person, release});
}

void SqlStore::put_search(std::int64_t release, std::string_view before, std::string_view after) {
    connection_.post(
        "INSERT INTO release_search (release, text) VALUES (?, ?) "
        "ON CONFLICT (release) DO UPDATE SET text = excluded.text",
        {release, after});
    put_tokens(release, tokens_of(before), tokens_of(after));
}

}  // namespace fangxing::store
