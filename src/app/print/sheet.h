// A printed sheet as data: the organisation's head, facts and tables, all in one language; how it
// looks is the rim's.
#pragma once

#include <string>
#include <vector>

#include "base/describe.h"

namespace fangxing::app {

struct SheetFact {
    std::string label;
    std::string value;  // lines are kept
    static void describe(auto& field, auto& self) {
        field("label", self.label);
        field("value", self.value);
    }
};
struct SheetTable {
    std::vector<std::string> heads;
    std::vector<std::vector<std::string>> rows;
    static void describe(auto& field, auto& self) {
        field("heads", self.heads);
        field("rows", self.rows);
    }
};
// A part under a heading: its facts, then its table where it has one.
struct SheetPart {
    std::string title;
    std::vector<SheetFact> facts;
    SheetTable table;
    static void describe(auto& field, auto& self) {
        field("title", self.title);
        field("facts", self.facts);
        field("table", self.table);
    }
};
struct Sheet {
    std::string language;
    std::string organisation;
    std::string document;    // number of the process document that it follows
    std::string department;  // that keeps it
    std::string title;
    std::string number;  // of the release
    std::vector<SheetPart> parts;
    std::string printed;  // when and by whom
    std::string proof;    // beginning of the digest over what is printed
    static void describe(auto& field, auto& self) {
        field("language", self.language);
        field("organisation", self.organisation);
        field("document", self.document);
        field("department", self.department);
        field("title", self.title);
        field("number", self.number);
        field("parts", self.parts);
        field("printed", self.printed);
        field("proof", self.proof);
    }
};

}  // namespace fangxing::app
