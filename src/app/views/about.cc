#include "app/views/about.h"

namespace fangxing::app {

base::Result<base::JsonText> look(Work& work, const About&) {
    const auto& settings = work.system().settings;
    return base::written(AboutAnswer{settings.organisation_zh, settings.organisation_en,
                                     settings.version, settings.test_clock, settings.zone,
                                     work.now()});
}

}  // namespace fangxing::app
