// Asks a server over HTTP/1.1 on some connections that stay open, each one request at a time.
#pragma once

#include <cstdint>
#include <string>

namespace fangxing::bench {

struct HttpLoadOptions {
    std::uint16_t port = 0;
    int clients = 1;
    double seconds = 0;    // asks the requests round and round; 0: each of them once
    std::string requests;  // file: a line each, the whole request as a JSON string
};

// Prints the summary with `statuses` {status: count} and the last refusal's body.
void http_load(const HttpLoadOptions& options);

}  // namespace fangxing::bench
