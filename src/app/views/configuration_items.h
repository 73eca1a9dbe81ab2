// Configuration items, page by page or by words, and one of them with all that hangs together.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/page.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

// How an item and another hang together; `outgoing`: as this one says, otherwise the other does.
struct RelatedItem {
    std::string kind;
    bool outgoing = true;
    cmdb::ItemId item;
    std::string code;
    base::Words name;
    std::string installed_version;
    static void describe(auto& field, auto& self) {
        field("kind", self.kind);
        field("outgoing", self.outgoing);
        field("item", self.item);
        field("code", self.code);
        field("name", self.name);
        field("installed_version", self.installed_version);
    }
};
struct ItemLine {
    cmdb::Item item;
    std::string owner_login;  // its own, or who owns its system
    base::Words owner_name;
    std::vector<RelatedItem> related;
    std::vector<std::string> actions;  // describe_configuration_item
    static void describe(auto& field, auto& self) {
        cmdb::Item::describe(field, self.item);
        field("owner_login", self.owner_login);
        field("owner_name", self.owner_name);
        field("related", self.related);
        field("actions", self.actions);
    }
};

struct ConfigurationItems {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = Page<ItemLine>;

    std::optional<base::Ref> system;
    std::optional<std::string> search;  // words of code, name, kind or version: one page of them
    std::optional<base::Ref> after;
    std::optional<int> limit;
    std::optional<Order> order;
    static void describe(auto& field, auto& self) {
        field("system", self.system);
        field("search", self.search);
        field("after", self.after);
        field("limit", self.limit);
        field("order", self.order);
    }
};
base::Result<base::JsonText> look(Work& work, const ConfigurationItems& view);

struct OneConfigurationItem {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = ItemLine;

    cmdb::ItemId item;
    static void describe(auto& field, auto& self) { field("item", self.item); }
};
base::Result<base::JsonText> look(Work& work, const OneConfigurationItem& view);

}  // namespace fangxing::app
