#include "app/commands/index_old_rows.h"

#include <array>
#include <map>

#include "app/bridge/step_rules.h"
#include "app/pack/packs.h"
#include "domain/change/change.h"
#include "domain/cmdb/item.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/library/entry.h"
#include "domain/pack/controlled.h"
#include "domain/record/document.h"
#include "domain/record/record.h"
#include "domain/release/release.h"

namespace fangxing::app {
namespace {

// So few that whoever writes meanwhile does not notice it.
constexpr int of_one_turn = 100;

// The pack that gives a release's papers their names, read once for each release.
class PackOfRelease {
  public:
    explicit PackOfRelease(Work& work) : work_(work) {}

    const Pack* find(base::Ref id) {
        const auto [known, is_new] = known_.try_emplace(id.value);
        if (is_new) {
            const auto release = work_.find<release::Release>({id.value});
            if (release) known->second = work_.system().packs.by_digest(release->pack_digest);
        }
        return known->second.get();
    }

  private:
    Work& work_;
    std::map<std::int64_t, std::shared_ptr<const Pack>> known_;
};

std::string found_as(PackOfRelease& packs, const record::Record& row) {
    const auto* pack = packs.find(row.release);
    return pack ? paper_found_as(*pack, row.kind) : std::string();
}
std::string found_as(PackOfRelease& packs, const record::Document& row) {
    const auto* pack = row.document.empty() ? nullptr : packs.find(row.release);
    return pack ? paper_found_as(*pack, row.document) : std::string();
}
template <class T>
std::string found_as(PackOfRelease&, const T&) {
    return {};
}

// Answers the id below which the next turn goes on; zero: that was all.
template <class T>
std::int64_t index_below(Work& work, std::int64_t below) {
    const auto rows = Noun<T>::from_rows(work.store().newest(T::table, {}, below, of_one_turn));
    PackOfRelease packs(work);
    for (const auto& row : rows) work.index_old(row, found_as(packs, row));
    return rows.size() < std::size_t{of_one_turn} ? 0 : rows.back().id.value;
}

struct Indexed {
    std::string_view table;
    std::int64_t (*below)(Work&, std::int64_t);
};
template <class T>
constexpr Indexed indexed{T::table, index_below<T>};

constexpr std::array all_indexed{indexed<record::Record>,   indexed<record::Document>,
                                 indexed<knowledge::Entry>, indexed<knowledge::Problem>,
                                 indexed<change::Change>,   indexed<cmdb::Item>,
                                 indexed<library::Entry>,   indexed<pack::Controlled>};

std::string setting_of(std::string_view table) {
    return "unindexed." + std::string(table);
}

// Zero where nothing is left to do.
std::int64_t where_it_stands(Work& work, std::string_view table) {
    const auto value = work.store().setting(setting_of(table));
    return value ? std::stoll(*value) : 0;
}

void expect_turn_of(Work& work, std::string_view table, std::int64_t below) {
    base::Json payload;
    payload.put("table", std::string(table));
    work.emit("index", "index:" + std::string(table) + ":" + std::to_string(below), payload);
}

}  // namespace

base::Result<base::Json> carry_out(Work& work, const IndexOldRows& command) {
    for (const auto& each : all_indexed) {
        if (each.table != command.table) continue;
        const auto below = where_it_stands(work, each.table);
        if (below == 0) continue;
        const auto next = each.below(work, below);
        work.store().put_setting(setting_of(each.table), std::to_string(next));
        if (next != 0) expect_turn_of(work, each.table, next);
    }
    return base::Json(base::Json::Object{});
}

base::Result<void> expect_old_rows(const System& system) {
    return system.database.write([&](Store& store) -> base::Result<void> {
        const Request request;
        Work work(store, system, request, {}, "expect_old_rows");
        for (const auto& each : all_indexed) {
            const auto below = where_it_stands(work, each.table);
            if (below != 0) expect_turn_of(work, each.table, below);
        }
        return {};
    });
}

}  // namespace fangxing::app
