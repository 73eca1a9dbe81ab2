// From the file to the compiled model: elements, references, names in sight, cycles.
#include <algorithm>
#include <functional>
#include <set>

#include "process/dmn/coverage.h"
#include "process/dmn/reader.h"
#include "process/dmn/types.h"

namespace fangxing::dmn {

namespace {

bool is_dmn(std::string_view space) {
    return space.find("://www.omg.org/spec/DMN/") != std::string_view::npos;
}

// Behind the #; references into other files keep what stands before it and match nothing.
std::string reference(const Element& element) {
    const auto href = element.attribute("href");
    return href.starts_with('#') ? href.substr(1) : href;
}

std::string name_of(const Element& element) {
    const auto variable = element.child("variable");
    auto name = variable ? normalised(variable.attribute("name")) : "";
    return name.empty() ? normalised(element.attribute("name")) : name;
}

std::string id_of(const Element& element) {
    auto id = element.attribute("id");
    return id.empty() ? name_of(element) : id;
}

// Far more than people draw; what is required by each other is walked through in depth.
constexpr std::size_t most_decisions = 1'000;

class FileReader {
  public:
    explicit FileReader(Element root) : root_(root), reader_(*definitions_, reasons_) {}

    base::Result<Model> read(bool is_to_run) {
        definitions_->id = root_.attribute("id");
        definitions_->name = root_.attribute("name");
        if (root_.children("decision").size() > most_decisions) {
            return base::refuse(base::Kind::too_large, "decision.too_large");
        }
        for (const auto& element : root_.children("import"))
            reader_.warn("decision.import", element);
        definitions_->types = read_types(root_, reader_);
        for (const auto& [name, type] : definitions_->types)
            reader_.know_shape(name, shape_of(type));
        read_heads();
        for (const auto& element : root_.children("businessKnowledgeModel"))
            read_knowledge(element);
        for (const auto& element : root_.children("decision")) read_logic(element);
        refuse_cycles();
        if (is_to_run && !reasons_.empty()) {
            return base::refuse(base::Kind::invalid, "decision.invalid", {}, std::move(reasons_));
        }
        auto& warnings = definitions_->warnings;
        warnings.insert(warnings.end(), reasons_.begin(), reasons_.end());
        for (auto& fault : find_faults(*definitions_)) warnings.push_back(std::move(fault));
        summarise();
        return Model(definitions_);
    }

  private:
    void check_id(const Element& element, const std::string& id) {
        if (!ids_.insert(id).second) reader_.refuse("decision.duplicate_id", element, {{"id", id}});
    }

    // Ids, names and requirements of everything, before any expression is read.
    void read_heads() {
        for (const auto& element : root_.children("inputData")) {
            const auto id = id_of(element);
            check_id(element, id);
            definitions_->inputs[id] = {id, name_of(element),
                                        reader_.type_of(element.child("variable"))};
        }
        for (const auto& element : root_.children("businessKnowledgeModel")) {
            const auto id = id_of(element);
            check_id(element, id);
            definitions_->knowledge[id] = {id, name_of(element), requirements(element), nullptr};
        }
        for (const auto& element : root_.children("decision")) {
            const auto id = id_of(element);
            check_id(element, id);
            definitions_->decisions[id] = {id, name_of(element),
                                           reader_.type_of(element.child("variable")),
                                           requirements(element), nullptr};
        }
        for (const auto& element : root_.children("decisionService")) read_facade(element);
    }

    Requirements requirements(const Element& element) {
        Requirements result;
        for (const auto& requirement : element.children("informationRequirement")) {
            if (const auto input = requirement.child("requiredInput")) {
                result.inputs.push_back(reference(input));
            }
            if (const auto decision = requirement.child("requiredDecision")) {
                result.decisions.push_back(reference(decision));
            }
        }
        for (const auto& requirement : element.children("knowledgeRequirement")) {
            result.knowledge.push_back(reference(requirement.child("requiredKnowledge")));
        }
        return result;
    }

    void read_facade(const Element& element) {
        Facade facade;
        facade.id = id_of(element);
        check_id(element, facade.id);
        facade.name = name_of(element);
        facade.type = reader_.type_of(element.child("variable"));
        add_known(element.children("outputDecision"), facade.outputs);
        add_known(element.children("inputDecision"), facade.input_decisions);
        for (const auto& each : element.children("inputData"))
            facade.inputs.push_back(reference(each));
        definitions_->facades[facade.id] = std::move(facade);
    }

    // Shown, a service lacks what it names in vain; to be run it is refused.
    void add_known(const std::vector<Element>& elements, std::vector<std::string>& ids) {
        for (const auto& element : elements) {
            auto id = reference(element);
            if (definitions_->decisions.contains(id)) {
                ids.push_back(std::move(id));
            } else {
                reader_.refuse("decision.unknown_reference", element, {{"href", id}});
            }
        }
    }

    // Only what is required is in sight (§6.3); unknown references are refused on the way.
    Names names_in_sight(const Element& element, const Requirements& needs) {
        Names names;
        const auto add = [&](const auto& from, const std::string& id) {
            const auto found = from.find(id);
            if (found != from.end()) names.push_back(found->second.name);
            return found != from.end();
        };
        const auto refuse = [&](const std::string& id) {
            reader_.refuse("decision.unknown_reference", element, {{"href", id}});
        };
        for (const auto& id : needs.inputs) {
            if (!add(definitions_->inputs, id)) refuse(id);
        }
        for (const auto& id : needs.decisions) {
            if (!add(definitions_->decisions, id)) refuse(id);
        }
        for (const auto& id : needs.knowledge) {
            if (!add(definitions_->knowledge, id) && !add(definitions_->facades, id)) refuse(id);
        }
        return names;
    }

    void read_knowledge(const Element& element) {
        auto& knowledge = definitions_->knowledge[id_of(element)];
        const auto names = names_in_sight(element, knowledge.requires_);
        const auto logic = element.child("encapsulatedLogic");
        if (!logic) return reader_.warn("decision.no_logic", element);
        auto function = reader_.function(logic, names);
        const auto variable = element.child("variable");
        const auto result = reader_.type_of(variable);
        if (!result.name.empty() && result.shape.kind != feel::Shape::Kind::function) {
            function.result = result;
        }
        knowledge.function = std::make_shared<const FunctionBox>(std::move(function));
    }

    void read_logic(const Element& element) {
        auto& decision = definitions_->decisions[id_of(element)];
        const auto names = names_in_sight(element, decision.requires_);
        decision.logic = reader_.boxed_in(element, names);
        if (decision.logic == nullptr) reader_.warn("decision.no_logic", element);
    }

    void refuse_cycles() {
        std::set<std::string> done;
        std::set<std::string> open;
        const std::function<void(const std::string&, int)> visit = [&](const std::string& id,
                                                                       int depth) {
            const auto found = definitions_->decisions.find(id);
            constexpr int deepest = 200;
            if (found == definitions_->decisions.end() || done.contains(id)) return;
            if (!open.insert(id).second || depth > deepest) {
                reasons_.push_back({"decision.cycle", id, {}});
                return;
            }
            for (const auto& next : found->second.requires_.decisions) visit(next, depth + 1);
            open.erase(id);
            done.insert(id);
        };
        for (const auto& [id, decision] : definitions_->decisions) visit(id, 0);
    }

    void gather_inputs(const Decision& decision, std::vector<std::string>& names,
                       std::set<std::string>& seen) const {
        if (!seen.insert(decision.id).second) return;
        for (const auto& id : decision.requires_.inputs) {
            const auto found = definitions_->inputs.find(id);
            if (found == definitions_->inputs.end()) continue;
            const auto& name = found->second.name;
            if (std::ranges::find(names, name) == names.end()) names.push_back(name);
        }
        for (const auto& id : decision.requires_.decisions) {
            const auto found = definitions_->decisions.find(id);
            if (found != definitions_->decisions.end()) gather_inputs(found->second, names, seen);
        }
    }

    void summarise() {
        for (const auto& element : root_.children("decision")) {
            const auto& decision = definitions_->decisions.at(id_of(element));
            DecisionSummary summary{decision.id, decision.name, decision.type.name, {}, false};
            std::set<std::string> seen;
            gather_inputs(decision, summary.inputs, seen);
            summary.has_table =
                decision.logic != nullptr && std::holds_alternative<Table>(decision.logic->form);
            definitions_->summaries.push_back(std::move(summary));
        }
    }

    Element root_;
    std::shared_ptr<Definitions> definitions_ = std::make_shared<Definitions>();
    std::vector<base::Reason> reasons_;
    std::set<std::string> ids_;
    Reader reader_;
};

}  // namespace

Model::Model(std::shared_ptr<const Definitions> definitions)
    : definitions_(std::move(definitions)) {}
const std::string& Model::id() const {
    return definitions_->id;
}
const std::string& Model::name() const {
    return definitions_->name;
}
const std::vector<DecisionSummary>& Model::decisions() const {
    return definitions_->summaries;
}
const std::vector<base::Reason>& Model::warnings() const {
    return definitions_->warnings;
}

namespace {

base::Result<Model> read(std::string_view xml, bool is_to_run) {
    const auto document = TRY(Document::parse(xml));
    const auto root = document.root();
    if (!root || root.name() != "definitions" || !is_dmn(root.space())) {
        return base::refuse(base::Kind::malformed, "decision.malformed", {{"at", "0"}});
    }
    return FileReader(root).read(is_to_run);
}

}  // namespace

base::Result<Model> read_model(std::string_view xml) {
    return read(xml, true);
}
base::Result<Model> show_model(std::string_view xml) {
    return read(xml, false);
}

}  // namespace fangxing::dmn
