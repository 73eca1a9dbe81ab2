// References that a command's input makes: a row of that noun must be there.
#pragma once

#include <string>

#include "app/work.h"

namespace fangxing::app {

// Refuses 422 `input.invalid` with `<noun>.unknown` at the field.
template <class T>
base::Result<T> known(Work& work, decltype(T::id) id, const std::string& field) {
    auto found = work.find<T>(id);
    if (!found) {
        const auto code = std::string(T::noun) + ".unknown";
        return base::refuse(base::Kind::invalid, "input.invalid", {}, {{code, field, {}}});
    }
    return *std::move(found);
}

// Refuses 409 `<noun>.code_taken`.
template <class T>
base::Result<void> code_is_free(Work& work, const std::string& code) {
    if (work.where<T>("code", code, 0, 1).empty()) return {};
    return base::refuse(base::Kind::conflict, std::string(T::noun) + ".code_taken",
                        {{"code", code}});
}

}  // namespace fangxing::app
