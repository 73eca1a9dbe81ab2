// A FEEL scope of one name with a value, and nothing else.
#pragma once

#include <string>
#include <utility>

#include "process/feel/feel.h"

namespace fangxing::app {

class OneName : public feel::Scope {
  public:
    OneName(std::string name, feel::Value value)
        : name_(std::move(name)), value_(std::move(value)) {}
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name == name_) return value_;
        return std::nullopt;
    }

  private:
    std::string name_;
    feel::Value value_;
};

}  // namespace fangxing::app
