#include "server/house.h"

#include "app/commands/address_notice.h"
#include "app/commands/climb_ladder.h"
#include "app/commands/fire_timer.h"
#include "app/commands/index_old_rows.h"
#include "app/commands/keep_improving.h"
#include "app/commands/look_again.h"
#include "app/commands/make_report.h"
#include "app/pipeline.h"
#include "base/ensure.h"
#include "server/key.h"
#include "server/leaving.h"
#include "store/open.h"

namespace fangxing::server {
namespace {

app::Settings settings_of(const ServeOptions& options) {
    app::Settings settings;
    settings.version = FX_VERSION;
    settings.test_clock = options.test_clock;
    settings.requests_per_minute = options.requests_per_minute;
    settings.sign_ins_per_minute = options.sign_ins_per_minute;
    settings.sessions.idle = std::chrono::seconds(options.session_idle_s);
    settings.sessions.longest = std::chrono::seconds(options.session_longest_s);
    settings.base_url = base_url_of(options);
    settings.leaving = leaving_of(options.leaving);
    return settings;
}

http::Argon2Settings hashing_of(const ServeOptions& options) {
    if (!options.cheap_passwords) return {};
    return {.passes = 1, .memory_kib = 256};
}

// Who is to have what leaves the house.
base::Result<void> address_row(const app::System& system, const app::OutboxRow& row) {
    const auto payload = TRY(base::parse_json(row.payload));
    app::Request request;
    request.machine = true;
    request.via = "executor";
    if (row.kind == "leave_task") {
        TRY(app::run(system, request, TRY(base::decode<app::AddressTask>(payload))));
    } else {
        TRY(app::run(system, request, TRY(base::decode<app::AddressNotice>(payload))));
    }
    return {};
}

executor::Outbox::Handlers handlers(const app::System& system) {
    const auto handler = [&system](const app::OutboxRow& row) {
        return carry_out_row(system, row);
    };
    const auto leave = [&system](const app::OutboxRow& row) { return address_row(system, row); };
    return {{"timer", handler},  {"recheck", handler},   {"ladder", handler},
            {"report", handler}, {"improving", handler}, {"index", handler},
            {"leave", leave},    {"leave_task", leave}};
}

}  // namespace

std::string base_url_of(const ServeOptions& options) {
    if (!options.base_url.empty()) return options.base_url;
    return (options.tls_certificate.empty() ? "http://" : "https://") + options.address;
}

std::string database_of(const std::string& database, const std::string& folder) {
    return database.empty() ? "sqlite:" + folder + "/fangxing.db" : database;
}

base::Result<void> carry_out_row(const app::System& system, const app::OutboxRow& row) {
    const auto payload = TRY(base::parse_json(row.payload));
    app::Request request;
    request.machine = true;
    request.via = row.kind == "recheck" ? "executor" : "timer";
    if (row.kind == "report") {
        TRY(app::run(system, request, app::CloseQuarter{payload.text("period")}));
        return {};
    }
    if (row.kind == "improving") {
        TRY(app::run(system, request, TRY(base::decode<app::KeepImproving>(payload))));
        return {};
    }
    if (row.kind == "index") {
        TRY(app::run(system, request, app::IndexOldRows{payload.text("table")}));
        return {};
    }
    const auto release = release::ReleaseId::parse(payload.text("release"));
    base::ensure(release.has_value(), "the bridge names the release");
    if (row.kind == "timer") {
        const auto timer = base::Ref::parse(payload.text("timer"));
        base::ensure(timer.has_value(), "the bridge names the timer");
        const auto instance = base::Ref::parse(payload.text("instance"));
        TRY(app::run(system, request, app::FireTimer{*release, instance, *timer}));
        return {};
    }
    if (row.kind == "ladder") {
        const auto task = base::Ref::parse(payload.text("task"));
        base::ensure(task.has_value(), "the bridge names the task");
        const auto rung = static_cast<int>(*payload.find("rung")->integer());
        TRY(app::run(system, request, app::ClimbLadder{*release, *task, rung}));
        return {};
    }
    TRY(app::run(system, request, app::LookAgain{*release}));
    return {};
}

House::House(const ServeOptions& options)
    : database(store::open_database(database_of(options.database, options.folder))),
      blobs(store::open_blobs(options.folder + "/blobs")),
      signer(open_key(options.folder + "/keys")),
      passwords(random, hashing_of(options)),
      system{.database = *database,
             .blobs = *blobs,
             .clock = options.test_clock ? static_cast<app::Clock&>(movable) : wall,
             .random = random,
             .signer = *signer,
             .packs = packs,
             .passwords = passwords,
             .presence = seen,
             .settings = settings_of(options),
             .sealing_key = open_sealing_key(options.folder + "/keys", random)},
      outbox(system, handlers(system)),
      mail(system, executor::mail_handlers(system, mail_settings(options.leaving)),
           executor::mail_lane),
      webhooks(system, executor::webhook_handlers(system, webhook_settings(options.leaving)),
               executor::mail_lane),
      mover(system, movable, outbox),
      keeper(system, options.folder, std::chrono::seconds(options.checkpoint_s)) {
    if (options.test_clock) system.clock_mover = &mover;
}

}  // namespace fangxing::server
