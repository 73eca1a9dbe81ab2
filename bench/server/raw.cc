#include "bench/server/raw.h"

#include <iostream>

#include "base/ensure.h"
#include "base/id.h"
#include "bench/server/bare.h"
#include "bench/server/commands.h"
#include "bench/server/measure.h"
#include "store/open.h"

namespace fangxing::bench {
namespace {

// Past every id that the product gives today, and other ones in each run.
std::int64_t first_fresh_id() {
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    const auto ms = std::chrono::duration_cast<std::chrono::milliseconds>(now).count();
    return (std::int64_t{1} << 61) + (ms << 14);
}

}  // namespace

void raw(const RawOptions& options) {
    const auto id = base::parse_id(options.original);
    if (!id) throw base::Fault("--original wants the id of a release");
    Original act;
    const auto database = store::open_database(options.database);
    database->read(
        [&](app::Store& store) { act = last_act(read_original(store, *id), options.act); });
    const bool is_sqlite = options.database.starts_with("sqlite:");
    const auto statements =
        statements_of(act, is_sqlite ? JournalForm::sealed : JournalForm::unsealed);
    std::vector<std::vector<RowValues>> commands;
    auto fresh = first_fresh_id();
    for (const auto& line : lines_of(options.releases)) {
        const auto release = base::parse_id(line);
        if (!release) throw base::Fault("no release: " + line);
        commands.push_back(values_for(act, *release - *id, fresh, options.answer));
        fresh += 32;
    }
    auto out = is_sqlite
                   ? write_sqlite(options.database.substr(7), statements, commands, options.batch)
                   : write_postgres(options.database, statements, commands, options.connections);
    out.put("rows", statements.rows);
    std::cout << base::to_text(out) << std::endl;
}

}  // namespace fangxing::bench
