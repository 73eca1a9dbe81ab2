#include <doctest/doctest.h>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "base/utf8.h"

using namespace fangxing::base;

TEST_CASE("instants are RFC 3339") {
    const auto round = [](std::string_view text) {
        const auto at = parse_instant(text);
        return at ? to_text(*at) : "no";
    };
    CHECK(round("2026-11-26T20:00:00+08:00") == "2026-11-26T12:00:00Z");
    CHECK(round("2026-11-26T20:00:00.120Z") == "2026-11-26T20:00:00.12Z");
    CHECK(round("1969-12-31T23:59:59Z") == "1969-12-31T23:59:59Z");
    for (const auto* bad :
         {"2026-02-30T00:00:00Z", "2026-11-26", "2026-11-26T20:00:00", "", "2026-11-26T24:00:00Z",
          "2026-11-26T20:00:00Z ", "2026-11-26T20:00:00+8"}) {
        CHECK(round(bad) == "no");
    }
}

TEST_CASE("durations are ISO 8601") {
    const auto round = [](std::string_view text) {
        const auto duration = parse_duration(text);
        return duration ? to_text(*duration) : "no";
    };
    CHECK(round("PT30M") == "PT30M");
    CHECK(round("P2DT90M") == "P2DT1H30M");
    CHECK(round("-P1D") == "-P1D");
    CHECK(round("PT0S") == "PT0S");
    CHECK(round("P1W") == "P7D");
    CHECK(round("PT1.5S") == "PT1.5S");
    for (const auto* bad : {"P", "PT", "P1M", "30M", "P1H", "PT1D", "PT1M1H", "P1.5D"}) {
        CHECK(round(bad) == "no");
    }
}

TEST_CASE("ids are 13 characters of base32 and rise with their value") {
    CHECK(id_text(1) == "0000000000001");
    CHECK(parse_id(id_text(INT64_MAX)) == INT64_MAX);
    CHECK(id_text(5'000'000'000) < id_text(5'000'000'001));
    CHECK(!parse_id("0000000000000"));
    CHECK(!parse_id("zzzzzzzzzzzzz"));
    CHECK(!parse_id("000000000000i"));
    CHECK(!parse_id("1"));
}

TEST_CASE("code points of one to four bytes") {
    std::string text;
    for (const char32_t c : {U'a', U'\u00E9', U'\u7F16', U'\U0001F600'}) append_utf8(text, c);
    CHECK(text == "a\xC3\xA9\xE7\xBC\x96\xF0\x9F\x98\x80");
}

TEST_CASE("digests and encodings") {
    CHECK(digest_of("abc").text ==
          "sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(parse_digest(digest_of("").text));
    CHECK(!parse_digest("sha256:BA"));
    for (const std::string bytes : {"", "f", "fo", "foo", "foob"}) {
        CHECK(from_base64(base64(bytes)) == bytes);
    }
    CHECK(base64("fo") == "Zm8=");
    CHECK(!from_base64("Zm=8"));
    CHECK(base64url("\xff\xfe") == "__4");
}
