#include "process/dmn/xml.h"

#include <pugixml.hpp>

#include "process/feel/utf8.h"

namespace fangxing::dmn {

namespace {

constexpr std::size_t largest_decision = std::size_t{4} << 20U;
constexpr int deepest_node = 100;
constexpr std::size_t most_nodes = 200'000;
constexpr int most_attributes_of_node = 100;  // of one element

std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

std::string_view local_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// Counts the nodes on the way.
bool is_sound(const pugi::xml_node& node, int depth, std::size_t& count) {
    if (node.type() == pugi::node_doctype || depth > deepest_node) return false;
    if (!feel::is_utf8(node.name()) || !feel::is_utf8(node.value())) return false;
    ++count;
    int attributes = 0;
    for (const auto& attribute : node.attributes()) {
        const bool is_text = feel::is_utf8(attribute.name()) && feel::is_utf8(attribute.value());
        if (++attributes > most_attributes_of_node || !is_text) return false;
    }
    for (const auto& child : node.children()) {
        if (!is_sound(child, depth + 1, count)) return false;
    }
    return true;
}

}  // namespace

base::Result<Document> Document::parse(std::string_view bytes) {
    if (bytes.size() > largest_decision)
        return base::refuse(base::Kind::too_large, "decision.too_large");
    Document document;
    document.tree_ = std::make_shared<pugi::xml_document>();
    constexpr unsigned options = pugi::parse_default | pugi::parse_doctype;
    const auto parsed = document.tree_->load_buffer(bytes.data(), bytes.size(), options);
    std::size_t count = 0;
    if (!parsed || !is_sound(*document.tree_, 0, count)) {
        return base::refuse(base::Kind::malformed, "decision.malformed",
                            {{"at", std::to_string(parsed.offset)}});
    }
    if (count > most_nodes) return base::refuse(base::Kind::too_large, "decision.too_large");
    return document;
}

Element Document::root() const {
    return Element(tree_->document_element().internal_object());
}

std::string Element::name() const {
    return std::string(local_of(pugi::xml_node(node_).name()));
}

std::string Element::space() const {
    const auto prefix = prefix_of(pugi::xml_node(node_).name());
    const auto wanted = prefix.empty() ? std::string("xmlns") : "xmlns:" + std::string(prefix);
    for (pugi::xml_node node(node_); node; node = node.parent()) {
        if (const auto found = node.attribute(wanted.c_str())) return found.value();
    }
    return "";
}

bool Element::has(const char* attribute) const {
    return !pugi::xml_node(node_).attribute(attribute).empty();
}

std::string Element::attribute(const char* name) const {
    return pugi::xml_node(node_).attribute(name).value();
}

std::string Element::text() const {
    std::string out;
    for (const auto& child : pugi::xml_node(node_).children()) {
        if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
            out += child.value();
    }
    return out;
}

std::vector<Element> Element::children() const {
    std::vector<Element> found;
    const auto own_space = space();
    for (const auto& child : pugi::xml_node(node_).children()) {
        if (child.type() != pugi::node_element) continue;
        const Element element(child.internal_object());
        if (element.space() == own_space) found.push_back(element);
    }
    return found;
}

std::vector<Element> Element::children(std::string_view name) const {
    auto all = children();
    std::erase_if(all, [&](const Element& element) { return element.name() != name; });
    return all;
}

Element Element::child(std::string_view name) const {
    const auto all = children(name);
    return all.empty() ? Element() : all.front();
}

std::string normalised(std::string_view text) {
    std::string out;
    for (const char c : text) {
        const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (!is_blank) {
            out += c;
        } else if (!out.empty() && out.back() != ' ') {
            out += ' ';
        }
    }
    if (!out.empty() && out.back() == ' ') out.pop_back();
    return out;
}

}  // namespace fangxing::dmn
