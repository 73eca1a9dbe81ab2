#include "bench/server/bare.h"

#include <iostream>

#include "base/ensure.h"
#include "base/id.h"
#include "bench/server/measure.h"

namespace fangxing::bench {

void bare(const BareOptions& options) {
    std::vector<std::int64_t> ids;
    if (!options.ids.empty()) {
        for (const auto& line : lines_of(options.ids)) {
            const auto id = base::parse_id(line);
            if (!id) throw base::Fault("no id: " + line);
            ids.push_back(*id);
        }
    }
    const bool is_sqlite = options.database.starts_with("sqlite:");
    const auto out = is_sqlite ? read_sqlite(options, ids) : read_postgres(options, ids);
    std::cout << base::to_text(out) << std::endl;
}

}  // namespace fangxing::bench
