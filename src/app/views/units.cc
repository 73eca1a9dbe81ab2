#include "app/views/units.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const Units&) {
    return base::written(UnitsAnswer{work.all<access::Unit>(0, 10'000)});
}

}  // namespace fangxing::app
