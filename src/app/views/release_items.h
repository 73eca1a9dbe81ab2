// The configuration items that a release touches, as a person reads them.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "base/words.h"
#include "domain/release/release.h"

namespace fangxing::app {

// A change that asks for the item (S0-13).
struct AskingChange {
    base::Ref id;
    std::string number;
    std::string title;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("number", self.number);
        field("title", self.title);
    }
};
struct ReleaseItem {
    base::Ref id;
    std::string code;
    base::Words name;
    std::string kind;  // software, hardware, document or service
    std::string installed_version;
    std::string planned_version;  // that the release brings
    bool confirmed = false;       // in the CMDB as really deployed, or as restored
    std::vector<AskingChange> changes;
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("code", self.code);
        field("name", self.name);
        field("kind", self.kind);
        field("installed_version", self.installed_version);
        field("planned_version", self.planned_version);
        field("confirmed", self.confirmed);
        field("changes", self.changes);
    }
};
std::vector<ReleaseItem> items_of(Work& work, const release::Release& release);

}  // namespace fangxing::app
