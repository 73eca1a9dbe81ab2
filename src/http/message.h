// A request and its answer as plain values: no socket, no library of HTTP.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "app/work.h"

namespace fangxing::http {

using Params = std::vector<std::pair<std::string, std::string>>;

struct Request {
    std::string method;
    std::string path;  // checked and decoded once, see target.h
    Params query;
    Params headers;  // names in lower case
    std::string body;
    std::string body_file;    // where an upload was put instead
    std::string address;      // of the caller, behind listed proxies the one they tell
    bool machine = false;     // came over the deployment process's own socket
    bool only_looks = false;  // asks a view, which changes nothing and waits for no commit
    std::optional<std::uint64_t> moment;  // when it came in, by the database; where it only looks
    // A turn at uploading, held as long as the request (http/upload_turns.h).
    std::shared_ptr<const void> upload_turn;

    // The value of a header, or "".
    std::string_view header(std::string_view name) const {
        for (const auto& [each, value] : headers) {
            if (each == name) return value;
        }
        return {};
    }
};

// A wish to hear the journal's feed from here on, see feed.h.
struct FeedWish {
    std::int64_t after = 0;
    app::Request request;
};

struct Response {
    int status = 200;
    Params headers;
    std::string body;
    std::string file;  // sent instead of the body where it is set
    std::optional<FeedWish> feed;

    void put(std::string_view name, std::string value) {
        if (headers.empty()) headers.reserve(12);  // as many as the API's answers have
        headers.emplace_back(name, std::move(value));
    }
};

}  // namespace fangxing::http
