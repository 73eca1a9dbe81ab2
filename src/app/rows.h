// Typed rows over the store: the only code that writes a row, and it writes the journal with it.
//
// A noun's type T has `table`, `noun`, `id`, `version`, `describe`, `columns` and a variant `Event`
// whose members each have a `type` and `describe`; `apply(T&, const T::Event&)` never refuses.
// Where the noun belongs to a release's timeline, T has `release_of(const T&)`.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "app/ports/store.h"
#include "base/describe.h"

namespace fangxing::app {

// An event as the journal keeps it: the payload is its JSON text.
struct Told {
    std::string_view type;
    std::string payload;
};

// How a noun's rows and events are read and written: declared for all nouns, and compiled once for
// each of them, in app/nouns/, since much code is made of each description.
template <class T>
struct Noun {
    static Row to_row(const T& value);
    static T from_row(const Row& row);
    static std::vector<T> from_rows(const std::vector<Row>& rows);
    static std::vector<Told> told(const std::vector<typename T::Event>& events);
};

template <class T>
Row to_row(const T& value) {
    return Noun<T>::to_row(value);
}
template <class T>
T from_row(const Row& row) {
    return Noun<T>::from_row(row);
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
