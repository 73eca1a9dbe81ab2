// Typed rows over the store: the only code that writes a row, and it writes the journal with it.
//
// A noun's type T has `table`, `noun`, `id`, `version`, `describe`, `columns` and a variant `Event`
// whose members each have a `type` and `describe`; `apply(T&, const T::Event&)` never refuses.
// Where the noun belongs to a release's timeline, T has `release_of(const T&)`.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "app/ports/store.h"
#include "base/described_text.h"
#include "base/ensure.h"

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
Row to_row(const T& value) {
    Row row{value.id.value, value.version, base::to_text(base::encode(value)), {}};
    CollectColumns column{row.columns};
    T::columns(column, value);
    return row;
}

template <class T>
T from_row(const Row& row) {
    auto value = base::read_own<T>(row.body);
    base::ensure(value.has_value(), "a stored row reads as it was written");
    value->version = row.version;
    return *std::move(value);
}

template <class T>
std::int64_t release_of(const T& value) {
    if constexpr (requires { T::release_of(value); }) {
        return T::release_of(value);
    } else {
        return 0;
    }
}

}  // namespace fangxing::app
