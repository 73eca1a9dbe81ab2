#include "app/nouns/noun.h"
#include "domain/approval/approval.h"
#include "domain/approval/meeting.h"
#include "domain/approval/seat.h"
#include "domain/clearance/clearance.h"
#include "domain/knowledge/training.h"
#include "domain/pack/controlled.h"
#include "domain/pack/document.h"
#include "domain/pack/version.h"
#include "domain/record/document.h"
#include "domain/record/record.h"

namespace fangxing::app {

template struct Noun<approval::Approval>;
template struct Noun<approval::Meeting>;
template struct Noun<approval::Seat>;
template struct Noun<clearance::Clearance>;
template struct Noun<knowledge::Training>;
template struct Noun<pack::Controlled>;
template struct Noun<pack::Document>;
template struct Noun<pack::Version>;
template struct Noun<record::Document>;
template struct Noun<record::Record>;

}  // namespace fangxing::app
