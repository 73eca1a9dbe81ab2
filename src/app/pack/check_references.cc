#include <algorithm>
#include <set>

#include "app/pack/draft.h"
#include "app/pack/file_names.h"
#include "app/pack/graph.h"
#include "app/pack/vocabulary.h"

namespace fangxing::app {

namespace {

// Resolves names and remembers which were used, so that the rest can be warned about.
class References {
  public:
    explicit References(PackDraft& draft) : draft_(draft), pack_(draft.pack) { collect_tasks(); }

    void run() {
        check_manifest();
        for (const auto& step : pack_.steps) check_step(step);
        for (const auto& [id, schema] : pack_.records) {
            for (const auto& role : schema.writers()) {
                need_role(role, "records/" + id + ".json", "x-writers");
            }
        }
        // One name everywhere: what a step gives must not be two things.
        for (const auto& [id, document] : pack_.documents) {
            if (pack_.records.contains(id)) {
                draft_.no("pack.repeated", manifest_file, "document." + id, id);
            }
        }
        check_files();
        warn_unused();
    }

  private:
    void collect_tasks() {
        for (const auto& diagram : draft_.diagrams) {
            for (const auto& process : diagram.definitions.processes) {
                for (const auto& element : process.elements) {
                    elements_.insert(element.id);
                    if (!element.assignment.form.empty()) used_.insert(element.assignment.form);
                    if (!element.stage.empty()) used_.insert("stage " + element.stage);
                    const auto notice = header_of(element, "notice");
                    if (!notice.empty()) used_.insert("notice " + notice);
                    if (element.kind != bpmn::Kind::user_task) continue;
                    for (const auto& id : steps_of(pack_, element).ids) tasks_.insert(id);
                }
            }
        }
    }

    void need_role(const std::string& role, const std::string& file, const std::string& element) {
        if (role.empty() || role.starts_with("=")) return;
        used_.insert("role " + role);
        if (!pack_.role(role)) draft_.no("pack.unknown_role", file, element, role);
    }
    void need_paper(const std::string& id, const std::string& element) {
        used_.insert(id);
        if (!pack_.records.contains(id) && !pack_.documents.contains(id)) {
            draft_.no("pack.unknown_paper", steps_file, element, id);
        }
    }

    void check_manifest() {
        need_role(pack_.owner, manifest_file, "owner");
        for (const auto& role : pack_.publish) need_role(role, manifest_file, "publish");
        for (const auto& act : pack_.acts) {
            for (const auto& role : act.roles) need_role(role, manifest_file, "act." + act.id);
            if (!act.form.empty() && !pack_.records.contains(act.form)) {
                draft_.no("pack.unknown_paper", manifest_file, "act." + act.id, act.form);
            }
            used_.insert(act.form);
        }
        for (const auto& gate : pack_.gates) {
            need_role(gate.waiver, manifest_file, "gate." + gate.id);
            const bool known = gate.fix.empty() || pack_.records.contains(gate.fix) ||
                               pack_.step(gate.fix) || pack_.documents.contains(gate.fix);
            if (!known) draft_.no("pack.unknown_paper", manifest_file, "gate." + gate.id, gate.fix);
        }
        for (const auto& exception : pack_.exceptions) {
            if (!tasks_.contains(exception.counterweight)) {
                draft_.no("pack.unknown_step", manifest_file, "exception", exception.counterweight);
            }
        }
        for (const auto& ladder : pack_.ladders) {
            for (const auto& each : ladder.tell) {
                need_role(each.role, manifest_file, "ladder." + ladder.id);
            }
        }
        for (const auto& meeting : pack_.calendar.meetings) {
            need_role(meeting.chair, manifest_file, "meeting." + meeting.id);
        }
    }

    void check_step(const StepRule& step) {
        need_role(step.role.literal, steps_file, step.id);
        for (const auto& id : step.needs) need_paper(id, step.id);
        for (const auto& each : step.gives) need_paper(each.id, step.id);
        for (const auto& id : step.returns) {
            if (!tasks_.contains(id)) draft_.no("pack.unknown_step", steps_file, step.id, id);
        }
        for (const auto& id : step.apart) {
            const bool known = tasks_.contains(id) || elements_.contains(id);
            if (!known) draft_.no("pack.unknown_step", steps_file, step.id, id);
        }
        const auto is_ladder = [&](const Ladder& each) { return each.id == step.ladder; };
        if (!step.ladder.empty() && std::ranges::none_of(pack_.ladders, is_ladder)) {
            draft_.no("pack.unknown_ladder", steps_file, step.id, step.ladder);
        }
        if (!step.meeting.empty() && !pack_.calendar.meeting(step.meeting)) {
            draft_.no("pack.unknown_meeting", steps_file, step.id, step.meeting);
        }
        for (const auto* list : {&step.signs, &step.files}) {
            for (const auto& section : *list) {
                if (section != "*" && !is_section(section)) {
                    draft_.no("pack.unknown_section", steps_file, step.id, section);
                }
            }
        }
    }

    bool is_section(const std::string& key) const {
        const bool in_document = std::ranges::any_of(
            pack_.documents, [&](const auto& document) { return document.second.section == key; });
        return in_document || std::ranges::any_of(pack_.records, [&](const auto& record) {
                   return is_in(record.second.section_keys(), key);
               });
    }

    void check_files() {
        for (const auto& [path, text] : pack_.files) {
            const bool top = path.find('/') == std::string::npos;
            const bool known = path == manifest_file || path == steps_file ||
                               path == decisions_file || (top && path.ends_with(".bpmn")) ||
                               (path.starts_with("records/") && path.ends_with(".json")) ||
                               (path.starts_with("notices/") && path.ends_with(".md")) ||
                               (path.starts_with("print/") && path.ends_with(".html")) ||
                               (path.starts_with("tests/") &&
                                (path.ends_with(".txt") || path.ends_with(".json"))) ||
                               path.starts_with("templates/");
            if (!known) draft_.no("pack.unknown_file", path, "");
        }
    }

    void warn_unused() {
        for (const auto& stage : pack_.stages) warn("stage ", stage.id, manifest_file);
        for (const auto& [id, notice] : pack_.notices) warn("notice ", id, "notices/" + id + ".md");
        for (const auto& [id, schema] : pack_.records) warn("", id, "records/" + id + ".json");
        for (const auto& [id, document] : pack_.documents) warn("", id, manifest_file);
        for (const auto& step : pack_.steps) {
            if (!tasks_.contains(step.id)) draft_.warn("pack.unused", steps_file, step.id);
        }
    }
    void warn(const std::string& kind, const std::string& id, const std::string& file) {
        if (!used_.contains(kind + id)) draft_.warn("pack.unused", file, id);
    }

    PackDraft& draft_;
    const Pack& pack_;
    std::set<std::string> elements_;
    std::set<std::string> tasks_;  // step ids that some user task has
    std::set<std::string> used_;
};

}  // namespace

void check_references(PackDraft& draft) {
    References(draft).run();
}

}  // namespace fangxing::app
