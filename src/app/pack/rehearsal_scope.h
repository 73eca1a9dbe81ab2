// The names that flows and decisions read in a test run: what its author chose, the pack's own
// settings and calendar, the seats that its matrix asks for.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "app/pack/pack.h"

namespace fangxing::app {

class RehearsalScope final : public feel::Scope {
  public:
    // `context` gives `release`, `records`, `clearance` … in the stored form of FEEL values; what
    // it leaves out of `release` is that of an ordinary planned upgrade that starts in a day.
    RehearsalScope(const Pack& pack, const base::Json& context, base::Instant now);

    std::optional<feel::Value> find(std::string_view name) const override;

  private:
    feel::Value seats(base::Instant now) const;

    const Pack& pack_;
    std::map<std::string, feel::Value, std::less<>> names_;
};

}  // namespace fangxing::app
