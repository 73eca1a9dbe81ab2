#include "app/nouns/noun.h"
#include "domain/calendar/entry.h"
#include "domain/calendar/year_plan.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"
#include "domain/cmdb/item.h"
#include "domain/cmdb/reconciliation.h"
#include "domain/cmdb/software.h"
#include "domain/deployment/deployment.h"
#include "domain/deployment/output.h"
#include "domain/deployment/target.h"
#include "domain/library/distribution.h"
#include "domain/library/inventory.h"
#include "domain/library/library.h"
#include "domain/library/movement.h"
#include "domain/library/use.h"

namespace fangxing::app {

template struct Noun<calendar::Entry>;
template struct Noun<calendar::YearPlan>;
template struct Noun<change::Change>;
template struct Noun<cmdb::Item>;
template struct Noun<cmdb::Reconciliation>;
template struct Noun<cmdb::Software>;
template struct Noun<cmdb::System>;
template struct Noun<deployment::Deployment>;
template struct Noun<deployment::Output>;
template struct Noun<deployment::Target>;
template struct Noun<library::Distribution>;
template struct Noun<library::Entry>;
template struct Noun<library::Inventory>;
template struct Noun<library::Movement>;
template struct Noun<library::Use>;

}  // namespace fangxing::app
