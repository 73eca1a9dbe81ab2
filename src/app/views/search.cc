#include "app/views/search.h"

#include <array>
#include <map>

#include "app/bridge/step_rules.h"
#include "app/pack/packs.h"
#include "app/reading.h"
#include "app/views/passage.h"
#include "domain/change/change.h"
#include "domain/cmdb/item.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/record/document.h"
#include "domain/record/record.h"
#include "domain/release/demands.h"

namespace fangxing::app {
namespace {

constexpr int of_each_kind = 5;
constexpr int of_one_kind = 20;
constexpr int most_found = 100;

constexpr std::array all_kinds{FoundKind::release,
                               FoundKind::record,
                               FoundKind::document,
                               FoundKind::knowledge,
                               FoundKind::problem,
                               FoundKind::change,
                               FoundKind::configuration_item,
                               FoundKind::library_entry,
                               FoundKind::controlled_document};

base::Result<int> checked_limit(const Search& view) {
    std::vector<base::Reason> reasons;
    const int limit = view.limit.value_or(view.kind ? of_one_kind : of_each_kind);
    if (limit < 1 || limit > most_found) {
        reasons.push_back({"input.out_of_range",
                           "/limit",
                           {{"least", "1"}, {"most", std::to_string(most_found)}}});
    }
    if (view.after && !view.kind) reasons.push_back({"search.page_of_kind", "/after", {}});
    if (!reasons.empty()) {
        return base::refuse(base::Kind::invalid, "input.invalid", {}, std::move(reasons));
    }
    return limit;
}

base::Words both(const std::string& name) {
    return {name, name};
}

class Searching {
  public:
    Searching(Work& work, const Search& view, int limit)
        : work_(work), view_(view), limit_(limit), reader_(work.store(), work.actor()) {}

    FoundGroup group(FoundKind kind) {
        FoundGroup out{kind, {}, {}};
        auto below = view_.after.value_or(base::Ref{}).value;
        // What the person may not read is passed over; the search goes on behind it.
        for (bool more = true; more && !out.next;) {
            const auto rows = kind == FoundKind::release ? releases(below) : things(kind, below);
            more = rows.size() == static_cast<std::size_t>(limit_) + 1;
            for (const auto& row : rows) {
                below = row.id;
                if (!may_read(row)) continue;
                if (out.items.size() == static_cast<std::size_t>(limit_)) {
                    out.next = out.items.back().id;
                    break;
                }
                out.items.push_back(line_of(row));
            }
        }
        return out;
    }

  private:
    // Their index is that of their list.
    std::vector<FoundRow> releases(std::int64_t below) {
        ReleaseQuery query{.text = view_.text, .after_id = below, .limit = limit_ + 1};
        if (view_.unit) query.units = {view_.unit->value};
        if (view_.system) query.systems = {view_.system->value};
        if (view_.from) query.created_from = view_.from->us;
        if (view_.before) query.created_before = view_.before->us;
        std::vector<FoundRow> out;
        const auto rows = work_.store().releases(query);
        for (const auto& row : rows) {
            const auto& release = keep(from_row<release::Release>(row));
            out.push_back({row.id,
                           {.kind = FoundKind::release,
                            .release = row.id,
                            .system = release.system.value,
                            .at = release.created_at.us,
                            .said = release.purpose},
                           release.unit.value});
        }
        return out;
    }

    std::vector<FoundRow> things(FoundKind kind, std::int64_t below) {
        FindingQuery query{.kind = kind, .text = view_.text, .below = below, .limit = limit_ + 1};
        query.unit = view_.unit.value_or(base::Ref{}).value;
        query.system = view_.system.value_or(base::Ref{}).value;
        if (view_.from) query.from = view_.from->us;
        if (view_.before) query.before = view_.before->us;
        return work_.store().find_words(query);
    }

    // What is of a release is read by those who read that; all else by everybody, as in its list.
    bool may_read(const FoundRow& row) {
        if (row.found.release == 0) return true;
        return reader_.may_read({{row.unit}, {row.found.system}, {}, base::Ref{row.found.release}});
    }

    const release::Release& keep(release::Release release) {
        return known_.insert_or_assign(release.id.value, std::move(release)).first->second;
    }
    const release::Release* release_of_row(std::int64_t id) {
        const auto known = known_.find(id);
        if (known != known_.end()) return &known->second;
        auto found = work_.find<release::Release>({id});
        return found ? &keep(*std::move(found)) : nullptr;
    }

    FoundLine line_of(const FoundRow& row) {
        const auto& found = row.found;
        FoundLine out;
        out.kind = found.kind;
        out.id = base::Ref{row.id};
        out.name = both(found.name);
        out.passage = passage_of(found.said, view_.text);
        out.at = base::Instant{found.at};
        const auto* release = found.release != 0 ? release_of_row(found.release) : nullptr;
        if (release) {
            out.release = base::Ref{found.release};
            out.release_number = release->number;
            out.release_title = release->title;
        }
        name_it(out, release);
        return out;
    }

    // As its own page calls it, rather than with all words by which it is found.
    void name_it(FoundLine& line, const release::Release* release) {
        const auto id = line.id.value;
        if (line.kind == FoundKind::release && release) {
            line.number = release->number;
            line.name = both(release->title);
        } else if (line.kind == FoundKind::record) {
            if (const auto row = work_.find<record::Record>({id})) {
                line.paper = row->kind;
                line.name = name_in_pack(release, row->kind);
            }
        } else if (line.kind == FoundKind::document) {
            name_document(line, release);
        } else if (line.kind == FoundKind::knowledge) {
            if (const auto row = work_.find<knowledge::Entry>({id})) {
                line.number = row->number;
                line.name = both(row->title);
            }
        } else if (line.kind == FoundKind::problem) {
            if (const auto row = work_.find<knowledge::Problem>({id})) {
                line.number = row->recorded.number;
                line.name = both(row->recorded.title);
            }
        } else if (line.kind == FoundKind::change) {
            if (const auto row = work_.find<change::Change>({id})) {
                line.number = row->number;
                line.name = both(row->title);
            }
        } else if (line.kind == FoundKind::configuration_item) {
            if (const auto row = work_.find<cmdb::Item>({id})) {
                line.number = row->code;
                line.name = row->name;
            }
        }
    }

    void name_document(FoundLine& line, const release::Release* release) {
        const auto row = work_.find<record::Document>({line.id.value});
        if (!row) return;
        const auto* file = row->newest();
        if (!row->document.empty()) {
            line.name = name_in_pack(release, row->document);
        } else if (file) {
            line.name = both(file->file_name);
        }
    }

    base::Words name_in_pack(const release::Release* release, const std::string& paper) {
        const auto pack = release ? work_.system().packs.by_digest(release->pack_digest) : nullptr;
        return pack ? paper_name(*pack, paper) : both(paper);
    }

    Work& work_;
    const Search& view_;
    int limit_;
    ReleaseReader reader_;
    std::map<std::int64_t, release::Release> known_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const Search& view) {
    Searching searching(work, view, TRY(checked_limit(view)));
    FoundGroups out;
    if (release::is_blank(view.text)) return base::written(out);
    for (const auto kind : all_kinds) {
        if (view.kind && *view.kind != kind) continue;
        auto group = searching.group(kind);
        if (!group.items.empty()) out.groups.push_back(std::move(group));
    }
    return base::written(out);
}

}  // namespace fangxing::app
