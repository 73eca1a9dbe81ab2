// The parts of a pack: what pack.toml, steps.toml and the notices say, typed.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/instant.h"
#include "base/words.h"
#include "domain/release/events.h"
#include "process/feel/feel.h"

namespace fangxing::app {

// A text that is FEEL when it begins with "=", else itself.
struct Text {
    std::string literal;
    feel::Expression feel;  // empty for a literal
};

struct PackRole {
    std::string id;
    base::Words name;
    feel::Expression who;  // empty: the holders at the release's place
};
struct PackStage {
    std::string id;
    base::Words name;
    release::State state = release::State::planning;
    bool line = true;
    int rank = 0;
};
struct PackAct {
    std::string id;    // "hold", "cancel", "reschedule", "rollback" … or one of the pack's own
    base::Words name;  // of an own act; the built-in ones have the product's words
    std::vector<std::string> roles;
    std::string form;  // record, of an own act
};
struct PackGate {
    std::string id;
    std::string at;         // submit | deploy | confirm | close
    feel::Expression ok;    // must hold; or
    feel::Expression each;  // a list that must be empty: one reason for each of its entries
    base::Words text;
    std::string fix;
    std::string waiver;  // role, empty: cannot be waived
};
struct StepCheck {
    std::string id;
    base::Words text;
    bool fact = false;
    bool na = false;
    bool evidence = false;
    feel::Expression when;   // empty: always asked
    feel::Expression holds;  // empty: holds
};
// A deliverable that is a file.
struct PackDocument {
    base::Words name;
    std::string section;             // whose digest its newest file enters; empty: no signature's
    std::vector<std::string> kinds;  // groups of kinds that are admitted; empty: all
    std::string blank;               // path of the file to download and fill in, empty: none
};
struct Deliverable {
    std::string id;  // record or document
    bool optional = false;
    bool na_with_reason = false;
    feel::Expression na;  // "not applicable" when it holds
};
// One entry of steps.toml; the keys decide what kind of step it is.
struct StepRule {
    std::string id;
    std::string code;
    Text role;
    std::vector<std::string> needs;
    std::vector<Deliverable> gives;
    std::vector<StepCheck> checks;
    std::vector<std::string> signs;
    std::vector<std::string> files;
    std::vector<std::string> returns;
    bool refuses = false;
    bool comment = false;               // done only with an opinion in words
    std::vector<std::string> verdicts;  // ids in order
    std::map<std::string, base::Words> verdict_names;
    std::string gate;
    std::vector<std::string> apart;
    std::string does;
    std::string ladder;
    std::string meeting;
    std::string proof;  // least proof of person, empty: the domain's own
};
struct Flow {
    std::string name;
    std::string file;
    std::string process;  // id of its executable process
    std::string about = "release";
};
// A relaxed rule of segregation, and the step of another person that balances it.
struct PackException {
    std::string rule;
    std::string counterweight;
    base::Words because;
};
// Reminders and escalation: speak, never move a token. Times are relative to the due time, in
// working time.
struct Ladder {
    struct Telling {
        base::Duration after{};
        std::string role;
    };
    std::string id;
    std::vector<base::Duration> remind;
    std::vector<Telling> tell;
};
struct Notice {
    std::string id;
    std::vector<std::string> channels;
    base::Words subject;
    base::Words text;
};

}  // namespace fangxing::app
