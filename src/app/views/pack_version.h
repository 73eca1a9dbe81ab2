// One version of a pack: its files, one of them, what its check finds, what changed against
// another.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "app/views/packs.h"

namespace fangxing::app {

struct OnePackVersion {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = VersionLine;

    pack::VersionId version;
    static void describe(auto& field, auto& self) { field("version", self.version); }
};
base::Result<base::JsonText> look(Work& work, const OnePackVersion& view);

// Text where the bytes are UTF-8, else base64.
struct PackFileView {
    std::string path;
    base::Digest digest;
    std::optional<std::string> text;
    std::optional<std::string> base64;
    static void describe(auto& field, auto& self) {
        field("path", self.path);
        field("digest", self.digest);
        field("text", self.text);
        field("base64", self.base64);
    }
};
struct PackFilesView {
    std::vector<PackFileView> items;
    static void describe(auto& field, auto& self) { field("items", self.items); }
};
// All files, or one. Refuses 404 `pack.file_not_found` {path}.
struct PackFilesOf {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PackFilesView;

    pack::VersionId version;
    std::optional<std::string> path;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("path", self.path);
    }
};
base::Result<base::JsonText> look(Work& work, const PackFilesOf& view);

// A finding of the check: file, element, code.
struct Finding {
    std::string file;
    std::string element;
    std::string code;
    std::map<std::string, std::string> parameters;
    static void describe(auto& field, auto& self) {
        field("file", self.file);
        field("element", self.element);
        field("code", self.code);
        field("parameters", self.parameters);
    }
};
struct PackCheck {
    std::vector<Finding> problems;  // it cannot be proposed before they are mended
    std::vector<Finding> warnings;
    static void describe(auto& field, auto& self) {
        field("problems", self.problems);
        field("warnings", self.warnings);
    }
};
struct CheckPackVersion {
    static constexpr auto permission = access::Permission::read_business;
    using Answer = PackCheck;

    pack::VersionId version;
    static void describe(auto& field, auto& self) { field("version", self.version); }
};
base::Result<base::JsonText> look(Work& work, const CheckPackVersion& view);

}  // namespace fangxing::app
