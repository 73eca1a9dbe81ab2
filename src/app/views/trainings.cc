#include "app/views/trainings.h"

#include "app/accounts.h"
#include "app/bridge/acts.h"
#include "app/bridge/trainings.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

TrainingLine training_line(Work& work, const knowledge::Training& training) {
    const auto& planned = training.planned;
    TrainingLine line{.id = training.id,
                      .kind = planned.kind,
                      .on = planned.on,
                      .held_at = training.held_at,
                      .audience = planned.audience,
                      .materials = planned.materials,
                      .attendees = {},
                      .required = static_cast<int>(planned.required.size()),
                      .trained = 0,
                      .missing = {},
                      .feedback = {},
                      .mean_rating = knowledge::mean_rating(training),
                      .actions = {}};
    for (const auto& each : training.attendees) {
        line.attendees.push_back({login_of(work, each.person), each.attended, each.passed});
    }
    for (const auto person : knowledge::not_trained(training)) {
        line.missing.push_back(login_of(work, person));
    }
    line.trained = line.required - static_cast<int>(line.missing.size());
    for (const auto& each : training.feedback) {
        line.feedback.push_back({login_of(work, each.by), each.rating, each.text, each.at});
    }
    return line;
}

std::vector<std::string> actions_on(Case& of, const knowledge::Training& training) {
    std::vector<std::string> out;
    const auto& actor = of.work().actor();
    const auto now = of.work().now();
    if (!access::authorize(actor, access::Permission::take_part)) return out;
    const knowledge::AttendanceTaken taken{now, {{actor.id, true, {}}}, actor.id};
    if (must_be_allowed(of, "train") && knowledge::take_attendance(taken, now)) {
        out.emplace_back("take_attendance");
    }
    if (knowledge::give_feedback(training, {actor.id, 5, "?", now})) {
        out.emplace_back("give_feedback");
    }
    return out;
}

}  // namespace

base::Json answer(const knowledge::Training& training) {
    return base::encode(TrainingAnswer{training.id, training.version});
}

base::Result<base::JsonText> look(Work& work, const Trainings& view) {
    auto of = TRY(Case::open(work, view.release));  // who may not read it reads none of them
    TrainingLines out;
    for (const auto& row : work.where<knowledge::Training>("release", view.release.value)) {
        out.items.push_back(training_line(work, row));
        out.items.back().actions = actions_on(of, row);
    }
    return base::written(out);
}

}  // namespace fangxing::app
