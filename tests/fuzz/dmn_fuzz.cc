// Any bytes as a decision file: what can be shown is evaluated, every decision of it.
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "process/dmn/dmn.h"
#include "process/feel/json.h"

namespace {

using namespace fangxing;

const feel::Moment moment{{1'767'268'800'000'000}, "Asia/Shanghai"};

class Fives final : public feel::Scope {
  public:
    std::optional<feel::Value> find(std::string_view name) const override {
        if (name.size() % 2 == 0) return feel::from_json(base::Json{std::int64_t{5}});
        return feel::Value(std::string_view("five"));
    }
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    static_cast<void>(dmn::read_model(text));
    const auto model = dmn::show_model(text);
    if (!model) return 0;
    for (const auto& decision : model->decisions()) {
        static_cast<void>(dmn::evaluate(*model, decision.id, Fives(), moment));
    }
    return 0;
}
