#include "app/sealing.h"

#include <doctest/doctest.h>

namespace fangxing::app {
namespace {

struct Counting final : Random {
    char next = 'a';
    std::string bytes(std::size_t count) override { return std::string(count, next++); }
    std::int64_t id() override { return 0; }
};

const std::string key(32, 'k');

}  // namespace

TEST_CASE("what is sealed opens with its key and for its row alone") {
    Counting random;
    const auto sealed = seal(key, random, 7, "https://hooks.example.org/?token=secret");
    CHECK(sealed.find("secret") == std::string::npos);
    CHECK(unseal(key, 7, sealed) == "https://hooks.example.org/?token=secret");
    CHECK_FALSE(unseal(key, 8, sealed).has_value());
    CHECK_FALSE(unseal(std::string(32, 'x'), 7, sealed).has_value());
    CHECK_FALSE(unseal("short", 7, sealed).has_value());
    CHECK_FALSE(unseal(key, 7, "").has_value());
    CHECK_FALSE(unseal(key, 7, "AAAA").has_value());
    auto changed = sealed;
    changed[changed.size() / 2] = changed[changed.size() / 2] == 'A' ? 'B' : 'A';
    CHECK_FALSE(unseal(key, 7, changed).has_value());
    CHECK(seal(key, random, 7, "same") != seal(key, random, 7, "same"));
}

TEST_CASE("an address and its secret come back as they were") {
    Counting random;
    const auto text = base::to_text(base::encode(WebhookSecrets{"https://a.org/x", "钥匙"}));
    const auto found = open_sealed<WebhookSecrets>(key, 1, seal(key, random, 1, text));
    REQUIRE(found.has_value());
    CHECK(found->url == "https://a.org/x");
    CHECK(found->secret == "钥匙");
}

}  // namespace fangxing::app
