// Checking a content against a compiled schema: every reason, each with its JSON Pointer.
#pragma once

#include <string>
#include <vector>

#include "domain/record/schema_node.h"

namespace fangxing::record {

class Checking {
  public:
    Checking(bool complete, const Evaluate& evaluate, const Resolves& resolves)
        : complete_(complete), evaluate_(evaluate), resolves_(resolves) {}

    std::vector<base::Reason> run(const Node& root, const base::Json& content);

  private:
    void value(const Node& node, const base::Json& json, const std::string& at, int depth);
    void object(const Node& node, const base::Json& json, const std::string& at, int depth);
    void array(const Node& node, const base::Json& json, const std::string& at, int depth);
    void text(const Node& node, const std::string& json, const std::string& at);
    void number(const Node& node, double json, const std::string& at);
    void checks(const Node& node, const std::string& at);
    bool applies(const Node& node) const;
    void no(std::string code, const std::string& at, base::Parameters parameters = {});

    bool complete_;
    const Evaluate& evaluate_;
    const Resolves& resolves_;
    std::vector<base::Reason> reasons_;
};

// Is it {"na": "a reason"}?
bool is_not_applicable(const base::Json& json);

}  // namespace fangxing::record
