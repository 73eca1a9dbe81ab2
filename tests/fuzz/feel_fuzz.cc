// Any bytes as FEEL: they parse or are refused, and what parses is evaluated to its end.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

#include "base/json.h"
#include "process/feel/feel.h"
#include "process/feel/json.h"

namespace {

using namespace fangxing;

const feel::Moment moment{{1'767'268'800'000'000}, "Asia/Shanghai"};
const std::vector<std::string> names{"the age", "risk-level", "next window"};

class Names final : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name == "a") return feel::Value(true);
        if (name == "the age") return feel::Value(std::string_view("forty"));
        if (name == "list") {
            return feel::from_json(base::Json{base::Json::Array{1, "x", nullptr, 2.5}});
        }
        return std::nullopt;
    }
};

// What is stored is what is read again.
void prove_stored(const feel::Value& value) {
    const auto stored = base::to_text(feel::store(value));
    const auto read = base::parse_json(stored, {std::size_t{1} << 28, 1'000});
    if (!read || base::to_text(feel::store(feel::restore(*read))) != stored) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    const Names scope;
    if (const auto parsed = feel::parse_expression(text, names)) {
        static_cast<void>(feel::free_names(*parsed));
        prove_stored(feel::evaluate(*parsed, scope, moment).value);
    }
    if (const auto parsed = feel::parse_unary_tests(text, names)) {
        const auto input = feel::from_json(base::Json{std::int64_t{5}});
        const auto held = feel::test(*parsed, input, scope, moment).value;
        if (!held.is_null() && held.boolean() == nullptr) std::abort();
    }
    return 0;
}
