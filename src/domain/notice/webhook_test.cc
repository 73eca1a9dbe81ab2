#include "domain/notice/webhook.h"

#include <arpa/inet.h>
#include <doctest/doctest.h>

#include <algorithm>

namespace fangxing::notice {
namespace {

std::vector<unsigned char> on_the_wire(const std::string& text) {
    std::vector<unsigned char> out(16);
    if (inet_pton(AF_INET6, text.c_str(), out.data()) == 1) return out;
    out.resize(4);
    REQUIRE(inet_pton(AF_INET, text.c_str(), out.data()) == 1);
    return out;
}

Webhook one_that_is_on() {
    Webhook out;
    WebhookWish wish{"运维群", WebhookKind::dingtalk, {Kind::approvals, Kind::duty}, {}, "zh"};
    apply(out, WebhookChosen{wish, {1}});
    apply(out, WebhookAddressed{"https://hooks.example.org", true, "sealed"});
    return out;
}

std::string reason_of(const base::Result<WebAddress>& result) {
    return result ? "" : result.error().reasons.at(0).code;
}

}  // namespace

TEST_CASE("addresses of the world are told from private and special ones") {
    for (const auto* each : {"8.8.8.8", "100.63.255.255", "172.15.0.1", "172.32.0.1", "192.0.1.1",
                             "223.255.255.255", "2400:3200::1", "2606:4700::1111", "::ffff:8.8.8.8",
                             "64:ff9b::808:808", "2002:808:808::1"}) {
        CAPTURE(each);
        CHECK(is_public(on_the_wire(each)));
    }
    for (const auto* each : {"0.0.0.0",
                             "10.1.2.3",
                             "100.64.0.1",
                             "127.0.0.1",
                             "127.255.255.254",
                             "169.254.169.254",
                             "172.16.0.1",
                             "172.31.255.255",
                             "192.0.0.1",
                             "192.168.1.1",
                             "198.18.0.1",
                             "203.0.113.9",
                             "224.0.0.1",
                             "255.255.255.255",
                             "::",
                             "::1",
                             "fe80::1",
                             "fc00::1",
                             "fd12::1",
                             "ff02::1",
                             "::ffff:127.0.0.1",
                             "::ffff:10.0.0.1",
                             "64:ff9b::a00:1",
                             "2002:7f00:1::1",
                             "2001:db8::1",
                             "2001::1",
                             "fec0::1",
                             "100::1"}) {
        CAPTURE(each);
        CHECK_FALSE(is_public(on_the_wire(each)));
    }
}

TEST_CASE("networks hold what they list and nothing else") {
    const auto inside = Networks::parse({"10.20.0.0/16", "fd00:1::/32", "192.0.2.7"});
    REQUIRE(inside.has_value());
    CHECK(inside->hold(on_the_wire("10.20.255.1")));
    CHECK(inside->hold(on_the_wire("::ffff:10.20.1.1")));
    CHECK(inside->hold(on_the_wire("fd00:1::5")));
    CHECK(inside->hold(on_the_wire("192.0.2.7")));
    for (const auto* each : {"10.21.0.1", "8.8.8.8", "127.0.0.1", "fd00:2::5", "192.0.2.8",
                             "64:ff9b::a14:101", "2002:a14:101::1"}) {
        CAPTURE(each);
        CHECK_FALSE(inside->hold(on_the_wire(each)));
    }
    const auto world = Networks::parse({"public"});
    CHECK(world->hold(on_the_wire("8.8.8.8")));
    CHECK_FALSE(world->hold(on_the_wire("10.20.1.1")));
    CHECK(Networks{}.empty());
    CHECK_FALSE(Networks{}.hold(on_the_wire("8.8.8.8")));
    for (const auto* bad : {"", "ten", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/", "10.0.0.0/8x",
                            "fd00::/129", "PUBLIC", "010.0.0.0/8"}) {
        CAPTURE(bad);
        CHECK_FALSE(Networks::parse({bad}).has_value());
    }
}

TEST_CASE("addresses are read strictly") {
    const auto address = parse_web_address("https://hooks.example.org:8443/a?token=secret");
    REQUIRE(address.has_value());
    CHECK(address->origin() == "https://hooks.example.org:8443");
    CHECK(parse_web_address("https://[fd00::1]/x")->host == "[fd00::1]");
    CHECK(parse_web_address("https://example.org")->origin() == "https://example.org");
    CHECK(parse_web_address("http://example.org:80/")->origin() == "http://example.org");
    for (const auto* bad : {"",
                            "example.org",
                            "ftp://example.org",
                            "https://",
                            "https:///x",
                            "https://u:p@a.org/",
                            "https://a.org\\@b.org/",
                            "https://a.org/#f",
                            "https://a.org:0/",
                            "https://a.org:65536/",
                            "https://a.org:/",
                            "https://a.org:8x/",
                            "https://a org/",
                            "https://a.org/\r\nHost: b",
                            "https://-a.org/",
                            "https://[::1/",
                            "https://[v1.a]/",
                            "HTTPS://a.org/",
                            "https://例子.org/",
                            "file:///etc/passwd",
                            "gopher://a.org/",
                            "https://a.org:443@b/"}) {
        CAPTURE(bad);
        CHECK_FALSE(parse_web_address(bad).has_value());
    }
}

TEST_CASE("a webhook's address is https and within the networks") {
    const auto world = *Networks::parse({"public"});
    CHECK(reason_of(check_address("x", false, world)) == "webhook.bad_address");
    CHECK(reason_of(check_address("http://a.org/", false, world)) == "webhook.needs_https");
    CHECK(reason_of(check_address("https://127.0.0.1/", false, world)) ==
          "webhook.network_not_allowed");
    CHECK(reason_of(check_address("https://[::ffff:10.0.0.1]/", false, world)) ==
          "webhook.network_not_allowed");
    CHECK(check_address("https://a.org/", false, world).has_value());
    CHECK(check_address("http://10.1.1.1/", true, *Networks::parse({"10.0.0.0/8"})).has_value());
}

TEST_CASE("a webhook names what it tells") {
    CHECK(check(one_that_is_on().wish).has_value());
    const auto refused = check({" ", WebhookKind::generic, {}, {}, "fr"});
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().code == "webhook.incomplete");
    CHECK(refused.error().reasons.at(0).code == "webhook.name_missing");
    CHECK(refused.error().reasons.at(1).code == "webhook.tells_nothing");
    CHECK(refused.error().reasons.at(2).code == "webhook.language_unknown");
    auto webhook = one_that_is_on();
    CHECK(wants(webhook, Kind::duty, "success"));
    CHECK_FALSE(wants(webhook, Kind::tasks, "task_given"));
    webhook.wish.notices = {"rolled_back"};
    CHECK_FALSE(wants(webhook, Kind::duty, "success"));
    CHECK(wants(webhook, Kind::duty, "rolled_back"));
}

TEST_CASE("ten failures in a row turn a webhook off, and one success begins the count anew") {
    auto webhook = one_that_is_on();
    const auto go = [&](bool reached) {
        for (const auto& event : after_try(webhook, reached, "500")) apply(webhook, event);
    };
    for (int n = 0; n < most_failures - 1; ++n) go(false);
    go(true);
    CHECK(webhook.failures == 0);
    CHECK(after_try(webhook, true, "200").empty());
    for (int n = 0; n < most_failures - 1; ++n) go(false);
    CHECK(webhook.state == WebhookState::on);
    go(false);
    CHECK(webhook.state == WebhookState::off);
    CHECK(webhook.by_itself);
    CHECK_FALSE(wants(webhook, Kind::duty, "success"));
}

TEST_CASE("a webhook is turned off and on, and given up for good with its secrets") {
    auto webhook = one_that_is_on();
    const auto code = [](const auto& result) { return result ? "" : result.error().code; };
    CHECK(code(turn_on(webhook)) == "webhook.on_already");
    for (const auto& event : *turn_off(webhook)) apply(webhook, event);
    CHECK_FALSE(webhook.by_itself);
    CHECK(code(turn_off(webhook)) == "webhook.off_already");
    for (const auto& event : *turn_on(webhook)) apply(webhook, event);
    for (const auto& event : *retire(webhook)) apply(webhook, event);
    CHECK(webhook.sealed.empty());
    CHECK(code(retire(webhook)) == "webhook.retired_already");
    CHECK(code(turn_on(webhook)) == "webhook.retired_already");
    CHECK(code(turn_off(webhook)) == "webhook.retired_already");
    CHECK(base::to_text(base::encode(WebhookAddressed{"https://a.org", true, "x"})) ==
          R"({"origin":"https://a.org","with_secret":true})");
}

}  // namespace fangxing::notice
