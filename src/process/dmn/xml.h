// The elements of a DMN file, by local name within the file's own DMN namespace.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace pugi {
class xml_document;
class xml_node;
struct xml_node_struct;
}  // namespace pugi

namespace fangxing::dmn {

// An element; valid as long as its document.
class Element {
  public:
    Element() = default;
    explicit Element(pugi::xml_node_struct* node) : node_(node) {}

    explicit operator bool() const { return node_ != nullptr; }
    std::string name() const;   // local
    std::string space() const;  // namespace URI
    bool has(const char* attribute) const;
    std::string attribute(const char* name) const;
    // Text and CDATA of the element itself, as it stands.
    std::string text() const;
    // Children in the same namespace; foreign ones are extensions and not seen.
    std::vector<Element> children() const;
    std::vector<Element> children(std::string_view name) const;
    Element child(std::string_view name) const;

  private:
    pugi::xml_node_struct* node_ = nullptr;
};

class Document {
  public:
    // Refuses with `decision.malformed` {at}, also for a document type declaration, and
    // `decision.too_large`.
    static base::Result<Document> parse(std::string_view bytes);
    Element root() const;

  private:
    std::shared_ptr<pugi::xml_document> tree_;  // shared, since it cannot be moved
};

// Without spaces around it, and with single ones inside.
std::string normalised(std::string_view text);

}  // namespace fangxing::dmn
