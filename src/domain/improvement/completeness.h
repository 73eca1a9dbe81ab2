// What the definition of a process must have to be whole (流程的完备性), as an indicator counts it.
#pragma once

#include <set>
#include <vector>

#include "base/describe.h"

namespace fangxing::improvement {

enum class Element {
    approval,     // who must approve a change of it
    cover,        // organisation, number, department, compiler and approver
    revisions,    // the table of revisions
    roles,        // who takes part
    stages,       // on the line of progress
    flow,         // the diagram
    checks,       // acceptance in the steps
    records,      // forms
    signatories,  // who signs a release
    gates,        // what must hold before deployment or closing
    rollback,     // the way back
    ladders,      // reminders and escalation
    notices,      // who is told
    windows,      // when production may be touched
    indicators,   // with targets of its own
    tests,        // cases that walk through it
};
constexpr auto names(Element) {
    return base::named<Element>({{Element::approval, "approval"},
                                 {Element::cover, "cover"},
                                 {Element::revisions, "revisions"},
                                 {Element::roles, "roles"},
                                 {Element::stages, "stages"},
                                 {Element::flow, "flow"},
                                 {Element::checks, "checks"},
                                 {Element::records, "records"},
                                 {Element::signatories, "signatories"},
                                 {Element::gates, "gates"},
                                 {Element::rollback, "rollback"},
                                 {Element::ladders, "ladders"},
                                 {Element::notices, "notices"},
                                 {Element::windows, "windows"},
                                 {Element::indicators, "indicators"},
                                 {Element::tests, "tests"}});
}
inline constexpr std::size_t required_elements = names(Element{}).size();

// Those that are not there, in the order of the list.
std::vector<Element> lacking(const std::set<Element>& present);

}  // namespace fangxing::improvement
