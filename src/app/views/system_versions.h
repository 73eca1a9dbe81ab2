// Version history of a system (版本历史): every formal version, how it was earned, what was
// corrected.
#pragma once

#include <string>
#include <vector>

#include "app/work.h"
#include "domain/release/formal_version.h"

namespace fangxing::app {

struct FormalVersionLine {
    release::FormalVersionId id;
    std::string name;
    release::VersionNumber number;
    std::string version_class;
    release::ReleaseId release;
    std::string release_number;
    std::string release_title;
    base::Instant at;
    std::vector<release::VersionCorrected> corrections;
    std::vector<std::string> actions;  // correct_formal_version: what I may do now
    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("name", self.name);
        field("number", self.number);
        field("version_class", self.version_class);
        field("release", self.release);
        field("release_number", self.release_number);
        field("release_title", self.release_title);
        field("at", self.at);
        field("corrections", self.corrections);
        field("actions", self.actions);
    }
};
struct FormalVersionLines {
    std::vector<FormalVersionLine> items;  // newest first
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
struct SystemVersions {
    static constexpr access::Permission permission = access::Permission::read_business;
    using Answer = FormalVersionLines;
    base::Ref system;
    static void describe(auto& field, auto& self) { field("system", self.system); }
};
base::Result<base::JsonText> look(Work& work, const SystemVersions& view);

}  // namespace fangxing::app
