#include "app/pack/toml.h"

#include <toml++/toml.h>

#include <algorithm>
#include <sstream>
#include <tuple>

namespace fangxing::app {

namespace {

using base::Json;

Json to_json(const toml::node& node);

// The library sorts keys; a reader of the file expects its own order.
Json to_json(const toml::table& table) {
    struct Entry {
        toml::source_position at;
        std::string key;
        const toml::node* node;
    };
    std::vector<Entry> entries;
    for (const auto& [key, node] : table) {
        entries.push_back({key.source().begin, std::string(key.str()), &node});
    }
    std::ranges::sort(entries, [](const Entry& a, const Entry& b) {
        return std::tie(a.at, a.key) < std::tie(b.at, b.key);
    });
    Json::Object out;
    for (const auto& entry : entries) out.emplace_back(entry.key, to_json(*entry.node));
    return out;
}

template <class T>
std::string written(const T& value) {
    std::ostringstream out;
    out << value;
    return out.str();
}

Json to_json(const toml::node& node) {
    if (const auto* table = node.as_table()) return to_json(*table);
    if (const auto* array = node.as_array()) {
        Json::Array out;
        for (const auto& each : *array) out.push_back(to_json(each));
        return out;
    }
    if (const auto* text = node.as_string()) return Json(text->get());
    if (const auto* whole = node.as_integer()) return Json(whole->get());
    if (const auto* real = node.as_floating_point()) return Json(real->get());
    if (const auto* flag = node.as_boolean()) return Json(flag->get());
    if (const auto* date = node.as_date()) return Json(written(date->get()));
    if (const auto* time = node.as_time()) return Json(written(time->get()));
    if (const auto* both = node.as_date_time()) return Json(written(both->get()));
    return {};
}

}  // namespace

base::Result<Json> parse_toml(std::string_view text) {
    try {
        return to_json(toml::parse(text));
    } catch (const toml::parse_error& error) {  // the library has no other way to say so
        return base::refuse(base::Kind::invalid, "pack.toml",
                            {{"line", std::to_string(error.source().begin.line)},
                             {"why", std::string(error.description())}});
    }
}

}  // namespace fangxing::app
