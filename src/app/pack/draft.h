// A pack while it is read: what is there so far, and everything that speaks against it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "app/pack/pack.h"
#include "process/bpmn/read.h"

namespace fangxing::app {

// A compiled diagram with the file that it came from.
struct DrawnFlow {
    std::string file;
    bpmn::Definitions definitions;
};

struct PackDraft {
    Pack pack;
    std::vector<DrawnFlow> diagrams;
    std::vector<base::Reason> problems;

    // `element` is an id, a key path or a line, whatever finds the place in the file.
    void no(std::string code, const std::string& file, const std::string& element,
            const std::string& about = {});
    void warn(std::string code, const std::string& file, const std::string& element,
              const std::string& about = {});

    // Parses FEEL with or without its "="; empty, with a problem, where it does not parse or reads
    // a name that is not among `names` nor any that the host supplies.
    feel::Expression feel(std::string_view text, const std::string& file,
                          const std::string& element, const std::vector<std::string>& names = {});

    // Refuses free names that are neither among `names` nor the host's.
    void known_names(const feel::Expression& expression, const std::string& file,
                     const std::string& element, const std::vector<std::string>& names);

    const std::string* file(const std::string& path) const;
};

// `[a-z][a-z0-9_]*`; a pack's own id may hold hyphens and dots too.
bool is_plain_id(std::string_view id);
bool is_pack_id(std::string_view id);

// Each reads its files into the draft, in this order.
void read_manifest(PackDraft& draft);   // pack.toml
void read_steps(PackDraft& draft);      // steps.toml
void read_records(PackDraft& draft);    // records/*.json
void read_notices(PackDraft& draft);    // notices/*.md
void read_flows(PackDraft& draft);      // *.bpmn
void read_decisions(PackDraft& draft);  // decisions.dmn

// Rules before publishing that need the whole pack.
void check_references(PackDraft& draft);  // every reference resolves
void check_tasks(PackDraft& draft);       // stages, roles and entries of what waits
void check_outcomes(PackDraft& draft);    // gateways behind steps take every verdict somewhere
void check_paths(PackDraft& draft);       // submit before deploy, close before the end, rollback
void check_facts(PackDraft& draft);       // facts bound once, domain sections signed

}  // namespace fangxing::app
