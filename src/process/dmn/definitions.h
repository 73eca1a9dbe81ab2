// A compiled DMN model: decisions, knowledge, types; everything parsed, all references resolved.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "process/dmn/boxed.h"
#include "process/dmn/dmn.h"

namespace fangxing::dmn {

struct InputNode {
    std::string id;
    std::string name;
    ItemType type;
};
struct Requirements {
    std::vector<std::string> inputs;     // ids
    std::vector<std::string> decisions;  // ids
    std::vector<std::string> knowledge;  // ids of knowledge models and decision facades
};
struct Decision {
    std::string id;
    std::string name;
    ItemType type;
    Requirements requires_;
    BoxedChild logic;  // none: the result is null
};
struct Knowledge {
    std::string id;
    std::string name;
    Requirements requires_;
    std::shared_ptr<const FunctionBox> function;
};
// A decision service (§6.2.4).
struct Facade {
    std::string id;
    std::string name;
    ItemType type;
    std::vector<std::string> outputs;          // ids of decisions
    std::vector<std::string> input_decisions;  // ids; given by the caller instead of evaluated
    std::vector<std::string> inputs;           // ids of input data
};

struct Definitions {
    std::string id;
    std::string name;
    std::map<std::string, ItemType> types;       // by name
    std::map<std::string, InputNode> inputs;     // by id
    std::map<std::string, Decision> decisions;   // by id
    std::map<std::string, Knowledge> knowledge;  // by id
    std::map<std::string, Facade> facades;       // by id; decision services
    std::vector<DecisionSummary> summaries;
    std::vector<base::Reason> warnings;
};

}  // namespace fangxing::dmn
