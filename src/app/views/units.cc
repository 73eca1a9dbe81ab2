#include "app/views/units.h"

namespace fangxing::app {

base::Result<base::Json> look(Work& work, const Units&) {
    return base::encode(UnitsAnswer{work.all<access::Unit>(0, 10'000)});
}

}  // namespace fangxing::app
