#include "domain/deployment/output.h"

namespace fangxing::deployment {

void apply(Output& output, const Output::Event& event) {
    const auto& taken = std::get<OutputTaken>(event);
    output.release = taken.release;
    output.deployment = taken.deployment;
    output.back = taken.back;
    output.index = taken.index;
    output.nonce = taken.nonce;
    output.pieces.push_back(taken.piece);
    output.size = taken.piece.offset + taken.piece.size;
}

base::Result<std::string> new_part(const Output& output, std::int64_t offset,
                                   const std::string& text) {
    if (offset < 0 || offset > output.size) {
        return base::refuse(base::Kind::conflict, "deployment.output_gap",
                            {{"expected", std::to_string(output.size)}});
    }
    const auto known = static_cast<std::size_t>(output.size - offset);
    if (known >= text.size()) return std::string();
    auto part = text.substr(known);
    if (output.size + static_cast<std::int64_t>(part.size()) > most_output) {
        return base::refuse(base::Kind::too_large, "deployment.output_too_large");
    }
    return part;
}

}  // namespace fangxing::deployment
