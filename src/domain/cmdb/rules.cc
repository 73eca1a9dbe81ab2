#include "domain/cmdb/rules.h"

namespace fangxing::cmdb {

base::Result<void> must_be_expected(const std::string& installed, const std::string& expected,
                                    const std::string& deviation) {
    if (installed == expected || !deviation.empty()) return {};
    return base::refuse(base::Kind::invalid, "ci.other_version", {{"expected", expected}},
                        {{"ci.other_version", "/installed_version", {{"expected", expected}}}});
}

}  // namespace fangxing::cmdb
