// Figures counted anew from the records, against those that were kept (INV-20).
#pragma once

#include <map>
#include <optional>
#include <string>

#include "app/work.h"

namespace fangxing::app {

struct RecountAnswer {
    std::string period;
    std::map<std::string, std::int64_t> kept;
    std::map<std::string, std::int64_t> recounted;
    bool agrees = false;
    static void describe(auto& field, auto& self) {
        field("period", self.period);
        field("kept", self.kept);
        field("recounted", self.recounted);
        field("agrees", self.agrees);
    }
};
struct Recount {
    static constexpr access::Permission permission = access::Permission::read_figures;
    using Answer = RecountAnswer;
    std::optional<std::string> period;
    static void describe(auto& field, auto& self) { field("period", self.period); }
};
base::Result<base::JsonText> look(Work& work, const Recount& view);

}  // namespace fangxing::app
