// One's own open sessions.
#pragma once

#include "app/pipeline.h"
#include "domain/access/session.h"

namespace fangxing::app {

struct SessionLine {
    access::SessionId id;
    base::Instant created_at;
    base::Instant last_seen_at;
    std::string address;
    std::string via;
    bool current = false;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("created_at", self.created_at);
        field("last_seen_at", self.last_seen_at);
        field("address", self.address);
        field("via", self.via);
        field("current", self.current);
    }
};

// The open sessions of an account; `current` is the one that asks.
std::vector<SessionLine> open_sessions(Work& work, const access::Person& person);

struct MySessionsAnswer {
    std::vector<SessionLine> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};

struct MySessions {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = MySessionsAnswer;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const MySessions& view);

}  // namespace fangxing::app
