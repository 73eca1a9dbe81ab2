#include "server/words.h"

#include <iostream>

namespace fangxing::server {

void say_refusal(const base::Refusal& refusal) {
    std::cerr << "refused: " << refusal.code;
    for (const auto& [name, value] : refusal.parameters) std::cerr << " " << name << "=" << value;
    std::cerr << "\n";
    for (const auto& reason : refusal.reasons) {
        std::cerr << "  " << reason.code << " " << reason.field;
        for (const auto& [name, value] : reason.parameters) {
            std::cerr << " " << name << "=" << value;
        }
        std::cerr << "\n";
    }
}

}  // namespace fangxing::server
