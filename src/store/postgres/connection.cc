#include "store/postgres/connection.h"

namespace fangxing::store {
namespace {

// So many answers at most wait to be read; a restore posts millions.
constexpr std::size_t most_due = 256;

}  // namespace

void PgConnection::begin(std::string_view how, bool patient, Opening opening) {
    begin_ = how;
    opening_ = std::move(opening);
    opened_with_.reset();
    patient_ = patient;
    committing_ = false;
    error_.reset();
}

// By itself, so that what comes behind it may fail without taking it back.
void PgConnection::plan_once(bool wanted) {
    if (plans_once_ == wanted) return;
    send(wanted ? "SET plan_cache_mode = force_generic_plan" : "RESET plan_cache_mode", {},
         PgWire::Plan::kept, Hope::none);
    sync();
    plans_once_ = wanted;
}

void PgConnection::send_begin() {
    if (begin_.empty()) return;
    const auto how = std::exchange(begin_, {});
    plan_once(false);
    wire_.send(how, {}, PgWire::Plan::kept);
    due_.push_back(Hope::none);
    open_ = true;
    if (opening_.sql.empty()) return;
    wire_.send(opening_.sql, {std::string_view(opening_.text)}, PgWire::Plan::kept);
    due_.push_back(Hope::opening);
}

void PgConnection::open() {
    send_begin();
    sync();
    collect();
    if (error_) raise(*error_, error_of_);
}

PgConnection::Pair PgConnection::query_alone(std::string_view sql, Values values,
                                             const Opening& behind) {
    begin({}, false);
    plan_once(true);
    send(sql, values, PgWire::Plan::kept, Hope::query);
    send(behind.sql, {std::string_view(behind.text)}, PgWire::Plan::kept, Hope::query);
    sync();
    auto answers = collect_all();
    if (error_) raise(*error_, error_of_);
    return {.rows = std::move(answers.front().rows), .behind = std::move(answers.back().rows)};
}

void PgConnection::send(std::string_view sql, Values values, PgWire::Plan plan, Hope hope) {
    send_begin();
    wire_.send(sql, values, plan);
    due_.push_back(hope);
}

void PgConnection::sync() {
    unsent_ = false;
    wire_.sync();
    due_.push_back(Hope::sync);
}

std::vector<PgWire::Answer> PgConnection::collect_all() {
    std::vector<PgWire::Answer> out;
    while (!due_.empty()) {
        const auto hope = due_.front();
        due_.pop_front();
        auto answer = wire_.answer();
        if (answer.error && !error_) {
            error_ = std::move(answer.error);
            error_of_ = hope;
        }
        if (hope == Hope::opening) opened_with_ = std::move(answer.rows);
        if (hope == Hope::query) out.push_back(std::move(answer));
    }
    return out;
}

PgWire::Answer PgConnection::collect() {
    auto all = collect_all();
    return all.empty() ? PgWire::Answer() : std::move(all.back());
}

PgWire::Answer PgConnection::ask(std::string_view sql, Values values, PgWire::Plan plan) {
    send(sql, values, plan, Hope::query);
    sync();
    auto answer = collect();
    if (error_) raise(*error_, error_of_);
    return answer;
}

Rows PgConnection::query(std::string_view sql, Values values) {
    return ask(sql, values, PgWire::Plan::kept).rows;
}

std::vector<Rows> PgConnection::query_all(const std::vector<Asked>& asked) {
    for (const auto& each : asked) {
        send(each.sql, each.values, PgWire::Plan::kept, Hope::query);
    }
    sync();
    auto answers = collect_all();
    if (error_) raise(*error_, error_of_);
    std::vector<Rows> out;
    for (auto& answer : answers) out.push_back(std::move(answer.rows));
    return out;
}

// Else the server plans anew each time where that promises to be cheaper, planning left aside.
Rows PgConnection::query_planned(std::string_view sql, Values values) {
    send("SET LOCAL plan_cache_mode = force_generic_plan", {}, PgWire::Plan::kept, Hope::none);
    return query(sql, values);
}

Rows PgConnection::query_once(std::string_view sql, Values values) {
    return ask(sql, values, PgWire::Plan::once).rows;
}

std::int64_t PgConnection::run(std::string_view sql, Values values) {
    return ask(sql, values, PgWire::Plan::kept).changed;
}

PgWire::Answer PgConnection::ask_in_savepoint(std::string_view sql, Values values) {
    send("SAVEPOINT statement", {}, PgWire::Plan::kept, Hope::none);
    send(sql, values, PgWire::Plan::kept, Hope::query);
    send("RELEASE SAVEPOINT statement", {}, PgWire::Plan::kept, Hope::none);
    sync();
    auto answer = collect();
    if (!error_) return answer;
    const auto error = *error_;
    if (error.state != "23505") raise(error, Hope::query);
    error_.reset();
    ask("ROLLBACK TO SAVEPOINT statement", {}, PgWire::Plan::kept);
    raise_duplicate(error);
}

void PgConnection::post(std::string_view sql, Values values) {
    if (patient_) {
        ask_in_savepoint(sql, values);
        return;
    }
    send(sql, values, PgWire::Plan::kept, Hope::post);
    if (due_.size() < most_due) return;
    sync();
    collect();
    if (error_) raise(*error_, error_of_);
}

bool PgConnection::post_one(std::string_view sql, Values values) {
    if (patient_) return ask_in_savepoint(sql, values).changed == 1;
    // The division fails where no row changed, so that the server skips the commit behind it.
    const auto checked =
        "WITH changed AS (" + std::string(sql) + " RETURNING 1) SELECT 1 / count(*) FROM changed";
    send(checked, values, PgWire::Plan::kept, Hope::post);
    return true;
}

void PgConnection::script(const std::string& sql) {
    if (!due_.empty()) {
        sync();
        collect();
        if (error_) raise(*error_, error_of_);
    }
    wire_.script(sql);
}

void PgConnection::commit() {
    begin_.clear();
    if (!open_) return;
    send("COMMIT", {}, PgWire::Plan::kept, Hope::query);
    sync();
    committing_ = true;
    const auto answer = collect();
    if (error_) raise(*error_, error_of_);
    committing_ = false;
    open_ = false;
    // A transaction that had failed unseen is rolled back by its COMMIT.
    if (answer.tag != "COMMIT") throw RunAgain();
}

void PgConnection::commit_lightly() {
    begin_.clear();
    if (!open_) return;
    send("COMMIT", {}, PgWire::Plan::kept, Hope::none);
    open_ = false;
    unsent_ = true;
}

void PgConnection::send_commit() {
    if (!std::exchange(unsent_, false)) return;
    sync();
    wire_.flush();
}

void PgConnection::rollback() {
    begin_.clear();
    if (!open_) return;
    // Behind a sync: after an error everything up to it is skipped, a ROLLBACK too.
    sync();
    send("ROLLBACK", {}, PgWire::Plan::kept, Hope::none);
    sync();
    collect();
    open_ = false;
}

// 25P02: an earlier error of this transaction was swallowed; it can only be run again.
void PgConnection::raise(const PgError& error, Hope hope) {
    const auto state = error.state;
    const auto text = "PostgreSQL: " + state + " " + error.message;
    error_.reset();
    if (state == "40001" || state == "40P01" || state == "25P02") throw RunAgain();
    if (state == "53100") throw base::DiskFull(text);
    // A text where a number belongs: values travel in binary.
    if (state == "08P01") throw base::Bug(text);
    // Shutting down, or a primary that has become a standby: another connection may do better.
    if (state.starts_with("57P") || state.starts_with("08") || state == "25006") {
        throw ConnectionLost(text);
    }
    if (!patient_ && (hope == Hope::post || state.starts_with("23"))) throw RunAgain();
    const auto part = state.substr(0, 2);
    if (part == "42" || part == "22" || part == "23" || part == "P0") throw base::Bug(text);
    throw base::Fault(text);
}

void PgConnection::raise_duplicate(const PgError& error) {
    // By the catalogue, not by the message: that one speaks the server's language.
    auto columns = query(
        "SELECT string_agg(a.attname, ',' ORDER BY k.place) FROM pg_class c "
        "JOIN pg_index i ON i.indexrelid = c.oid "
        "JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema() "
        "CROSS JOIN LATERAL unnest(i.indkey) WITH ORDINALITY AS k (number, place) "
        "JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number "
        "WHERE c.relname = ?",
        {std::string_view(error.constraint)});
    throw Duplicate(error.table, columns.empty() ? error.constraint : columns.text(0, 0));
}

}  // namespace fangxing::store
