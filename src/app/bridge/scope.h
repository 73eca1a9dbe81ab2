// The read-only names that FEEL sees of a release: release, records, documents, signatories,
// clearance, settings.
#pragma once

#include <memory>

#include "process/feel/feel.h"

namespace fangxing::app {

class Case;

// Supplied lazily: a name is worked out when an expression first reads it.
std::unique_ptr<feel::Scope> case_scope(Case& of);

// The scope that a case keeps. It looks at the case where that stands: moved, it is made anew.
struct KeptScope : std::unique_ptr<feel::Scope> {
    KeptScope() = default;
    KeptScope(KeptScope&&) noexcept {}
    using std::unique_ptr<feel::Scope>::operator=;
};

// A scope with one or more further names in front (a seat, the answers, a record's own fields).
class WithNames : public feel::Scope {
  public:
    WithNames(const feel::Scope& rest, feel::Context names)
        : rest_(rest), names_(std::move(names)) {}
    std::optional<feel::Value> find(std::string_view name) const override {
        if (const auto* value = names_.find(name)) return *value;
        return rest_.find(name);
    }
    std::optional<feel::Value> find_member(std::string_view name,
                                           std::string_view member) const override {
        if (names_.find(name)) return std::nullopt;
        return rest_.find_member(name, member);
    }

  private:
    const feel::Scope& rest_;
    feel::Context names_;
};

}  // namespace fangxing::app
