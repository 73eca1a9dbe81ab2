#include <re2/re2.h>

#include <algorithm>
#include <set>

#include "app/pack/draft.h"

namespace fangxing::app {

namespace {

// Shape and edge for every element, so that any modeller opens the diagram (BPMN 2.0 §12).
void check_interchange(PackDraft& draft, const DrawnFlow& diagram, const std::string& xml) {
    static const re2::RE2 drawn(R"re(bpmnElement\s*=\s*"(?:[^":]*:)?([^"]+)")re");
    std::set<std::string> shapes;
    re2::StringPiece rest(xml);
    std::string id;
    while (re2::RE2::FindAndConsume(&rest, drawn, &id)) shapes.insert(id);
    for (const auto& process : diagram.definitions.processes) {
        for (const auto& element : process.elements) {
            if (element.kind == bpmn::Kind::process || shapes.contains(element.id)) continue;
            draft.no("pack.diagram_incomplete", diagram.file, element.id);
        }
        for (const auto& flow : process.flows) {
            if (flow.id.empty() || shapes.contains(flow.id)) continue;
            draft.no("pack.diagram_incomplete", diagram.file, flow.id);
        }
    }
}

void check_texts(PackDraft& draft, const DrawnFlow& diagram) {
    for (const auto& process : diagram.definitions.processes) {
        if (process.executable && process.version_tag != draft.pack.version) {
            draft.no("pack.version_tag", diagram.file, process.id, process.version_tag);
        }
        for (const auto& element : process.elements) {
            if (element.kind == bpmn::Kind::process) continue;
            const bool named = !element.name.empty();
            if (named != !element.en.empty()) {
                draft.no("pack.text_missing", diagram.file, element.id);
            } else if (!named && element.is_activity()) {
                draft.no("pack.text_missing", diagram.file, element.id);
            }
        }
    }
}

void take_problems(PackDraft& draft, const std::string& file,
                   const std::vector<bpmn::Problem>& problems, bool refusals) {
    for (const auto& each : problems) {
        if (refusals) {
            draft.no(each.code, file, each.element, each.about);
        } else {
            draft.warn(each.code, file, each.element, each.about);
        }
    }
}

void read_diagram(PackDraft& draft, const std::string& path, const std::string& xml) {
    auto read = bpmn::read(xml, pack_feel_names());
    if (!read) {
        std::string about;
        for (const auto& [name, value] : read.error().parameters) about += value;
        return draft.no(read.error().code, path, "", about);
    }
    DrawnFlow diagram{path, *std::move(read)};
    const auto checked = bpmn::deployment_problems(diagram.definitions, {{"fangxing:gate"}, true});
    take_problems(draft, path, checked.refusals, true);
    take_problems(draft, path, checked.warnings, false);
    check_interchange(draft, diagram, xml);
    check_texts(draft, diagram);
    draft.pack.deployment.add(diagram.definitions);
    for (const auto& process : diagram.definitions.processes) {
        draft.pack.process_files[process.id] = path;
    }
    draft.diagrams.push_back(std::move(diagram));
}

// A start names a file; it runs the one executable process in it.
void bind_starts(PackDraft& draft) {
    for (auto& [name, flow] : draft.pack.flows) {
        const auto at = std::ranges::find(draft.diagrams, flow.file, &DrawnFlow::file);
        if (at == draft.diagrams.end()) continue;
        std::vector<std::string> runnable;
        for (const auto& process : at->definitions.processes) {
            if (process.executable) runnable.push_back(process.id);
        }
        if (runnable.size() != 1) {
            draft.no("pack.not_one_process", flow.file, name, std::to_string(runnable.size()));
        } else {
            flow.process = runnable.front();
        }
    }
}

}  // namespace

void read_flows(PackDraft& draft) {
    for (const auto& [path, text] : draft.pack.files) {
        if (path.ends_with(".bpmn") && path.find('/') == std::string::npos) {
            read_diagram(draft, path, text);
        }
    }
    bind_starts(draft);
}

}  // namespace fangxing::app
