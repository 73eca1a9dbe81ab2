// Rows and journal entries of a noun out of its description; read only by the sources beside it.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/nouns/found.h"
#include "app/rows.h"
#include "base/described_text.h"
#include "base/ensure.h"
#include "base/json_writer.h"

namespace fangxing::app {

struct CollectColumns {
    Columns& out;
    void operator()(std::string_view name, std::string value) {
        out.emplace_back(name, std::move(value));
    }
    void operator()(std::string_view name, std::int64_t value) { out.emplace_back(name, value); }
    void operator()(std::string_view name, std::optional<std::string> value) {
        out.emplace_back(name, value ? Cell(*std::move(value)) : Cell());
    }
    void operator()(std::string_view name, std::optional<base::Instant> value) {
        out.emplace_back(name, value ? Cell(value->us) : Cell());
    }
    void operator()(std::string_view name, bool value) {
        out.emplace_back(name, std::int64_t{value ? 1 : 0});
    }
    void operator()(std::string_view name, base::Instant value) {
        out.emplace_back(name, value.us);
    }
    template <class Tag>
    void operator()(std::string_view name, base::Id<Tag> value) {
        out.emplace_back(name, value ? Cell(value.value) : Cell());
    }
    template <base::Named E>
    void operator()(std::string_view name, E value) {
        out.emplace_back(name, std::string(base::to_text(value)));
    }
};

template <class T>
Row Noun<T>::to_row(const T& value) {
    Row row{value.id.value, value.version, base::text_of(value), {}};
    CollectColumns column{row.columns};
    T::columns(column, value);
    if constexpr (requires { found_of(value); }) row.found = found_of(value);
    return row;
}

template <class T>
T Noun<T>::from_row(const Row& row) {
    const auto read = [&row] {
        auto value = base::read_own<T>(row.body);
        base::ensure(value.has_value(), "a stored row reads as it was written");
        value->version = row.version;
        return *std::move(value);
    };
    return row.kept ? row.kept->template get<T>(read) : read();
}

template <class T>
std::vector<T> Noun<T>::from_rows(const std::vector<Row>& rows) {
    std::vector<T> out;
    out.reserve(rows.size());
    for (const auto& row : rows) out.push_back(from_row(row));
    return out;
}

template <class T>
std::vector<Told> Noun<T>::told(const std::vector<typename T::Event>& events) {
    std::vector<Told> out;
    out.reserve(events.size());
    for (const auto& event : events) {
        std::visit([&]<class E>(const E& each) { out.push_back({E::type, base::text_of(each)}); },
                   event);
    }
    return out;
}

}  // namespace fangxing::app
