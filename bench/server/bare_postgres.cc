#include <libpq-fe.h>

#include <atomic>
#include <memory>

#include "base/ensure.h"
#include "bench/server/bare.h"
#include "bench/server/measure.h"
#include "store/postgres/parameters.h"

namespace fangxing::bench {
namespace {

class Postgres {
  public:
    explicit Postgres(const std::string& url) : connection_(PQconnectdb(url.c_str())) {
        if (PQstatus(connection_) != CONNECTION_OK) fail();
        done(PQexec(connection_, "SET synchronous_commit = on"));
    }
    ~Postgres() { PQfinish(connection_); }
    Postgres(const Postgres&) = delete;
    Postgres& operator=(const Postgres&) = delete;

    void prepare(const std::string& sql) {
        done(PQprepare(connection_, "it", store::numbered(sql).c_str(), 0, nullptr));
    }
    // Answers the first cell's text.
    std::string ask(const RowValues& values) {
        std::vector<std::string> numbers(values.size());
        std::vector<const char*> pointers;
        for (std::size_t n = 0; n < values.size(); ++n) {
            if (const auto* text = std::get_if<std::string>(&values[n])) {
                pointers.push_back(text->c_str());
            } else if (const auto* number = std::get_if<std::int64_t>(&values[n])) {
                numbers[n] = std::to_string(*number);
                pointers.push_back(numbers[n].c_str());
            } else {
                pointers.push_back(nullptr);
            }
        }
        return done(PQexecPrepared(connection_, "it", static_cast<int>(values.size()),
                                   pointers.data(), nullptr, nullptr, 0));
    }

  private:
    [[noreturn]] void fail() const {
        throw base::Fault(std::string("PostgreSQL: ") + PQerrorMessage(connection_));
    }
    std::string done(PGresult* result) const {
        const std::unique_ptr<PGresult, decltype(&PQclear)> held(result, PQclear);
        const auto status = PQresultStatus(result);
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK) fail();
        return PQntuples(result) > 0 ? PQgetvalue(result, 0, 0) : "";
    }
    PGconn* connection_;
};

// All of a command in one statement, which answers how many rows were updated.
std::string as_one(const Statements& statements) {
    std::string sql;
    std::string updated;
    for (std::size_t n = 0; n < statements.all.size(); ++n) {
        const auto& each = statements.all[n];
        const auto name = "c" + std::to_string(n);
        sql.append(n == 0 ? "WITH " : ", ").append(name).append(" AS (").append(each.sql);
        if (each.must_change) {
            sql += " RETURNING 1";
            updated.append(updated.empty() ? "" : " UNION ALL ").append("SELECT 1 FROM " + name);
        }
        sql += ")";
    }
    if (updated.empty()) updated = "SELECT 1 WHERE false";
    return sql + " SELECT count(*) FROM (" + updated + ") AS updated";
}

}  // namespace

base::Json write_postgres(const std::string& url, const Statements& statements,
                          const Commands& commands, int connections) {
    const auto sql = as_one(statements);
    std::int64_t to_change = 0;
    for (const auto& each : statements.all) to_change += each.must_change ? 1 : 0;
    std::vector<std::unique_ptr<Postgres>> open;
    for (int n = 0; n < connections; ++n) {
        open.push_back(std::make_unique<Postgres>(url));
        open.back()->prepare(sql);
    }
    std::vector<Spread> spreads(open.size());
    std::atomic<std::size_t> next = 0;
    const auto cpu_before = own_cpu_s();
    const auto begin = Clock::now();
    on_threads(connections, [&](int thread) {
        const auto at = static_cast<std::size_t>(thread);
        for (auto n = next++; n < commands.size(); n = next++) {
            const auto since = Clock::now();
            RowValues values;
            for (const auto& row : commands[n]) values.insert(values.end(), row.begin(), row.end());
            if (open[at]->ask(values) != std::to_string(to_change)) {
                throw base::Fault("a row is not there any more");
            }
            spreads[at].add(Clock::now() - since);
        }
    });
    for (std::size_t n = 1; n < spreads.size(); ++n) spreads[0].join(spreads[n]);
    auto out = summary(spreads[0], Clock::now() - begin);
    out.put("cpu_s", own_cpu_s() - cpu_before);
    return out;
}

base::Json read_postgres(const BareOptions& options, const std::vector<std::int64_t>& ids) {
    auto sql = options.sql;
    const auto mark = sql.find("@id");
    if (mark != std::string::npos) sql.replace(mark, 3, "?");
    std::vector<Spread> spreads(static_cast<std::size_t>(options.connections));
    std::vector<std::unique_ptr<Postgres>> open;
    for (int n = 0; n < options.connections; ++n) {
        open.push_back(std::make_unique<Postgres>(options.database));
        open.back()->prepare(sql);
    }
    const auto begin = Clock::now();
    on_threads(options.connections, [&](int thread) {
        const auto at = static_cast<std::size_t>(thread);
        for (auto n = at * 7919;
             Clock::now() - begin < std::chrono::duration<double>(options.seconds); ++n) {
            const auto since = Clock::now();
            open[at]->ask(ids.empty() ? RowValues{} : RowValues{ids[n % ids.size()]});
            spreads[at].add(Clock::now() - since);
        }
    });
    for (std::size_t n = 1; n < spreads.size(); ++n) spreads[0].join(spreads[n]);
    return summary(spreads[0], Clock::now() - begin);
}

}  // namespace fangxing::bench
