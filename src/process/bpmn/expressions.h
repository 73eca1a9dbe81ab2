// How texts of the three dialects become FEEL or literals.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "process/bpmn/model.h"

namespace fangxing::bpmn {

// Turns texts into `Text`, and keeps what does not parse as refusals of the element.
class Expressions {
  public:
    Expressions(const std::vector<std::string>& names, std::vector<Problem>& refusals)
        : names_(names), refusals_(refusals) {}

    // Where only an expression may stand: everything is FEEL, with or without "=".
    Text expression(std::string_view text, const std::string& element) const;
    // Where a text may stand: FEEL behind "=" or in "${…}", else a literal.
    Text text(std::string_view text, const std::string& element) const;

    void refuse(std::string code, std::string element, std::string about) const {
        refusals_.push_back({std::move(code), std::move(element), std::move(about)});
    }

  private:
    Text feel(std::string_view source, std::string_view whole, const std::string& element) const;

    const std::vector<std::string>& names_;
    std::vector<Problem>& refusals_;
};

}  // namespace fangxing::bpmn
