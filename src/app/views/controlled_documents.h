// Controlled documents with their revision tables, and what this person may do with each revision.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/pack/controlled.h"

namespace fangxing::app {

struct ControlledLine {
    pack::Controlled document;
    std::vector<std::string> actions;  // on its newest revision: review, approve, enforce
    static void describe(auto& field, auto& self) {
        field("document", self.document);
        field("actions", self.actions);
    }
};
struct ControlledList {
    std::vector<ControlledLine> items;  // by code
    std::vector<std::string> actions;   // "draft_controlled_revision"
    static void describe(auto& field, auto& self) {
        field("items", self.items);
        field("actions", self.actions);
    }
};
struct ControlledDocuments {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = ControlledList;
    static void describe(auto&, auto&) {}
};
base::Result<base::JsonText> look(Work& work, const ControlledDocuments& view);

}  // namespace fangxing::app
