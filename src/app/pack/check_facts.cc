#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "app/pack/draft.h"
#include "app/pack/graph.h"
#include "app/pack/vocabulary.h"

namespace fangxing::app {

namespace {

// What the rules read must lie in the section that is signed for it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 7> section_of{{
    {"plan.steps", "steps"},
    {"rollback.steps", "rollback"},
    {"tests.verdict", "tests"},
    {"release.artifacts", "artifacts"},
    {"release.targets", "targets"},
    {"release.window", "window"},
    {"risks", "risks"},
}};

class Facts {
  public:
    Facts(PackDraft& draft, const Flow& flow) : draft_(draft), pack_(draft.pack), flow_(flow) {}

    void run() {
        collect(flow_.process);
        std::map<std::string, std::string> bound;  // fact -> record
        std::set<std::string> sections;
        for (const auto& id : records_) {
            const auto& schema = pack_.records.at(id);
            const auto file = "records/" + id + ".json";
            for (const auto& fact : schema.facts()) {
                const auto [at, fresh] = bound.emplace(fact.name, id);
                if (!fresh) draft_.no("pack.fact_bound_twice", file, fact.property, fact.name);
                check_section(schema, fact, file);
            }
            for (const auto& key : schema.section_keys()) sections.insert(key);
        }
        for (const auto fact : needed_facts) {
            if (!bound.contains(std::string(fact))) {
                draft_.no("pack.fact_unbound", flow_.file, flow_.name, std::string(fact));
            }
        }
        for (const auto key : domain_sections) {
            const std::string name(key);
            if (sections.contains(name) && !signed_.contains(name) && !signed_.contains("*")) {
                draft_.no("pack.section_unsigned", flow_.file, flow_.name, name);
            }
        }
    }

  private:
    void collect(const std::string& id) {
        const auto* process = pack_.deployment.process(id);
        if (!process || !seen_.insert(id).second) return;
        for (const auto& element : process->elements) {
            take_record(element.assignment.form);
            if (element.kind == bpmn::Kind::call_activity) collect(element.called.process.text);
            if (element.kind != bpmn::Kind::user_task) continue;
            for (const auto* rule : rules_of(pack_, element)) {
                for (const auto& need : rule->needs) take_record(need);
                for (const auto& give : rule->gives) take_record(give.id);
                signed_.insert(rule->signs.begin(), rule->signs.end());
                signed_.insert(rule->files.begin(), rule->files.end());
            }
        }
    }

    void take_record(const std::string& name) {
        if (pack_.records.contains(name)) records_.insert(name);
    }

    void check_section(const record::Schema& schema, const record::Fact& fact,
                       const std::string& file) {
        const auto at = std::ranges::find(section_of, fact.name,
                                          [](const auto& each) { return std::string(each.first); });
        if (at == section_of.end()) return;
        const auto* property = schema.json().find("properties")->find(fact.property);
        if (property->text("x-section") != at->second) {
            draft_.no("pack.fact_in_other_section", file, fact.property, std::string(at->second));
        }
    }

    PackDraft& draft_;
    const Pack& pack_;
    const Flow& flow_;
    std::set<std::string> seen_;
    std::set<std::string> records_;
    std::set<std::string> signed_;
};

}  // namespace

void check_facts(PackDraft& draft) {
    for (const auto& [name, flow] : draft.pack.flows) {
        if (flow.about == "release" && draft.pack.deployment.process(flow.process)) {
            Facts(draft, flow).run();
        }
    }
}

}  // namespace fangxing::app
