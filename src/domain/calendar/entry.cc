#include "domain/calendar/entry.h"

#include <algorithm>

#include "domain/access/roles.h"

namespace fangxing::calendar {
namespace {

using base::Kind;
using base::Reason;
using base::refuse;

constexpr std::int64_t longest_days = 62;
constexpr auto longest_opening = std::chrono::hours(24 * 92);

bool is_period(EntryKind kind) {
    return kind == EntryKind::window || kind == EntryKind::freeze;
}

std::optional<base::Duration> length_of(const EntrySaved& wish) {
    const auto length = base::parse_duration(wish.length);
    if (!length || length->count() <= 0 || *length > longest_opening) return std::nullopt;
    return length;
}

// First and last day; nothing where they are none or lie the wrong way round.
std::optional<std::pair<std::int64_t, std::int64_t>> days_of(const EntrySaved& wish) {
    const auto from = parse_day(wish.from);
    const auto to = wish.to.empty() ? from : parse_day(wish.to);
    if (!from || !to || *to < *from || *to - *from >= longest_days) return std::nullopt;
    return std::pair(*from, *to);
}

std::vector<Reason> wrong_in(const EntrySaved& wish, const std::string& zone) {
    std::vector<Reason> out;
    const auto no = [&](const char* code, const char* field, base::Parameters about = {}) {
        out.push_back({code, field, std::move(about)});
    };
    if (!access::is_role_id(wish.code)) no("calendar.bad_code", "/code");
    if (wish.name.zh.empty()) no("input.missing", "/name/zh");
    if (wish.name.en.empty()) no("input.missing", "/name/en");
    if (!is_period(wish.kind)) {
        if (!days_of(wish)) no("calendar.bad_days", "/from");
        return out;
    }
    if (auto rule = Rule::parse(wish.rule, zone); !rule) {
        no("calendar.bad_rule", "/rule", rule.error().parameters);
    }
    if (!length_of(wish)) no("calendar.bad_length", "/length");
    return out;
}

void put(std::vector<Period>& periods, const EntrySaved& saved, const Rule& rule,
         base::Duration length) {
    const auto known = std::ranges::find(periods, saved.code, &Period::id);
    if (known != periods.end()) {
        known->name = saved.name;
        known->rule = rule;
        known->length = length;
        return;
    }
    std::string applies;
    if (saved.system) applies = "= release.system.id = \"" + saved.system.text() + "\"";
    periods.push_back({saved.code, saved.name, rule, length, std::move(applies)});
}

void put_days(Calendar& calendar, const EntrySaved& saved) {
    const auto days = days_of(saved);
    if (!days) return;
    const bool off = saved.kind == EntryKind::holiday;
    for (auto day = days->first; day <= days->second; ++day) {
        (off ? calendar.holidays : calendar.workdays).insert(day);
        (off ? calendar.workdays : calendar.holidays).erase(day);
    }
}

}  // namespace

void apply(Entry& entry, const Entry::Event& event) {
    struct Apply {
        Entry& entry;
        void operator()(const EntrySaved& each) const {
            entry.saved = each;
            entry.active = true;
        }
        void operator()(const EntryRetired& each) const {
            entry.active = false;
            entry.retired_by = each.by;
        }
    };
    std::visit(Apply{entry}, event);
}

base::Result<void> may_edit(const access::Actor& actor, const Owners& owners) {
    static const Owners usual{"release_manager"};
    const auto& may = owners.empty() ? usual : owners;
    const bool leads = std::ranges::any_of(actor.roles, [&](const access::Holding& each) {
        return std::ranges::find(may, each.role) != may.end() && each.place == access::Place{};
    });
    if (leads) return {};
    std::string roles;
    for (const auto& role : may) roles += (roles.empty() ? "" : ", ") + role;
    return refuse(Kind::forbidden, "calendar.not_yours", {{"role", roles}});
}

base::Result<std::vector<Entry::Event>> save(EntrySaved wish, const std::vector<Entry>& active,
                                             const Entry* before, const std::string& zone,
                                             const access::Actor& actor, const Owners& owners) {
    TRY(may_edit(actor, owners));
    auto wrong = wrong_in(wish, zone);
    if (!wrong.empty()) {
        return refuse(Kind::invalid, "calendar.incomplete", {}, std::move(wrong));
    }
    const bool taken = std::ranges::any_of(active, [&](const Entry& each) {
        return each.active && each.saved.code == wish.code && (!before || each.id != before->id);
    });
    if (taken) {
        return refuse(Kind::conflict, "calendar.code_taken", {{"code", wish.code}},
                      {{"calendar.code_taken", "/code", {{"code", wish.code}}}});
    }
    return std::vector<Entry::Event>{std::move(wish)};
}

base::Result<std::vector<Entry::Event>> retire(const Entry& entry, const access::Actor& actor,
                                               base::Instant now, const Owners& owners) {
    TRY(may_edit(actor, owners));
    if (!entry.active) return refuse(Kind::conflict, "calendar.retired_already");
    return std::vector<Entry::Event>{EntryRetired{actor.id, now}};
}

std::string day_text(std::int64_t day) {
    const base::Instant midnight{day * day_s * 1'000'000};
    return base::to_text(midnight).substr(0, 10);
}

Calendar with_entries(Calendar calendar, const std::vector<Entry>& entries) {
    for (const auto& entry : entries) {
        if (!entry.active) continue;
        const auto& saved = entry.saved;
        if (!is_period(saved.kind)) {
            put_days(calendar, saved);
            continue;
        }
        const auto rule = Rule::parse(saved.rule, calendar.zone);
        const auto length = length_of(saved);
        if (!rule || !length) continue;  // was refused when it was saved
        put(saved.kind == EntryKind::window ? calendar.windows : calendar.freezes, saved, *rule,
            *length);
    }
    return calendar;
}

}  // namespace fangxing::calendar
