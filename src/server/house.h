// Everything that lives as long as the program does, in the order in which it is built.
#pragma once

#include <memory>
#include <string>

#include "app/pack/packs.h"
#include "app/system.h"
#include "executor/outbox.h"
#include "http/argon2_passwords.h"
#include "http/sessions_seen.h"
#include "server/clocks.h"
#include "server/journal_keeper.h"
#include "server/mover.h"
#include "server/options.h"

namespace fangxing::server {

// By which people reach the server; without a word of it, its own address.
std::string base_url_of(const ServeOptions& options);

// Where the database is; without a word of it, SQLite below the data folder.
std::string database_of(const std::string& database, const std::string& folder);

// A due row of the outbox that the server itself carries out, as the command that it stands for.
base::Result<void> carry_out_row(const app::System& system, const app::OutboxRow& row);

// Opens database, blobs and key; packs are still to be loaded, the outbox is still to be started.
struct House {
    explicit House(const ServeOptions& options);

    std::unique_ptr<app::Database> database;
    std::unique_ptr<app::Blobs> blobs;
    std::unique_ptr<app::Signer> signer;
    WallClock wall;
    TestClock movable;
    KernelRandom random;
    http::Argon2Passwords passwords;
    http::SessionsSeen seen;
    app::Packs packs;
    app::System system;
    executor::Outbox outbox;
    executor::Outbox mail;  // lanes of their own: other machines may be slow
    executor::Outbox webhooks;
    Mover mover;
    JournalKeeper keeper;
};

}  // namespace fangxing::server
