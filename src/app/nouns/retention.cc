#include "app/nouns/noun.h"
#include "domain/retention/hold.h"
#include "domain/retention/rule.h"
#include "domain/retention/run.h"

namespace fangxing::app {

template struct Noun<retention::Hold>;
template struct Noun<retention::Rule>;
template struct Noun<retention::Run>;

}  // namespace fangxing::app
