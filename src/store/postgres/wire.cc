#include "store/postgres/wire.h"

#include <libpq-fe.h>
#include <poll.h>

#include <array>
#include <charconv>
#include <chrono>
#include <memory>

#include "store/postgres/parameters.h"

namespace fangxing::store {
namespace {

// Longer than the server's own statement time, so that it speaks first.
constexpr auto deadline = std::chrono::milliseconds(9500);

#ifdef FAULT_NO_FSYNC
// Planted fault: commits are acknowledged before they are on the disk.
constexpr const char* durability = "SET synchronous_commit = off;";
#else
constexpr const char* durability = "SET synchronous_commit = on;";
#endif
constexpr const char* limits =
    "SET statement_timeout = '8s'; SET lock_timeout = '5s'; SET jit = off;"
    "SET idle_in_transaction_session_timeout = '30s'; SET client_min_messages = warning;";

using Result = std::unique_ptr<PGresult, decltype(&PQclear)>;

std::string field(const PGresult* result, int code) {
    const char* text = PQresultErrorField(result, code);
    return text ? text : "";
}

app::Cell read_cell(const PGresult* result, int row, int column) {
    constexpr Oid bool_type = 16;
    constexpr Oid bigint_type = 20;
    constexpr Oid smallint_type = 21;
    constexpr Oid int_type = 23;
    if (PQgetisnull(result, row, column) == 1) return std::monostate{};
    const std::string_view text(PQgetvalue(result, row, column),
                                static_cast<std::size_t>(PQgetlength(result, row, column)));
    const auto type = PQftype(result, column);
    if (type == bool_type) return std::int64_t{text == "t" ? 1 : 0};
    if (type == bigint_type || type == int_type || type == smallint_type) {
        std::int64_t number = 0;
        std::from_chars(text.data(), text.data() + text.size(), number);
        return number;
    }
    return std::string(text);
}

Rows read_rows(const PGresult* result) {
    Rows rows;
    const int width = PQnfields(result);
    const int height = PQntuples(result);
    rows.width = static_cast<std::size_t>(width);
    rows.cells.reserve(rows.width * static_cast<std::size_t>(height));
    for (int row = 0; row < height; ++row) {
        for (int column = 0; column < width; ++column) {
            rows.cells.push_back(read_cell(result, row, column));
        }
    }
    return rows;
}

}  // namespace

PgWire::PgWire(const std::string& url) {
    const std::array<const char*, 9> names{
        "client_encoding",  "application_name", "connect_timeout",
        "tcp_user_timeout", "keepalives_idle",  "keepalives_interval",
        "keepalives_count", "dbname",           nullptr};
    const std::array<const char*, 9> values{"UTF8", "fangxing", "5",         "9000", "5",
                                            "2",    "3",        url.c_str(), nullptr};
    connection_ = PQconnectdbParams(names.data(), values.data(), 1);
    try {
        if (PQstatus(connection_) != CONNECTION_OK) lost("connect");
        PQsetNoticeProcessor(connection_, [](void*, const char*) {}, nullptr);
        PQsetnonblocking(connection_, 1);
        script(std::string(durability) + limits);
    } catch (...) {
        PQfinish(connection_);
        throw;
    }
}

PgWire::~PgWire() {
    PQfinish(connection_);
}

void PgWire::lost(const std::string& doing) {
    std::string why = connection_ ? PQerrorMessage(connection_) : "no memory";
    while (why.ends_with('\n')) why.pop_back();
    throw ConnectionLost("PostgreSQL: " + doing + ": " + why);
}

const std::string& PgWire::prepared(std::string_view sql) {
    if (const auto found = names_.find(sql); found != names_.end()) return found->second;
    const auto name = "s" + std::to_string(++count_);
    const auto text = numbered(sql);
    if (PQsendPrepare(connection_, name.c_str(), text.c_str(), 0, nullptr) != 1) lost("prepare");
    due_.push_back({Due::Kind::prepare, std::string(sql)});
    return names_.emplace(sql, name).first->second;
}

void PgWire::send(std::string_view sql, Values values, Plan plan) {
    if (PQpipelineStatus(connection_) == PQ_PIPELINE_OFF && PQenterPipelineMode(connection_) != 1) {
        lost("pipeline");
    }
    const Parameters given(values);
    int sent = 0;
    if (plan == Plan::kept) {
        sent = PQsendQueryPrepared(connection_, prepared(sql).c_str(), given.count(),
                                   given.pointers.data(), given.lengths.data(),
                                   given.formats.data(), 0);
    } else {
        sent =
            PQsendQueryParams(connection_, numbered(sql).c_str(), given.count(), nullptr,
                              given.pointers.data(), given.lengths.data(), given.formats.data(), 0);
    }
    if (sent != 1) lost("send");
    due_.push_back({Due::Kind::statement, {}});
}

void PgWire::sync() {
    if (PQpipelineSync(connection_) != 1) lost("sync");
    due_.push_back({Due::Kind::sync, {}});
}

void PgWire::flush() {
    if (PQflush(connection_) < 0) lost("flush");
}

// Sends and takes in what the socket allows until an answer can be read, or the deadline.
void PgWire::pump() {
    const auto end = std::chrono::steady_clock::now() + deadline;
    for (;;) {
        const int unsent = PQflush(connection_);
        if (unsent < 0) lost("send");
        if (PQisBusy(connection_) == 0) return;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(
            end - std::chrono::steady_clock::now());
        pollfd watched{PQsocket(connection_), POLLIN, 0};
        if (unsent == 1) watched.events |= POLLOUT;
        if (left.count() <= 0 || ::poll(&watched, 1, static_cast<int>(left.count())) == 0) {
            throw ConnectionLost("PostgreSQL: no answer in time");
        }
        if ((watched.revents & ~POLLOUT) != 0 && PQconsumeInput(connection_) != 1) lost("read");
    }
}

PGresult* PgWire::next_result() {
    pump();
    return PQgetResult(connection_);
}

PgWire::Answer PgWire::answer() {
    base::ensure(!due_.empty(), "an answer is due");
    Answer out;
    const auto due = std::move(due_.front());
    due_.pop_front();
    if (due.kind == Due::Kind::sync) {
        const Result result(next_result(), PQclear);
        if (!result || PQresultStatus(result.get()) != PGRES_PIPELINE_SYNC) lost("sync");
        return out;
    }
    while (const Result result{next_result(), PQclear}) {
        switch (PQresultStatus(result.get())) {
            case PGRES_TUPLES_OK: out.rows = read_rows(result.get()); [[fallthrough]];
            case PGRES_COMMAND_OK: {
                out.tag = PQcmdStatus(result.get());
                const std::string_view changed = PQcmdTuples(result.get());
                std::from_chars(changed.data(), changed.data() + changed.size(), out.changed);
                break;
            }
            case PGRES_PIPELINE_ABORTED: out.skipped = true; break;
            default:
                out.error = PgError{field(result.get(), PG_DIAG_SQLSTATE),
                                    PQresultErrorMessage(result.get()),
                                    field(result.get(), PG_DIAG_TABLE_NAME),
                                    field(result.get(), PG_DIAG_CONSTRAINT_NAME)};
                // No state is no server: libpq made this message itself.
                if (out.error->state.empty()) lost("answer");
        }
    }
    if (due.kind == Due::Kind::statement) return out;
    if (out.error || out.skipped) names_.erase(due.sql);
    if (!out.error) return answer();
    // The statement that it was for is skipped; its error is this one.
    auto error = std::move(out.error);
    out = answer();
    out.error = std::move(error);
    return out;
}

void PgWire::script(const std::string& sql) {
    base::ensure(due_.empty(), "a script runs alone");
    if (PQpipelineStatus(connection_) != PQ_PIPELINE_OFF && PQexitPipelineMode(connection_) != 1) {
        lost("pipeline");
    }
    const Result result(PQexec(connection_, sql.c_str()), PQclear);
    const auto status = PQresultStatus(result.get());
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY) {
        return;
    }
    if (PQstatus(connection_) != CONNECTION_OK) lost("script");
    throw base::Fault("PostgreSQL: " + field(result.get(), PG_DIAG_SQLSTATE) + " " +
                      PQresultErrorMessage(result.get()) + " in " + sql);
}

}  // namespace fangxing::store
