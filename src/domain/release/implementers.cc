#include "domain/release/implementers.h"

#include <algorithm>

#include "domain/release/facts.h"

namespace fangxing::release {

base::Result<void> must_not_implement(const Release& release, const access::Actor& actor) {
    const auto* steps = fact(release, "plan.steps");
    if (!steps || !steps->array()) return {};
    const auto is_his = [&](const base::Json& step) {
        const auto person = step.text("person");
        return person == actor.login || person == actor.id.text();
    };
    if (std::ranges::none_of(*steps->array(), is_his)) return {};
    return base::refuse(base::Kind::forbidden, "approval.implementer");
}

}  // namespace fangxing::release
