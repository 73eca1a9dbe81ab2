// All people, page by page: whom one may name in a plan, a grant or a task.
#pragma once

#include <optional>

#include "app/views/page.h"
#include "domain/access/person.h"

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

struct People {
    static constexpr auto permission = access::Permission::use_own_account;
    using Answer = Page<PersonLine>;

    std::optional<access::UnitId> unit;
    std::optional<base::Ref> after;
    std::optional<int> limit;  // 1 to 200, otherwise 50
    std::optional<Order> order;
    static void describe(auto& field, auto& self) {
        field("unit", self.unit);
        field("after", self.after);
        field("limit", self.limit);
        field("order", self.order);
    }
};
base::Result<base::JsonText> look(Work& work, const People& view);

}  // namespace fangxing::app
