// What the application stands on: ports and the loaded packs, handed in by `server`.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "app/checkpoints.h"
#include "app/ports/clock.h"
#include "app/ports/passwords.h"
#include "app/ports/presence.h"
#include "app/ports/store.h"
#include "domain/access/session.h"
#include "domain/notice/web_address.h"

namespace fangxing::app {

class Packs;  // app/pack/packs.h
class Plans;  // app/views/plans.h
std::shared_ptr<Plans> no_plans_yet();
class ShownReleases;  // app/views/shown_releases.h
std::shared_ptr<ShownReleases> no_release_shown_yet();

// By which ways notices leave the house; nothing leaves where nothing is set.
struct Leaving {
    std::string mail_server;    // HOST:PORT; empty: no mail
    std::string mail_security;  // "starttls", "tls", "none"
    std::string mail_from;
    notice::Networks webhook_networks;  // empty: no webhooks
    bool plain_webhooks = false;        // http:// too
    bool by_mail() const { return !mail_server.empty(); }
    bool by_webhook() const { return !webhook_networks.empty(); }
};

struct Settings {
    std::string organisation_zh = "示范组织";
    std::string organisation_en = "Demo organisation";
    std::string version = "0.1.0";
    std::string zone = "Asia/Shanghai";
    std::string base_url = "http://localhost:8080";
    bool test_clock = false;
    // Rates, as in docs/security.md; tests and benches raise them by name.
    int requests_per_minute = 600;
    int sign_ins_per_minute = 20;
    access::SessionRules sessions;
    Leaving leaving;
};

struct System {
    Database& database;
    Blobs& blobs;
    Clock& clock;
    Random& random;
    Signer& signer;
    Packs& packs;
    Passwords& passwords;
    Presence& presence;
    Settings settings;
    ClockMover* clock_mover = nullptr;  // only with a test clock
    std::string sealing_key = {};       // 32 bytes; secrets lie in the store under it
    std::shared_ptr<Plans> plans = no_plans_yet();
    std::shared_ptr<ShownReleases> shown_releases = no_release_shown_yet();
    std::shared_ptr<JournalState> journal = std::make_shared<JournalState>();
};

}  // namespace fangxing::app
