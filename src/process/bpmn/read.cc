#include "process/bpmn/read.h"

#include "process/bpmn/reader.h"

namespace fangxing::bpmn {
namespace {

constexpr std::string_view bpmn_space = "http://www.omg.org/spec/BPMN/20100524/MODEL";

}  // namespace

void Reader::refuse(std::string code, std::string element, std::string about) {
    out_.refusals.push_back({std::move(code), std::move(element), std::move(about)});
}

// Ids are xsd:ID, unique in the document, on whatever they stand: a lane, a message, a flow. What
// only draws, and what others keep in extensions under the same name, is not looked at.
void Reader::check_ids(const XmlNode& node) {
    const auto id = node.attribute("id");
    if (!id.empty() && !ids_.insert(id).second) refuse("bpmn.duplicate_id", id);
    for (const auto& child : node.children) {
        if (child.space == bpmn_space && child.name != "extensionElements") check_ids(child);
    }
}

void Reader::declare(const XmlNode& node) {
    const auto id = node.attribute("id");
    if (node.name.ends_with("EventDefinition")) event_definitions_[id] = &node;
    if (node.name != "message" && node.name != "signal" && node.name != "error" &&
        node.name != "escalation") {
        return;
    }
    Declared declared{.kind = node.name,
                      .name = node.attribute("name"),
                      .code = node.attribute(node.name + "Code"),
                      .has_name = node.has("name") && !node.attribute("name").empty(),
                      .correlations = read_extensions(node).correlations};
    declared_[id] = std::move(declared);
}

void Reader::read(const XmlNode& definitions) {
    check_ids(definitions);
    for (const auto& node : definitions.children) declare(node);
    for (const auto& node : definitions.children) {
        if (node.name == "process") read_process(node);
        if (node.name == "choreography" || node.name == "globalConversation") {
            out_.ignored.push_back({"bpmn.not_run", node.attribute("id"), node.name});
        }
    }
}

void Reader::read_process(const XmlNode& node) {
    Process process;
    process_ = &process;
    flows_.clear();
    attached_.clear();
    defaults_.clear();
    undone_.clear();
    associations_.clear();
    lanes_.clear();
    const auto extensions = read_extensions(node);
    process.id = node.attribute("id");
    process.name = node.attribute("name");
    process.version_tag = extensions.get(Fact::version_tag);
    process.executable = node.attribute("isExecutable") != "false";
    Element root;
    root.id = process.id;
    root.name = process.name;
    root.raw = node.name;
    root.kind = Kind::process;
    root.self = 0;
    root.properties = extensions.properties;
    if (process.id.empty()) refuse("bpmn.id_missing", "", "process");
    process.elements.push_back(std::move(root));
    process.by_id[process.id] = 0;
    read_lanes(node);
    read_scope(node, 0);
    resolve();
    out_.processes.push_back(std::move(process));
    process_ = nullptr;
}

base::Result<Definitions> read(std::string_view xml, const std::vector<std::string>& names) {
    const auto root = TRY(parse_xml(xml));
    if (root.name != "definitions" || root.space != bpmn_space) {
        return base::refuse(base::Kind::invalid, "bpmn.not_bpmn", {{"root", root.name}});
    }
    Definitions out;
    out.digest = base::digest_of(xml);
    Reader(names, out).read(root);
    return out;
}

}  // namespace fangxing::bpmn
