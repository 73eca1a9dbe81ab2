#include "app/nouns/noun.h"
#include "domain/kpi/definition.h"
#include "domain/kpi/outcome.h"
#include "domain/kpi/report.h"

namespace fangxing::app {

template struct Noun<kpi::Definition>;
template struct Noun<kpi::Outcome>;
template struct Noun<kpi::Report>;

}  // namespace fangxing::app
