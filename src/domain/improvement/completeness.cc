#include "domain/improvement/completeness.h"

namespace fangxing::improvement {

std::vector<Element> lacking(const std::set<Element>& present) {
    std::vector<Element> out;
    for (const auto& [element, name] : base::all_names<Element>) {
        if (!present.contains(element)) out.push_back(element);
    }
    return out;
}

}  // namespace fangxing::improvement
