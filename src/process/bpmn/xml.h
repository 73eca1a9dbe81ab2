// An XML document as a plain tree with resolved namespaces, read strictly and bounded.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace fangxing::bpmn {

struct XmlAttribute {
    std::string space;  // namespace URI, empty without a prefix
    std::string name;   // local name
    std::string value;
};

struct XmlNode {
    std::string space;
    std::string name;
    std::vector<XmlAttribute> attributes;
    std::vector<XmlNode> children;  // elements only
    std::string text;               // direct text, trimmed

    // The attribute without namespace, or "" when it is absent.
    std::string attribute(std::string_view local) const;
    bool has(std::string_view local) const;
    // First child of that local name, or null.
    const XmlNode* child(std::string_view local) const;
};

// Refuses with `bpmn.malformed` {at} or `bpmn.too_large`; a document type declaration is malformed:
// without one there are no entities but the five of XML itself.
base::Result<XmlNode> parse_xml(std::string_view bytes);

// The local part of a reference: what stands behind the last colon.
// Without white space of XML at either end; a view into `text`.
std::string_view trimmed(std::string_view text);
std::string local_part(std::string_view qname);

}  // namespace fangxing::bpmn
