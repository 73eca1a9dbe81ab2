// Puts what the system holds into the words of one language: times of the organisation's zone,
// people and things by name.
#pragma once

#include <map>
#include <string>

#include "app/bridge/case.h"
#include "app/print/sheet.h"

namespace fangxing::app {

class Sayer {
  public:
    explicit Sayer(Case& of);  // in the language of who asks
    Sayer(Case& of, bool chinese);

    std::string of(const base::Words& words) const { return chinese_ ? words.zh : words.en; }
    std::string time(base::Instant at) const;
    std::string person(access::PersonId id);
    std::string unit(access::UnitId id);
    std::string role(const std::string& id) const;
    std::string section(const std::string& key) const;
    // A thing that a record's field names: by its name or number, else as it stands there.
    std::string thing(const std::string& kind, const std::string& id);

    // The head of every sheet of this release: from the pack's [control], else the organisation's
    // own name.
    Sheet sheet(const base::Words& title);
    // After the last part: when it was printed, by whom, and the proof over all parts.
    void close(Sheet& sheet);

  private:
    Case& case_;
    bool chinese_;
    std::map<std::string, base::Words> sections_;
};

}  // namespace fangxing::app
