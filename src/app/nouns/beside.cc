#include "app/nouns/noun.h"
#include "domain/access/skill_mark.h"
#include "domain/change/carried.h"
#include "domain/knowledge/entry.h"
#include "domain/knowledge/problem.h"
#include "domain/release/appraisal.h"
#include "domain/release/reservation.h"
#include "domain/release/team.h"

namespace fangxing::app {

template struct Noun<access::SkillMarks>;
template struct Noun<change::CarriedChange>;
template struct Noun<knowledge::Entry>;
template struct Noun<knowledge::Problem>;
template struct Noun<release::Appraisal>;
template struct Noun<release::Reservation>;
template struct Noun<release::Team>;

}  // namespace fangxing::app
