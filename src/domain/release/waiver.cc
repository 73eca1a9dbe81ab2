#include "domain/release/waiver.h"

#include <algorithm>

#include "domain/release/demands.h"
#include "domain/release/facts.h"

namespace fangxing::release {
namespace {

bool is_missing_test(const Task& task, const Release& release) {
    const auto* list = fact(release, "tests.missing");
    const bool beside = task.opened.element_key == 0 && !task.opened.seat;
    return beside && list && list->array() &&
           std::ranges::any_of(*list->array(), [&](const base::Json& each) {
               return each.text("what") == task.opened.name.zh;
           });
}

}  // namespace

base::Result<std::vector<Task::Event>> waive(const Task& task, const Release& release,
                                             const std::string& reason, base::Instant now) {
    using base::Kind;
    TRY(must_be_open(release));
    if (!is_missing_test(task, release)) {
        return base::refuse(Kind::conflict, "task.not_a_missing_test");
    }
    if (task.state != TaskState::open) return base::refuse(Kind::conflict, "task.already_done");
    TRY(must_have_reason(reason));
    return std::vector<Task::Event>{TaskWithdrawn{now}};
}

}  // namespace fangxing::release
