// Who could act now: the people that a task or a seat waits for.
#pragma once

#include <string>
#include <vector>

#include "app/bridge/case.h"
#include "domain/access/grant.h"
#include "domain/access/person.h"

namespace fangxing::app {

struct HolderLine {
    access::PersonId id;
    std::string login;
    base::Words name;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("login", self.login);
        field("name", self.name);
    }
};

// Active people who hold one of the roles at the place, each once, by login.
std::vector<HolderLine> holders_of(Work& work, const std::vector<std::string>& roles,
                                   const access::Place& place);
// Whom the task names, otherwise the holders of its roles.
std::vector<HolderLine> holders_of(Work& work, const release::Task& task);

}  // namespace fangxing::app
