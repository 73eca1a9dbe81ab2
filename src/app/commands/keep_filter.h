// Filters that a person keeps of his lists: saved under a name, renamed, dropped.
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/access/saved_filter.h"

namespace fangxing::app {

struct SaveFilter {
    static constexpr std::string_view act = "save_filter";
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Saved;

    access::FilteredList list = access::FilteredList::releases;
    std::string name;
    std::string query;
    static void describe(auto& field, auto& self) {
        field("list", self.list);
        field("name", self.name);
        field("query", self.query);
    }
};
// Refuses as `access::save_filter`.
base::Result<base::Json> carry_out(Work& work, const SaveFilter& command);

struct RenameFilter {
    static constexpr std::string_view act = "rename_filter";
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Saved;

    access::SavedFilterId filter;
    std::string name;
    static void describe(auto& field, auto& self) {
        field("filter", self.filter);
        field("name", self.name);
    }
};
// Refuses as `access::rename_filter`.
base::Result<base::Json> carry_out(Work& work, const RenameFilter& command);

struct DropFilter {
    static constexpr std::string_view act = "drop_filter";
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Saved;

    access::SavedFilterId filter;
    static void describe(auto& field, auto& self) { field("filter", self.filter); }
};
// Refuses 404 `filter.not_found`.
base::Result<base::Json> carry_out(Work& work, const DropFilter& command);

}  // namespace fangxing::app
