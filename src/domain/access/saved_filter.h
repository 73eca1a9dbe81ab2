// A filter of a list that a person keeps by name (保存的筛选), to come back to it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "base/result.h"
#include "domain/access/person.h"

namespace fangxing::access {

// More is no help: the names stand in one menu.
inline constexpr std::size_t most_filters = 50;
inline constexpr std::size_t longest_filter_name = 60;  // characters
inline constexpr std::size_t longest_filter = 2000;     // bytes of the address

struct SavedFilterTag;
using SavedFilterId = base::Id<SavedFilterTag>;

enum class FilteredList { releases, search };
constexpr auto names(FilteredList) {
    return base::named<FilteredList>(
        {{FilteredList::releases, "releases"}, {FilteredList::search, "search"}});
}

struct FilterSaved {
    static constexpr std::string_view type = "filter.saved";
    PersonId by;
    FilteredList list = FilteredList::releases;
    std::string name;
    std::string query;  // of the list's address, behind the question mark
    base::Instant at;
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("list", self.list);
        field("name", self.name);
        field("query", self.query);
        field("at", self.at);
    }
};
struct FilterRenamed {
    static constexpr std::string_view type = "filter.renamed";
    std::string name;
    static void describe(auto& field, auto& self) { field("name", self.name); }
};
struct FilterDropped {
    static constexpr std::string_view type = "filter.dropped";
    static void describe(auto&, auto&) {}
};
struct SavedFilter {
    static constexpr std::string_view table = "saved_filters";
    static constexpr std::string_view noun = "filter";
    using Event = std::variant<FilterSaved, FilterRenamed, FilterDropped>;

    SavedFilterId id;
    std::int64_t version = 0;
    FilterSaved saved;
    bool dropped = false;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("saved", self.saved);
        field("dropped", self.dropped);
    }
    // A person has one of a name for a list; a dropped one is in no list any more.
    static void columns(auto& column, const auto& self) {
        column("bound", self.dropped ? self.id.text()
                                     : bound(self.saved.by, self.saved.list, self.saved.name));
        column("person", self.dropped ? PersonId{} : self.saved.by);
    }
    static std::string bound(PersonId person, FilteredList list, const std::string& name) {
        return person.text() + ":" + std::string(base::to_text(list)) + ":" + name;
    }
};
void apply(SavedFilter& filter, const SavedFilter::Event& event);

using FilterEvents = base::Result<std::vector<SavedFilter::Event>>;

// `own`: those that the person keeps. Refuses 422 `filter.refused` with every reason
// (`filter.without_name`, `filter.name_too_long`, `filter.too_long`, `filter.is_no_query`), 409
// `filter.name_taken`, 409 `filter.too_many`.
FilterEvents save_filter(FilterSaved wish, const std::vector<SavedFilter>& own);
// Nothing where it is called so. Refuses as `save_filter`, 404 `filter.not_found` where it is
// another's or dropped.
FilterEvents rename_filter(const SavedFilter& filter, std::string name,
                           const std::vector<SavedFilter>& own, PersonId by);
FilterEvents drop_filter(const SavedFilter& filter, PersonId by);

}  // namespace fangxing::access
