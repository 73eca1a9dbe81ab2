#include "executor/leaving/web_call.h"

#include <curl/curl.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <algorithm>

#include "executor/leaving/curl_handle.h"

namespace fangxing::executor {
namespace {

constexpr long connect_limit_ms = 5'000;
constexpr long call_limit_ms = 10'000;
constexpr std::size_t most_read = 4096;

struct Guard {
    const notice::Networks& networks;
    bool kept_back = false;
};

bool is_allowed(const notice::Networks& networks, const sockaddr* address) {
    if (address->sa_family == AF_INET) {
        const auto* v4 = reinterpret_cast<const sockaddr_in*>(address);
        return networks.hold({reinterpret_cast<const unsigned char*>(&v4->sin_addr), 4});
    }
    if (address->sa_family == AF_INET6) {
        const auto* v6 = reinterpret_cast<const sockaddr_in6*>(address);
        return networks.hold({reinterpret_cast<const unsigned char*>(&v6->sin6_addr), 16});
    }
    return false;
}

// Every connection is opened here, with the very address that it goes to.
curl_socket_t on_open(void* of, curlsocktype, curl_sockaddr* address) {
    auto& guard = *static_cast<Guard*>(of);
    if (!is_allowed(guard.networks, &address->addr)) {
        guard.kept_back = true;
        return CURL_SOCKET_BAD;
    }
    return ::socket(address->family, address->socktype | SOCK_CLOEXEC, address->protocol);
}

// What is too long is cut off there: nobody reads on.
std::size_t on_body(char* bytes, std::size_t size, std::size_t count, void* of) {
    auto& body = *static_cast<std::string*>(of);
    const auto room = most_read - std::min(most_read, body.size());
    body.append(bytes, std::min(room, size * count));
    return size * count <= room ? size * count : 0;
}

struct FreeHeaders {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using HeaderList = std::unique_ptr<curl_slist, FreeHeaders>;

HeaderList headers_of(const WebCall& call) {
    HeaderList out;
    for (const auto& each : call.headers) {
        out.reset(curl_slist_append(out.release(), each.c_str()));
    }
    return out;
}

}  // namespace

WebReply post(const WebhookSettings& settings, const WebCall& call) {
    const char* protocols = settings.plain ? "http,https" : "https";
    const auto transfer = new_transfer(call.url, protocols, settings.ca_file);
    CURL* curl = transfer.get();
    WebReply reply;
    Guard guard{settings.networks};
    const auto headers = headers_of(call);
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETFUNCTION, on_open);
    curl_easy_setopt(curl, CURLOPT_OPENSOCKETDATA, &guard);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_limit_ms);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, call_limit_ms);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_USERAGENT, "Fangxing");
    curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(call.body.size()));
    curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call.body.c_str());
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_body);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &reply.body);
    const auto code = curl_easy_perform(curl);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    reply.kept_back = guard.kept_back && code != CURLE_OK;
    const bool came = code == CURLE_OK || code == CURLE_WRITE_ERROR;
    reply.status = came ? static_cast<int>(status) : 0;
    if (!came) reply.problem = curl_easy_strerror(code);
    return reply;
}

}  // namespace fangxing::executor
