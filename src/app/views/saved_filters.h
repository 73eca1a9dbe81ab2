// The filters that I keep of a list, by their names.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/access/saved_filter.h"

namespace fangxing::app {

struct SavedFilterLine {
    access::SavedFilterId id;
    access::FilteredList list = access::FilteredList::releases;
    std::string name;
    std::string query;
    base::Instant saved_at;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("list", self.list);
        field("name", self.name);
        field("query", self.query);
        field("saved_at", self.saved_at);
    }
};
struct SavedFilterLines {
    std::vector<SavedFilterLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct SavedFilters {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = SavedFilterLines;
    std::optional<access::FilteredList> list;
    static void describe(auto& field, auto& self) { field("list", self.list); }
};
base::Result<base::JsonText> look(Work& work, const SavedFilters& view);

}  // namespace fangxing::app
