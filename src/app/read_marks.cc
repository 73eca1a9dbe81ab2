#include "app/read_marks.h"

namespace fangxing::app {

std::optional<access::ReadMark> read_mark_of(Work& work, access::PersonId person) {
    auto found = work.where<access::ReadMark>("person", person.value, 0, 1);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

}  // namespace fangxing::app
