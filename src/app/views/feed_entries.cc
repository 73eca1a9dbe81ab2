#include "app/views/feed_entries.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/bridge/notice.h"
#include "app/reading.h"
#include "app/rows.h"
#include "domain/notice/delivery.h"
#include "domain/notice/webhook.h"
#include "domain/release/release.h"

namespace fangxing::app {
namespace {

using access::Permission;

constexpr std::array<std::string_view, 6> account_tables{"people",   "grants",     "sessions",
                                                         "sign_ins", "api_tokens", "setup_links"};

// What a person keeps for himself, and what only three may read: no other page shows it.
constexpr std::array<std::string_view, 4> own_tables{"read_marks", "watches", "mail_choices",
                                                     "appraisals"};
// What is kept and held because of whom: for those who keep records.
constexpr std::array<std::string_view, 3> kept_tables{"retention_rules", "retention_runs",
                                                      "legal_holds"};

class Reader {
  public:
    Reader(Store& store, const access::Actor& actor)
        : store_(store),
          actor_(actor),
          reader_(store, actor),
          all_(access::authorize(actor, Permission::read_journal).has_value()),
          accounts_(access::authorize(actor, Permission::manage_people).has_value() ||
                    access::authorize(actor, Permission::grant_roles).has_value()),
          records_(access::authorize(actor, Permission::keep_records).has_value()),
          business_(access::authorize(actor, Permission::read_business).has_value()),
          system_(access::authorize(actor, Permission::run_system).has_value()) {}

    bool may_know(const JournalEntry& entry) {
        if (all_ || (entry.person != 0 && entry.person == actor_.id.value)) return true;
        if (entry.type == "refused") return false;
        if (std::ranges::find(account_tables, entry.noun) != account_tables.end()) {
            return accounts_;
        }
        if (std::ranges::find(own_tables, entry.noun) != own_tables.end()) return false;
        if (entry.noun == NoticeRow::table) return is_mine(entry.noun_id);
        if (entry.noun == notice::Webhook::table) return system_;
        if (entry.noun == notice::Delivery::table) return system_ || goes_to_me(entry.noun_id);
        if (std::ranges::find(kept_tables, entry.noun) != kept_tables.end()) return records_;
        if (entry.noun == "units") return true;
        return business_ && (entry.release == 0 || may_read_release(entry.release));
    }

  private:
    bool is_mine(std::int64_t notice) {
        const auto row = store_.find(NoticeRow::table, notice);
        return row && from_row<NoticeRow>(*row).sent.to == actor_.id;
    }
    bool goes_to_me(std::int64_t delivery) {
        const auto row = store_.find(notice::Delivery::table, delivery);
        return row && from_row<notice::Delivery>(*row).made.person == actor_.id;
    }
    bool may_read_release(std::int64_t id) {
        const auto [at, fresh] = releases_.try_emplace(id, false);
        if (fresh) {
            const auto row = store_.find(release::Release::table, id);
            if (row) {
                const auto release = from_row<release::Release>(*row);
                at->second = reader_.may_read({release.unit, release.system, {}, {id}});
            }
        }
        return at->second;
    }

    Store& store_;
    const access::Actor& actor_;
    ReleaseReader reader_;
    bool all_;
    bool accounts_;
    bool records_;
    bool business_;
    bool system_;
    std::map<std::int64_t, bool> releases_;
};

}  // namespace

std::vector<FeedEntry> readable(Store& store, const access::Actor& actor,
                                const std::vector<JournalEntry>& entries) {
    Reader reader(store, actor);
    std::vector<FeedEntry> out;
    for (const auto& each : entries) {
        if (!reader.may_know(each)) continue;
        out.push_back({each.seq,
                       each.at,
                       each.actor,
                       {each.person},
                       each.act,
                       each.noun,
                       {each.noun_id},
                       {each.release},
                       each.type});
    }
    return out;
}

}  // namespace fangxing::app
