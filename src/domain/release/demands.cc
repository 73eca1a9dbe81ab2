#include "domain/release/demands.h"

namespace fangxing::release {

using base::Kind;
using base::refuse;

bool is_blank(const std::string& text) {
    return text.find_first_not_of(" \t\r\n") == std::string::npos;
}

base::Result<void> must_be_open(const Release& release) {
    if (release.is_open()) return {};
    return refuse(Kind::conflict, "release.ended", {{"number", release.number}});
}

base::Result<void> must_have_reason(const std::string& reason) {
    if (!is_blank(reason)) return {};
    return refuse(Kind::invalid, "reason.missing", {}, {{"reason.missing", "/reason", {}}});
}

bool is_deploying(const Release& release) {
    return release.deployment && !release.restored && !release.confirmed;
}

base::Result<void> must_not_be_deploying(const Release& release) {
    if (!is_deploying(release)) return {};
    return refuse(Kind::conflict, "release.deploying", {{"number", release.number}});
}

}  // namespace fangxing::release
