#include "domain/library/movement.h"

namespace fangxing::library {

void apply(Movement& movement, const Movement::Event& event) {
    movement.moved = std::get<Moved>(event);
}

}  // namespace fangxing::library
