#include "domain/kpi/counts.h"

namespace fangxing::kpi {

Sums& Sums::operator+=(const Sums& other) {
    for (std::size_t n = 0; n < count_kinds; ++n) of[n] += other.of[n];
    return *this;
}

Sums& Sums::operator-=(const Sums& other) {
    for (std::size_t n = 0; n < count_kinds; ++n) of[n] -= other.of[n];
    return *this;
}

std::map<std::string, std::int64_t> by_name(const Sums& sums) {
    std::map<std::string, std::int64_t> out;
    for (const auto& [count, name] : base::all_names<Count>) {
        if (sums[count] != 0) out[std::string(name)] = sums[count];
    }
    return out;
}

Sums from_names(const std::map<std::string, std::int64_t>& named) {
    Sums out;
    for (const auto& [name, value] : named) {
        if (const auto count = base::from_text<Count>(name)) out[*count] = value;
    }
    return out;
}

}  // namespace fangxing::kpi
