// Secrets at rest: AES-256-GCM under the key of the data folder, bound to the row they belong to,
// so that neither a copy of the database nor a swap of rows gives them away.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "app/ports/clock.h"
#include "base/describe.h"

namespace fangxing::app {

// `key`: 32 bytes.
std::string seal(std::string_view key, Random& random, std::int64_t row, std::string_view plain);
// Nothing where the key is another one or the text was changed.
std::optional<std::string> unseal(std::string_view key, std::int64_t row, std::string_view sealed);

// What of a webhook is a secret.
struct WebhookSecrets {
    std::string url;
    std::string secret;
    static void describe(auto& field, auto& self) {
        field("url", self.url);
        field("secret", self.secret);
    }
};
template <class T>
std::optional<T> open_sealed(std::string_view key, std::int64_t row, std::string_view sealed) {
    const auto plain = unseal(key, row, sealed);
    if (!plain) return std::nullopt;
    const auto json = base::parse_json(*plain);
    if (!json) return std::nullopt;
    auto out = base::decode<T>(*json);
    if (!out) return std::nullopt;
    return *std::move(out);
}

}  // namespace fangxing::app
