#include "app/views/configuration_items.h"

#include "app/commands/describe_configuration_item.h"
#include "app/says_all.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

RelatedItem related(const std::string& kind, bool outgoing, const cmdb::Item& other) {
    return {kind, outgoing, other.id, other.code, other.name, other.installed_version};
}

ItemLine item_line(Work& work, const cmdb::Item& item) {
    ItemLine line{item, {}, {}, {}, {}};
    auto owner = item.owner;
    if (!owner) {
        const auto system = work.find<cmdb::System>(item.system);
        if (system) owner = system->owner;
    }
    if (const auto person = work.find<access::Person>(owner)) {
        line.owner_login = person->login;
        line.owner_name = person->name;
    }
    for (const auto& each : item.relations) {
        const auto other = work.find<cmdb::Item>(each.item);
        if (other) line.related.push_back(related(each.kind, true, *other));
    }
    return line;
}

// Those of its system that say they hang together with it.
void add_incoming(Work& work, ItemLine& line) {
    const auto others = work.where<cmdb::Item>("system", line.item.system.value);
    for (const auto& other : others) {
        for (const auto& each : other.relations) {
            if (each.item == line.item.id) line.related.push_back(related(each.kind, false, other));
        }
    }
}

Page<ItemLine> found(Work& work, const Columns& columns, const ConfigurationItems& view) {
    constexpr int all_there_are = 100'000;
    const auto rows = columns.empty()
                          ? work.store().all(cmdb::Item::table, 0, all_there_are)
                          : work.store().where_all(cmdb::Item::table, columns, 0, all_there_are);
    Page<ItemLine> out;
    for (const auto& row : rows) {
        if (out.items.size() == page_size(view.limit)) break;
        const auto item = from_row<cmdb::Item>(row);
        const auto text = item.code + " " + item.name.zh + " " + item.name.en + " " + item.kind +
                          " " + item.installed_version;
        if (says_all(text, *view.search)) out.items.push_back(item_line(work, item));
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const ConfigurationItems& view) {
    Columns columns;
    if (view.system) columns.emplace_back("system", view.system->value);
    if (view.search) return base::written(found(work, columns, view));
    return base::written(page_in<cmdb::Item>(
        view.order.value_or(Order::entered), work, columns, view.after, view.limit,
        [&](const cmdb::Item& each) { return item_line(work, each); }));
}

base::Result<base::JsonText> look(Work& work, const OneConfigurationItem& view) {
    auto line = item_line(work, TRY(work.get<cmdb::Item>(view.item)));
    add_incoming(work, line);
    if (access::authorize(work.actor(), DescribeConfigurationItem::permission)) {
        line.actions.emplace_back("describe_configuration_item");
    }
    return base::written(line);
}

}  // namespace fangxing::app
