#include "app/views/trainings.h"

#include "app/bridge/trainings.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

std::string login_of(Work& work, access::PersonId id) {
    const auto person = work.find<access::Person>(id);
    return person ? person->login : std::string();
}

TrainingLine line_of(Work& work, const knowledge::Training& training) {
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
                      .mean_rating = knowledge::mean_rating(training)};
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

}  // namespace

base::Json answer(const knowledge::Training& training) {
    return base::encode(TrainingAnswer{training.id, training.version});
}

base::Result<base::Json> look(Work& work, const Trainings& view) {
    (void)TRY(Case::open(work, view.release));  // who may not read the release reads none of them
    TrainingLines out;
    for (const auto& row : work.where<knowledge::Training>("release", view.release.value)) {
        out.items.push_back(line_of(work, row));
    }
    return base::encode(out);
}

}  // namespace fangxing::app
