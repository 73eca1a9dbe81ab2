#include "domain/access/read_mark.h"

namespace fangxing::access {

void apply(ReadMark& mark, const ReadMark::Event& event) {
    const auto& read = std::get<NoticesRead>(event);
    mark.person = read.by;
    mark.up_to = read.up_to;
}

std::vector<ReadMark::Event> read_up_to(const std::optional<ReadMark>& mark,
                                        const NoticesRead& wish) {
    if (mark && mark->up_to.value >= wish.up_to.value) return {};
    return {wish};
}

}  // namespace fangxing::access
