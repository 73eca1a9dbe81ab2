// Processes that are delivered with the program, to be loaded by who owns processes.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/pack/delivered.h"

namespace fangxing::app {

// What a reader needs to choose: whose process it is, by which document, along which stages.
struct PackTemplate {
    std::string pack;
    base::Words name;
    std::string number;
    std::string organisation;
    std::string source;  // title of the document that it follows
    std::string owner;   // role
    std::vector<base::Words> stages;
    int steps = 0;
    int records = 0;
    pack::Delivered state = pack::Delivered::offered;
    std::string in_force;              // number of the organisation's version; empty: none
    std::vector<std::string> actions;  // load_pack_template
    static void describe(auto& field, auto& self) {
        field("pack", self.pack);
        field("name", self.name);
        field("number", self.number);
        field("organisation", self.organisation);
        field("source", self.source);
        field("owner", self.owner);
        field("stages", self.stages);
        field("steps", self.steps);
        field("records", self.records);
        field("state", self.state);
        field("in_force", self.in_force);
        field("actions", self.actions);
    }
};
struct PackTemplates {
    std::vector<PackTemplate> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct AllPackTemplates {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PackTemplates;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const AllPackTemplates& view);

}  // namespace fangxing::app
