#include "app/views/releases.h"

#include <algorithm>
#include <array>
#include <map>

#include "app/pack/packs.h"
#include "app/reading.h"
#include "app/views/shown_releases.h"
#include "domain/cmdb/cmdb.h"
#include "domain/kpi/outcome.h"
#include "domain/kpi/period.h"
#include "domain/release/task.h"

namespace fangxing::app {
namespace {

constexpr int most_lines = 200;

std::vector<std::int64_t> ids(const std::optional<std::string>& list, const char* field,
                              std::vector<base::Reason>& reasons) {
    std::vector<std::int64_t> out;
    for (const auto& text : listed(list)) {
        const auto id = base::parse_id(text);
        if (id) {
            out.push_back(*id);
        } else {
            reasons.push_back({"input.wrong_type", field, {{"expected", "id"}}});
        }
    }
    return out;
}

// "<id>:<order column's value>" of the last row seen.
bool read_cursor(const std::string& cursor, ReleaseQuery& query) {
    const auto colon = cursor.find(':');
    const auto id = base::parse_id(std::string_view(cursor).substr(0, colon));
    if (!id || colon == std::string::npos) return false;
    query.after_id = *id;
    query.after_cell = cursor.substr(colon + 1);
    return true;
}

std::string cursor_of(const ShownRelease& last, const std::string& order) {
    std::string cell;
    if (order == "number") cell = last.number;
    if (order == "title") cell = last.title;
    if (order == "state") cell = std::string(base::to_text(last.state));
    if (order == "start") cell = std::to_string(last.start ? last.start->us : 0);
    if (order == "created_at") cell = std::to_string(last.created_at.us);
    return last.id.text() + ":" + cell;
}

void ask_outcome(const Releases& view, const std::string& zone, ReleaseQuery& query,
                 std::vector<base::Reason>& reasons) {
    if (view.ended_in && !view.ended_in->empty()) {
        if (const auto period = kpi::parse_period(*view.ended_in)) {
            const auto span = kpi::span_of(*period, zone);
            query.ended_from = span.from.us;
            query.ended_before = span.to.us;
        } else {
            reasons.push_back({"input.wrong_type", "/ended_in", {{"expected", "2026-Q4"}}});
        }
    }
    query.mode = view.mode.value_or("");
    query.urgency_class = view.urgency_class.value_or("");
    query.supervisor = view.supervisor.value_or(base::Ref{}).value;
    query.implementer = view.implementer.value_or(base::Ref{}).value;
    std::map<std::string, std::int64_t> wanted;
    for (const auto& name : listed(view.counted)) {
        if (!base::from_text<kpi::Count>(name)) {
            reasons.push_back({"indicator.unknown_count", "/counted", {{"count", name}}});
        }
        wanted[name] = 1;
    }
    if (!wanted.empty()) query.counts = kpi::counted_bits(wanted);
}

base::Result<ReleaseQuery> query_of(const Releases& view, const std::string& zone) {
    std::vector<base::Reason> reasons;
    ReleaseQuery query;
    query.states = listed(view.state);
    query.systems = ids(view.system, "/system", reasons);
    query.units = ids(view.unit, "/unit", reasons);
    query.departments = ids(view.department, "/department", reasons);
    if (view.project && !view.project->empty()) query.projects = {*view.project};
    query.types = listed(view.type);
    query.environment = view.environment.value_or("");
    query.pack = view.pack.value_or("");
    query.text = view.text.value_or("");
    query.person = view.person.value_or(base::Ref{}).value;
    if (view.starts_from) query.starts_from = view.starts_from->us;
    if (view.starts_before) query.starts_before = view.starts_before->us;
    ask_outcome(view, zone, query, reasons);
    query.order = view.order.value_or("created_at");
    query.descending = view.descending.value_or(true);
    const int limit = view.limit.value_or(50);
    if (limit < 1 || limit > most_lines) {
        reasons.push_back({"input.out_of_range",
                           "/limit",
                           {{"least", "1"}, {"most", std::to_string(most_lines)}}});
    }
    query.limit = limit + 1;  // one more tells of a next page
    constexpr std::array<std::string_view, 5> orders{"created_at", "start", "number", "title",
                                                     "state"};
    if (std::ranges::find(orders, query.order) == orders.end()) {
        reasons.push_back({"input.unknown_value",
                           "/order",
                           {{"allowed", "created_at, start, number, title, state"}}});
    }
    if (view.after && !read_cursor(*view.after, query)) {
        reasons.push_back({"input.cursor", "/after", {}});
    }
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return query;
}

using OnPage = ShownReleases::Kept;

// By rows without their bodies: those that are not known are read together.
std::vector<OnPage> shown(Work& work, const std::vector<Row>& rows) {
    auto& shelf = *work.system().shown_releases;
    std::vector<OnPage> out;
    std::vector<Cell> unknown;
    out.reserve(rows.size());
    for (const auto& row : rows) {
        out.push_back(shelf.find(row.id, row.version, work.now()));
        if (!out.back().shown) unknown.emplace_back(row.id);
    }
    if (unknown.empty()) return out;
    std::map<std::int64_t, OnPage> read;
    for (const auto& row : work.store().where_any(release::Release::table, "id", unknown)) {
        read[row.id] = shelf.keep(row, work.now());
    }
    for (std::size_t n = 0; n < rows.size(); ++n) {
        if (!out[n].shown) out[n] = read[rows[n].id];
        base::ensure(out[n].shown != nullptr, "a release that is listed is there");
    }
    return out;
}

// Of a release, or of what is read of it for its line.
template <class T>
ReleaseLine line_of(Work& work, const T& of) {
    const auto pack = work.system().packs.by_digest(of.pack_digest);
    const auto* stage = pack ? pack->stage(of.stage) : nullptr;
    return {.id = of.id,
            .number = of.number,
            .title = of.title,
            .stage = of.stage,
            .stage_name = stage ? stage->name : base::Words{of.stage, of.stage},
            .state = of.state,
            .held = of.held_because.has_value(),
            .resigning = of.resigning,
            .stuck = of.stuck,
            .type = of.type,
            .environment = of.environment,
            .system = of.system,
            .system_code = {},
            .pack_name = pack ? pack->name : base::Words{},
            .unit = of.unit,
            .department = of.department,
            .project = of.project,
            .round = of.round,
            .created_by = of.created_by,
            .due = {},
            .start = of.start,
            .end = of.end,
            .created_at = of.created_at,
            .ended_at = of.ended_at};
}

// What lines say beside their releases, asked together.
class LookedUp {
  public:
    LookedUp(Work& work, std::size_t count) : work_(work) { open_.reserve(count); }

    // Of a release, of what is read of it, or of its line.
    void ask(const auto& of) {
        if (std::ranges::find(systems_, Cell(of.system.value)) == systems_.end()) {
            systems_.emplace_back(of.system.value);
        }
        if (!of.ended_at) open_.emplace_back(of.id.value);
    }
    void answer() {
        std::ranges::sort(systems_);  // so that lists of the same ones ask the same
        due_ = work_.store().least_of(release::Task::table, "due", "release", open_,
                                      {{"state", std::string("open")}});
        for (auto& each : work_.where_any<cmdb::System>("id", systems_)) {
            codes_[each.id.value] = std::move(each.code);
        }
    }

    // When the first of its open tasks is due.
    std::optional<base::Instant> due(release::ReleaseId release) const {
        const auto found = due_.find(release.value);
        if (found == due_.end() || found->second == release::never_due.us) return std::nullopt;
        return base::Instant{found->second};
    }
    const std::string& code(base::Ref system) const {
        static const std::string none;
        const auto found = codes_.find(system.value);
        return found == codes_.end() ? none : found->second;
    }
    void add_to(ReleaseLine& line) const {
        line.due = due(line.id);
        line.system_code = code(line.system);
    }

  private:
    Work& work_;
    std::vector<Cell> open_;
    std::vector<Cell> systems_;
    std::map<std::int64_t, std::int64_t> due_;
    std::map<std::int64_t, std::string> codes_;
};

void add_looked_up(Work& work, std::vector<ReleaseLine>& lines) {
    LookedUp looked_up(work, lines.size());
    for (const auto& line : lines) looked_up.ask(line);
    looked_up.answer();
    for (auto& line : lines) looked_up.add_to(line);
}

struct FoundReleases {
    std::vector<OnPage> items;
    std::optional<std::string> next;
};

base::Result<FoundReleases> found_by(Work& work, const Releases& view) {
    auto query = TRY(query_of(view, work.system().settings.zone));
    query.without_bodies = true;
    const auto wanted = static_cast<std::size_t>(query.limit - 1);
    FoundReleases found;
    ReleaseReader reader(work.store(), work.actor());
    // Rows that the person may not read are passed over; the query goes on behind them.
    for (bool more = true; more && !found.next;) {
        const auto rows = work.store().releases(query);
        more = rows.size() == static_cast<std::size_t>(query.limit);
        auto listed = shown(work, rows);
        const auto last = listed.empty() ? OnPage() : listed.back();
        for (auto& each : listed) {
            if (found.items.size() == wanted) {
                found.next = cursor_of(*found.items.back().shown, query.order);
                break;
            }
            const auto& of = *each.shown;
            const access::Place place{of.unit, of.system, {}, base::Ref{of.id.value}};
            if (reader.may_read(place)) found.items.push_back(std::move(each));
        }
        if (more && !found.next) read_cursor(cursor_of(*last.shown, query.order), query);
    }
    return found;
}

std::shared_ptr<const WrittenLine> written_line(Work& work, const OnPage& of,
                                                const LookedUp& looked_up) {
    const auto& release = *of.shown;
    const auto due = looked_up.due(release.id);
    const auto& code = looked_up.code(release.system);
    const bool is_known = of.line && of.line->has_pack;  // one that is loaded stays loaded
    if (is_known && of.line->due == due && of.line->system_code == code) return of.line;
    const bool has_pack = work.system().packs.by_digest(release.pack_digest) != nullptr;
    auto line = line_of(work, release);
    looked_up.add_to(line);
    auto out =
        std::make_shared<const WrittenLine>(WrittenLine{has_pack, code, due, base::text_of(line)});
    work.system().shown_releases->keep_line(release.id.value, of.version, out);
    return out;
}

// A `ReleasePage` of lines that are written already.
base::JsonText written_page(Work& work, const FoundReleases& found) {
    LookedUp looked_up(work, found.items.size());
    for (const auto& each : found.items) looked_up.ask(*each.shown);
    looked_up.answer();
    std::vector<std::shared_ptr<const WrittenLine>> lines;
    lines.reserve(found.items.size());
    std::size_t length = 100;  // of what stands around them
    for (const auto& each : found.items) {
        lines.push_back(written_line(work, each, looked_up));
        length += lines.back()->text.size() + 1;
    }
    base::JsonText out{{}, std::nullopt};
    out.text.reserve(length);
    base::MemberWriter member(out.text);
    member.begin("items");
    out.text += '[';
    for (const auto& line : lines) {
        if (&line != lines.data()) out.text += ',';
        out.text += line->text;
    }
    out.text += ']';
    member("next", found.next);
    member.end();
    return out;
}

}  // namespace

std::vector<ReleaseLine> release_lines(Work& work, const std::vector<Row>& rows) {
    std::vector<ReleaseLine> out;
    out.reserve(rows.size());
    for (const auto& each : shown(work, rows)) out.push_back(line_of(work, *each.shown));
    add_looked_up(work, out);
    return out;
}

std::vector<ReleaseLine> release_lines(Work& work,
                                       const std::vector<const release::Release*>& releases) {
    std::vector<ReleaseLine> out;
    out.reserve(releases.size());
    for (const auto* each : releases) out.push_back(line_of(work, *each));
    add_looked_up(work, out);
    return out;
}

std::vector<std::string> listed(const std::optional<std::string>& condition) {
    std::vector<std::string> out;
    if (!condition) return out;
    for (std::size_t from = 0; from <= condition->size();) {
        const auto comma = std::min(condition->find(',', from), condition->size());
        if (comma > from) out.push_back(condition->substr(from, comma - from));
        from = comma + 1;
    }
    return out;
}

base::Result<bool> finds_any(Work& work, const Releases& view) {
    return !TRY(found_by(work, view)).items.empty();
}

base::Result<base::JsonText> look(Work& work, const Releases& view) {
    return written_page(work, TRY(found_by(work, view)));
}

}  // namespace fangxing::app
