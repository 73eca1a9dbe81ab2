// The reader's working state: one pass over the tree of a file, then references are resolved.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "process/bpmn/expressions.h"
#include "process/bpmn/extensions.h"
#include "process/bpmn/model.h"
#include "process/bpmn/xml.h"

namespace fangxing::bpmn {

// A message, signal, error or escalation as declared at the top of a file.
struct Declared {
    std::string kind;  // "message", "signal", …
    std::string name;
    std::string code;
    bool has_name = false;
    std::vector<std::string> correlations;
};

class Reader {
  public:
    Reader(const std::vector<std::string>& names, Definitions& out)
        : out_(out), expressions_(names, out.refusals) {}

    void read(const XmlNode& definitions);

  private:
    // One line of a process that can be resolved only when all its elements are known.
    struct Pending {
        Index at = none;
        std::string ref;
    };
    struct PendingFlow {
        const XmlNode* node = nullptr;
        Index scope = none;
    };

    void check_ids(const XmlNode& node);
    void declare(const XmlNode& node);
    void read_process(const XmlNode& node);
    void read_scope(const XmlNode& node, Index scope);
    void read_child(const XmlNode& node, Index scope);
    void read_lanes(const XmlNode& node);
    Index read_element(const XmlNode& node, Index scope);
    void read_attributes(const XmlNode& node, const Extensions& extensions, Element& element);
    void read_call(const XmlNode& node, const Extensions& extensions, Element& element);
    void read_resources(const XmlNode& node, Element& element);
    Loop read_loop(const XmlNode& node, const std::string& id);
    void read_loops(const XmlNode& node, Element& element);
    void read_events(const XmlNode& node, Element& element);
    EventDefinition read_event(const XmlNode& definition, const std::string& id);
    void read_timer(const XmlNode& definition, const std::string& id, EventDefinition& event);
    void read_reference(std::string_view kind, const std::string& ref, const std::string& id,
                        EventDefinition& event);
    void read_flow(const PendingFlow& pending);
    void resolve();
    void resolve_associations();
    void link_scopes();
    void inherit();
    void refuse(std::string code, std::string element, std::string about = {});
    Index find(const std::string& id) const;

    Definitions& out_;
    Expressions expressions_;
    std::map<std::string, Declared> declared_;
    std::map<std::string, const XmlNode*> event_definitions_;
    std::set<std::string> ids_;
    Process* process_ = nullptr;
    std::vector<PendingFlow> flows_;
    std::vector<Pending> attached_;
    std::vector<Pending> defaults_;
    std::vector<Pending> undone_;  // compensation's activityRef
    std::vector<std::pair<std::string, std::string>> associations_;
    std::map<std::string, std::string> lanes_;
};

}  // namespace fangxing::bpmn
