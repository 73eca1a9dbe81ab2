// All people, page by page: whom one may name in a plan, a grant or a task.
#pragma once

#include <optional>

#include "app/pipeline.h"

namespace fangxing::app {

struct PersonLine {
    access::PersonId id;
    std::string login;
    base::Words name;
    access::UnitId unit;
    access::PersonState state = access::PersonState::active;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("login", self.login);
        field("name", self.name);
        field("unit", self.unit);
        field("state", self.state);
    }
};

struct PeoplePage {
    std::vector<PersonLine> items;
    std::optional<base::Ref> next;  // `after` of the next page; absent on the last
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("next", self.next);
    }
};

struct People {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = PeoplePage;

    std::optional<access::UnitId> unit;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("after", self.after);
        field("limit", self.limit);
    }
};
base::Result<base::Json> look(Work& work, const People& view);

}  // namespace fangxing::app
