#include "executor/leaving/curl_handle.h"

#include <curl/curl.h>

#include <algorithm>
#include <atomic>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

std::atomic<bool> ending = false;

// Anything but zero cuts the transfer off.
int on_progress(void*, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return ending ? 1 : 0;
}

}  // namespace

void end_transfers() {
    ending = true;
}

bool transfers_end() {
    return ending;
}

void EndTransfer::operator()(void* handle) const {
    curl_easy_cleanup(handle);
}

Transfer new_transfer(const std::string& url, const char* protocols, const std::string& ca) {
    Transfer out(curl_easy_init());
    base::ensure(out != nullptr, "curl gives a handle");
    CURL* curl = out.get();
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, protocols);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, static_cast<long>(CURL_SSLVERSION_TLSv1_2));
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    if (!ca.empty()) curl_easy_setopt(curl, CURLOPT_CAINFO, ca.c_str());
    return out;
}

std::string shown_answer(std::string text) {
    constexpr std::size_t most = 300;
    text.resize(std::min(text.size(), most));
    for (char& c : text) {
        const auto code = static_cast<unsigned char>(c);
        if (code < 0x20 || code >= 0x7F) c = code < 0x20 ? ' ' : '?';
    }
    while (!text.empty() && text.back() == ' ') text.pop_back();
    return text;
}

}  // namespace fangxing::executor
