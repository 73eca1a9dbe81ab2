#include "app/conformance/check.h"

#include "process/bpmn/read.h"
#include "process/dmn/dmn.h"

namespace fangxing::app {
namespace {

using base::Json;

void add(std::vector<base::Reason>& to, const base::Refusal& refusal) {
    if (refusal.reasons.empty()) to.push_back({refusal.code, "", refusal.parameters});
    to.insert(to.end(), refusal.reasons.begin(), refusal.reasons.end());
}

void add(std::vector<base::Reason>& to, const std::vector<bpmn::Problem>& problems) {
    for (const auto& each : problems) {
        to.push_back({each.code, "", {{"element", each.element}, {"about", each.about}}});
    }
}

void check_flow(CheckReport& report, std::string_view text) {
    const auto definitions = bpmn::read(text);
    if (!definitions) return add(report.refusals, definitions.error());
    report.loads = true;
    for (const auto& each : definitions->processes) report.holds.push_back(each.id);
    const auto checked = bpmn::deployment_problems(*definitions);
    report.deploys = checked.refusals.empty();
    add(report.refusals, checked.refusals);
    add(report.warnings, checked.warnings);
}

void check_decisions(CheckReport& report, std::string_view text) {
    const auto shown = dmn::show_model(text);
    if (!shown) return add(report.refusals, shown.error());
    report.loads = true;
    for (const auto& each : shown->decisions()) report.holds.push_back(each.id);
    const auto model = dmn::read_model(text);
    report.deploys = model.has_value();
    if (!model) return add(report.refusals, model.error());
    report.warnings = model->warnings();
}

// Decisions by the namespace of any of their versions; all else is taken for a flow.
bool is_decision_file(const std::string& name, std::string_view text) {
    return name.ends_with(".dmn") || text.substr(0, 4'096).find("/DMN/") != text.npos ||
           text.substr(0, 4'096).find("/dmn.xsd") != text.npos;
}

Json list_of(const std::vector<base::Reason>& reasons) {
    Json out{Json::Array{}};
    for (const auto& each : reasons) {
        Json one{Json::Object{}};
        one.put("code", each.code);
        if (!each.field.empty()) one.put("field", each.field);
        for (const auto& [name, value] : each.parameters) {
            if (!value.empty() && value != each.field) one.put(name, value);
        }
        out.push(std::move(one));
    }
    return out;
}

}  // namespace

CheckReport check_file(const std::string& name, std::string_view text) {
    CheckReport report;
    report.name = name;
    if (is_decision_file(name, text)) {
        check_decisions(report, text);
    } else {
        check_flow(report, text);
    }
    return report;
}

Json to_json(const CheckReport& report) {
    Json out{Json::Object{}};
    out.put("name", report.name);
    out.put("loads", report.loads);
    out.put("deploys", report.deploys);
    Json holds{Json::Array{}};
    for (const auto& each : report.holds) holds.push(each);
    out.put("holds", std::move(holds));
    out.put("refusals", list_of(report.refusals));
    out.put("warnings", list_of(report.warnings));
    Json changes{Json::Array{}};
    for (const auto& each : report.changes) changes.push(each);
    out.put("changes", std::move(changes));
    return out;
}

}  // namespace fangxing::app
