#include "app/change_place.h"

#include "domain/cmdb/cmdb.h"

namespace fangxing::app {

access::Place place_of(Work& work, const change::Change& change) {
    const auto system = work.find<cmdb::System>({change.system.value});
    return {system ? system->unit : access::UnitId{}, change.system, {}, {}};
}

}  // namespace fangxing::app
