// The names that an expression sees at one place of an instance.
#pragma once

#include <optional>
#include <string_view>

#include "process/bpmn/model.h"
#include "process/engine/instance.h"
#include "process/feel/feel.h"

namespace fangxing::engine {

// The host's context first (it may not be shadowed), then `overlay`, then the variables of each
// scope from `at` outwards, with the counters of loops. What of the context is found is noted in
// `read`.
class Names final : public feel::Scope {
  public:
    Names(const Instance& instance, const feel::Scope& context, Key at,
          const feel::Value* overlay = nullptr, feel::Context* read = nullptr)
        : instance_(instance), context_(context), at_(at), overlay_(overlay), read_(read) {}

    std::optional<feel::Value> find(std::string_view name) const override;
    std::optional<feel::Value> find_member(std::string_view name,
                                           std::string_view member) const override;

  private:
    const Instance& instance_;
    const feel::Scope& context_;
    Key at_;
    const feel::Value* overlay_;
    feel::Context* read_;
};

// A variable of that live element itself, or null.
const feel::Value* own_variable(const Live& live, std::string_view name);
// All variables visible at `at`, inner ones first found, as a context.
feel::Value visible_variables(const Instance& instance, Key at);

}  // namespace fangxing::engine
