#include "process/dmn/cases.h"

#include <algorithm>
#include <pugixml.hpp>

#include "process/dmn/xml.h"
#include "process/feel/cases.h"
#include "process/feel/typed.h"

namespace fangxing::dmn {

namespace {

class Inputs : public feel::Scope {
  public:
    feel::Context values;
    std::optional<feel::Value> find(std::string_view name) const override {
        const auto* found = values.find(name);
        return found == nullptr ? std::nullopt : std::optional(*found);
    }
};

std::string_view local(std::string_view name) {
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::vector<pugi::xml_node> children(const pugi::xml_node& node, std::string_view name) {
    std::vector<pugi::xml_node> found;
    for (const auto& child : node.children()) {
        if (local(child.name()) == name) found.push_back(child);
    }
    return found;
}

std::string attribute(const pugi::xml_node& node, std::string_view name) {
    for (const auto& each : node.attributes()) {
        if (local(each.name()) == name) return each.value();
    }
    return "";
}

feel::Value value_of(const pugi::xml_node& node);

feel::Value list_of(const pugi::xml_node& list) {
    feel::List items;
    const auto nodes = children(list, "item");
    items.reserve(nodes.size());
    for (const auto& node : nodes) items.push_back(value_of(node));
    return items;
}

// <value>, <list> or <component>s; nothing of these and xsi:nil mean null.
feel::Value value_of(const pugi::xml_node& node) {
    if (attribute(node, "nil") == "true") return {};
    for (const auto& list : children(node, "list")) {
        return attribute(list, "nil") == "true" ? feel::Value() : list_of(list);
    }
    if (const auto components = children(node, "component"); !components.empty()) {
        feel::Context context;
        for (const auto& component : components) {
            context.put(attribute(component, "name"), value_of(component));
        }
        return context;
    }
    for (const auto& value : children(node, "value")) {
        if (attribute(value, "nil") == "true") return {};
        const auto type = attribute(value, "type");
        const std::string_view kind = type.empty() ? "string" : local(type);
        return feel::typed_text(kind, value.text().get());
    }
    return {};
}

class TestFile {
  public:
    TestFile(const CaseFile& file, const std::vector<CaseFile>& all) : name_(file.name) {
        if (!tree_.load_buffer(file.text.data(), file.text.size(),
                               pugi::parse_default | pugi::parse_ws_pcdata_single))
            return;
        if (local(tree_.document_element().name()) != "testCases") return;
        is_test_file_ = true;
        if (const auto* model = model_among(all)) model_ = show_model(model->text);
    }

    bool is_test_file() const { return is_test_file_; }

    void run(std::vector<CaseResult>& results) const {
        for (const auto& test : children(tree_.document_element(), "testCase")) {
            Inputs inputs;
            for (const auto& input : children(test, "inputNode")) {
                inputs.values.put(attribute(input, "name"), value_of(input));
            }
            for (const auto& node : children(test, "resultNode")) {
                results.push_back(
                    check(attribute(test, "id"), attribute(test, "invocableName"), node, inputs));
            }
        }
    }

  private:
    const CaseFile* model_among(const std::vector<CaseFile>& all) const {
        const CaseFile* only = nullptr;
        int models = 0;
        std::string wanted;
        for (const auto& each : children(tree_.document_element(), "modelName")) {
            wanted = normalised(each.text().get());
        }
        for (const auto& each : all) {
            if (each.name == wanted) return &each;
            if (!each.name.ends_with(".dmn")) continue;
            only = &each;
            ++models;
        }
        return wanted.empty() && models == 1 ? only : nullptr;
    }

    CaseResult check(const std::string& id, const std::string& invocable,
                     const pugi::xml_node& node, const Inputs& inputs) const {
        const auto decision = invocable.empty() ? attribute(node, "name") : invocable;
        CaseResult result{name_ + " " + id + " " + attribute(node, "name"), false, ""};
        if (!model_) {
            result.text = model_.error().code;
            for (const auto& reason : model_.error().reasons) {
                result.text += " " + reason.code + " " + reason.field;
                for (const auto& [key, value] : reason.parameters) {
                    result.text.append(" ").append(key).append("=").append(value);
                }
            }
            return result;
        }
        feel::Value expected;
        if (attribute(node, "errorResult") != "true") {
            for (const auto& each : children(node, "expected")) expected = value_of(each);
        }
        const feel::Moment moment{{1'767'268'800'000'000},
                                  "Asia/Shanghai"};  // 2026-01-01T12:00:00Z
        auto decided = evaluate(*model_, decision, inputs, moment);
        // A decision service with several outputs gives them as a context by name.
        const auto* outputs = invocable.empty() ? nullptr : decided.value.context();
        const auto* output = outputs == nullptr ? nullptr : outputs->find(attribute(node, "name"));
        const auto value = output == nullptr ? decided.value : *output;
        result.passed = feel::is_as_expected(value, expected);
        if (result.passed) return result;
        result.text = "gives " + to_text(value) + ", expected " + to_text(expected);
        for (const auto& problem : decided.problems) {
            result.text += "; " + problem.code + " " + problem.about;
        }
        return result;
    }

    std::string name_;
    bool is_test_file_ = false;
    pugi::xml_document tree_;
    base::Result<Model> model_ = base::refuse(base::Kind::malformed, "decision.malformed");
};

}  // namespace

CaseRun run_cases(const std::vector<CaseFile>& files) {
    CaseRun run;
    for (const auto& file : files) {
        if (!file.name.ends_with(".xml")) continue;
        const TestFile tests(file, files);
        if (tests.is_test_file()) {
            tests.run(run.results);
        } else {
            run.malformed.push_back(file.name);
        }
    }
    return run;
}

}  // namespace fangxing::dmn
