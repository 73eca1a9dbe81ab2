// One POST to a webhook: no redirect is followed, and no connection is made to an address outside
// the networks that the settings list, whatever the host's name resolves to at that moment.
#pragma once

#include <string>
#include <vector>

#include "domain/notice/web_address.h"

namespace fangxing::executor {

struct WebhookSettings {
    notice::Networks networks;
    bool plain = false;   // http:// too
    std::string ca_file;  // PEM; empty: the machine's own list
};

struct WebCall {
    std::string url;
    std::vector<std::string> headers;
    std::string body;
};
struct WebReply {
    int status = 0;          // 0: none came
    std::string body;        // its first bytes
    std::string problem;     // why none came
    bool kept_back = false;  // the address is not allowed
};
WebReply post(const WebhookSettings& settings, const WebCall& call);

}  // namespace fangxing::executor
