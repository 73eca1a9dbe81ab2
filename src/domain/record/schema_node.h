// A schema as compiled: one node for each subschema, references resolved, patterns parsed.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.h"
#include "domain/record/schema.h"

namespace re2 {
class RE2;
}

namespace fangxing::record {

enum class JsonType : std::uint8_t { null, boolean, integer, number, string, array, object };
std::optional<JsonType> json_type(std::string_view name);
bool is_of_type(const base::Json& value, JsonType type);

enum class Format : std::uint8_t { date, date_time, time, duration, email, uri };
std::optional<Format> known_format(std::string_view name);
bool has_format(std::string_view text, Format format);

// One entry of x-checks.
struct Check {
    std::string ok;
    base::Words text;
    std::string offer;
};

struct Node {
    std::vector<JsonType> types;              // empty: any
    std::optional<base::Json::Array> values;  // enum or const
    std::vector<std::pair<std::string, std::unique_ptr<Node>>> properties;
    std::vector<std::string> required;
    bool closed = false;               // additionalProperties: false
    std::unique_ptr<Node> additional;  // additionalProperties: a schema
    std::unique_ptr<Node> items;
    std::optional<std::int64_t> min_items, max_items, min_length, max_length;
    bool unique_items = false;
    std::optional<double> minimum, maximum, above, below;
    std::shared_ptr<const re2::RE2> pattern;  // shared only so that its type may stay unknown here
    std::optional<Format> format;
    std::string ref;               // name in $defs
    const Node* target = nullptr;  // what `ref` names
    std::string refers_to;         // x-ref
    bool may_be_na = false;        // x-na
    std::string when;              // x-when, FEEL
    std::string first;             // x-default, FEEL
    std::string section;           // x-section
    std::vector<Check> checks;     // x-checks

    const Node* property(std::string_view name) const;
};

struct CompiledSchema {
    std::string id;
    base::Words title;
    base::Json json;
    std::vector<std::string> writers;
    std::vector<Fact> facts;
    std::vector<std::string> expressions;
    Node root;
    std::map<std::string, std::unique_ptr<Node>, std::less<>> definitions;
};

// Reads the parsed text; adds a reason for each thing that is wrong.
void compile_schema(const base::Json& json, CompiledSchema& out, std::vector<base::Reason>& no);

}  // namespace fangxing::record
