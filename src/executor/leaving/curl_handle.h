// One transfer of libcurl, with what holds for all that leaves the house.
#pragma once

#include <memory>
#include <string>

namespace fangxing::executor {

struct EndTransfer {
    void operator()(void* handle) const;
};
using Transfer = std::unique_ptr<void, EndTransfer>;  // libcurl's CURL

// No proxy of the environment, no signals, TLS 1.2 at least, certificates checked; `ca`: PEM file
// of who signed them, empty for the machine's own list.
Transfer new_transfer(const std::string& url, const char* protocols, const std::string& ca);

// The server stops: transfers under way and to come are cut off within a second or so.
void end_transfers();
bool transfers_end();

// What another machine said, as text that can be stored and shown: short, without control
// characters, and plain ASCII, since nobody knows its encoding.
std::string shown_answer(std::string text);

}  // namespace fangxing::executor
