#include "process/bpmn/xml.h"

#include <algorithm>
#include <map>
#include <pugixml.hpp>

#include "process/feel/utf8.h"

namespace fangxing::bpmn {
namespace {

constexpr std::size_t largest_diagram = std::size_t{4} << 20;
constexpr int deepest_element = 100;
constexpr int most_attributes = 100;  // of one element
constexpr int most_parsed_elements = 200'000;

// Prefix → URI, as far as one element declares them itself.
struct Spaces {
    const Spaces* outer = nullptr;
    std::map<std::string, std::string, std::less<>> own = {};

    const std::string* find(std::string_view prefix) const {
        for (const auto* at = this; at; at = at->outer) {
            const auto found = at->own.find(prefix);
            if (found != at->own.end()) return &found->second;
        }
        return nullptr;
    }
};

std::string_view prefix_of(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? std::string_view() : name.substr(0, colon);
}

struct Conversion {
    bool is_too_deep = false;
    bool is_unbound = false;
    bool is_too_large = false;
    bool is_utf8 = true;
    int elements = 0;

    std::string space_of(const Spaces& spaces, std::string_view name, bool is_attribute) {
        const auto prefix = prefix_of(name);
        if (prefix.empty() && is_attribute) return {};
        if (prefix == "xml") return "http://www.w3.org/XML/1998/namespace";
        if (const auto* found = spaces.find(prefix)) return *found;
        if (!prefix.empty()) is_unbound = true;
        return {};
    }

    // What the element declares, the last of a name; false when it has too many attributes.
    static bool read_spaces(const pugi::xml_node& from, Spaces& spaces) {
        int count = 0;
        for (const auto& attribute : from.attributes()) {
            if (++count > most_attributes) return false;
            const std::string_view name = attribute.name();
            if (name == "xmlns") spaces.own[""] = attribute.value();
            if (name.starts_with("xmlns:")) {
                spaces.own[std::string(name.substr(6))] = attribute.value();
            }
        }
        return true;
    }

    // What is read is kept as JSON later: a reference such as &#xD800; is no character.
    static bool is_sound(const XmlNode& node) {
        return feel::is_utf8(node.name) && feel::is_utf8(node.text) &&
               std::ranges::all_of(node.attributes, [](const auto& each) {
                   return feel::is_utf8(each.name) && feel::is_utf8(each.value);
               });
    }

    XmlNode convert(const pugi::xml_node& from, const Spaces* outer, int depth) {
        XmlNode out;
        Spaces spaces{outer};
        is_too_deep = is_too_deep || depth > deepest_element;
        is_too_large =
            is_too_large || ++elements > most_parsed_elements || !read_spaces(from, spaces);
        if (is_too_deep || is_too_large) return out;
        out.space = space_of(spaces, from.name(), false);
        out.name = local_part(from.name());
        for (const auto& attribute : from.attributes()) {
            const std::string_view name = attribute.name();
            if (name == "xmlns" || name.starts_with("xmlns:")) continue;
            out.attributes.push_back(
                {space_of(spaces, name, true), local_part(name), attribute.value()});
        }
        std::string text;
        for (const auto& child : from.children()) {
            if (child.type() == pugi::node_element) {
                out.children.push_back(convert(child, &spaces, depth + 1));
            } else if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) {
                text += child.value();
            }
        }
        out.text = trimmed(text);
        is_utf8 = is_utf8 && is_sound(out);
        return out;
    }
};

}  // namespace

std::string XmlNode::attribute(std::string_view local) const {
    for (const auto& each : attributes) {
        if (each.space.empty() && each.name == local) return each.value;
    }
    return {};
}

bool XmlNode::has(std::string_view local) const {
    for (const auto& each : attributes) {
        if (each.space.empty() && each.name == local) return true;
    }
    return false;
}

const XmlNode* XmlNode::child(std::string_view local) const {
    for (const auto& each : children) {
        if (each.name == local) return &each;
    }
    return nullptr;
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blank = " \t\r\n";
    const auto from = text.find_first_not_of(blank);
    if (from == std::string_view::npos) return {};
    return text.substr(from, text.find_last_not_of(blank) - from + 1);
}

std::string local_part(std::string_view qname) {
    const auto colon = qname.rfind(':');
    return std::string(trimmed(colon == std::string_view::npos ? qname : qname.substr(colon + 1)));
}

base::Result<XmlNode> parse_xml(std::string_view bytes) {
    const auto too_large = [] {
        return base::refuse(base::Kind::too_large, "bpmn.too_large",
                            {{"bytes", std::to_string(largest_diagram)}});
    };
    if (bytes.size() > largest_diagram) return too_large();
    pugi::xml_document document;
    const auto parsed =
        document.load_buffer(bytes.data(), bytes.size(), pugi::parse_default | pugi::parse_doctype);
    const auto malformed = [](const std::string& why, std::ptrdiff_t at) {
        return base::refuse(base::Kind::malformed, "bpmn.malformed",
                            {{"why", why}, {"at", std::to_string(at)}});
    };
    if (!parsed) return malformed(parsed.description(), parsed.offset);
    for (const auto& child : document.children()) {
        if (child.type() == pugi::node_doctype) return malformed("document type declaration", 0);
    }
    if (!document.document_element()) return malformed("no element", 0);
    Conversion conversion;
    auto root = conversion.convert(document.document_element(), nullptr, 0);
    if (conversion.is_too_large) return too_large();
    if (!conversion.is_utf8) return malformed("not UTF-8", 0);
    if (conversion.is_too_deep) return malformed("too deep", 0);
    if (conversion.is_unbound) return malformed("unbound namespace prefix", 0);
    return root;
}

}  // namespace fangxing::bpmn
