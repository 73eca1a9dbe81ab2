#include "base/result.h"

namespace fangxing::base {

Refusal::Refusal() = default;
Refusal::Refusal(Kind of, std::string with, Parameters named, std::vector<Reason> because)
    : kind(of), code(std::move(with)), parameters(std::move(named)), reasons(std::move(because)) {}
Refusal::~Refusal() = default;
Refusal::Refusal(Refusal&& other) noexcept = default;
Refusal& Refusal::operator=(Refusal&& other) noexcept = default;
Refusal::Refusal(const Refusal& other) = default;
Refusal& Refusal::operator=(const Refusal& other) = default;

std::unexpected<Refusal> refuse(Kind kind, std::string code, Parameters parameters,
                                std::vector<Reason> reasons) {
    return std::unexpected(
        Refusal(kind, std::move(code), std::move(parameters), std::move(reasons)));
}

}  // namespace fangxing::base
