#include <doctest/doctest.h>

#include <array>

#include "base/describe.h"
#include "base/described_text.h"
#include "base/json_writer.h"

using namespace fangxing::base;

TEST_CASE("JSON is read strictly") {
    const auto why = [](std::string_view text) {
        const auto json = parse_json(text);
        return json ? "" : json.error().parameters.at("why");
    };
    CHECK(why(R"({"a":1,"b":[true,null,"x",1.5]})") == "");
    CHECK(why(R"({"a":1,"a":2})") == "repeated_name");
    CHECK(why(R"({"a":1} x)") == "syntax");
    CHECK(why("{\"a\":\"\\u0000\"}") == "nul");
    CHECK(why("[1e999]") == "number");
    CHECK(why("\"\xff\"") == "syntax");
    CHECK(why("") == "syntax");
    CHECK(why(std::string(70, '[') + std::string(70, ']')) == "too_deep");
    CHECK(parse_json(std::string(2'000'000, ' ')).error().code == "input.too_large");
}

TEST_CASE("strings, numbers and pairs of surrogates are read as RFC 8259 says") {
    const auto text = [](std::string_view json) {
        const auto read = parse_json(json);
        return read ? to_text(*read) : read.error().parameters.at("why");
    };
    CHECK(text(R"( [ "\u4e2d\ud83d\ude00\u00e9\/\b" , "中😀é" ] )") == "[\"中😀é/\\b\",\"中😀é\"]");
    for (const auto* bad : {R"("\ud83d")",
                            R"("\ud83dx")",
                            R"("\ude00")",
                            R"("\ud83d\u0041")",
                            R"("\x")",
                            R"("\u12g4")",
                            "\"\xed\xa0\x80\"",
                            "\"\xc0\xaf\"",
                            "\"\xf5\x80\x80\x80\"",
                            "\"\xe4\xb8\"",
                            "\"\t\"",
                            "\"x",
                            "[1,]",
                            "{\"a\"}",
                            "{\"a\":1,}",
                            "{a:1}",
                            "[01]",
                            "[1.]",
                            "[.5]",
                            "[1e]",
                            "[+1]",
                            "[-]",
                            "tru",
                            "nul",
                            "[1 2]",
                            "[",
                            "{",
                            "\"\\"}) {
        CAPTURE(bad);
        CHECK(text(bad) == "syntax");
    }
    CHECK(text("[-0,9223372036854775807,-9223372036854775808,9223372036854775808,1e2,0.5]") ==
          "[0,9223372036854775807,-9223372036854775808,9223372036854776000,100,0.5]");
    CHECK(text("[1e-999]") == "number");
    std::string many = "{";
    for (int n = 0; n < 40; ++n) many += "\"m" + std::to_string(n) + "\":0,";
    CHECK(text(many + "\"m7\":1}") == "repeated_name");
    CHECK(text(many + "\"n\":1}").ends_with("\"n\":1}"));
    CHECK(text(std::string(64, '[') + std::string(64, ']')) ==
          std::string(64, '[') + std::string(64, ']'));
}

TEST_CASE("canonical JSON follows RFC 8785") {
    const auto canonical = [](std::string_view text) { return canonical_text(*parse_json(text)); };
    CHECK(canonical(R"({"b":2,"a":[1.0,-0.0,1e21,1e-7,0.000001,4.5e2]})") ==
          R"({"a":[1,0,1e+21,1e-7,0.000001,450],"b":2})");
    CHECK(canonical("{\"\xEF\xAC\xB3\":1,\"\xF0\x9F\x98\x82\":2,\"\\u20ac\":3}") ==
          "{\"\xE2\x82\xAC\":3,\"\xF0\x9F\x98\x82\":2,\"\xEF\xAC\xB3\":1}");
    CHECK(canonical(R"(["\u000f\n\"\\/"])") == R"(["\u000f\n\"\\/"])");
    CHECK(canonical("[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001]") ==
          "[333333333.3333333,1e+30,4.5,0.002,1e-27]");
}

namespace {
enum class Colour { red, green };
constexpr auto names(Colour) {
    return named<Colour>({{Colour::red, "red"}, {Colour::green, "green"}});
}
struct Thing {
    std::string name;
    std::int64_t count = 0;
    std::optional<Colour> colour;
    std::vector<Instant> at;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("count", self.count);
        field("colour", self.colour);
        field("at", self.at);
    }
};
}  // namespace

TEST_CASE("a described type is written and read") {
    const Thing thing{"窗口", 3, Colour::green, {*parse_instant("2026-11-26T20:00:00+08:00")}};
    const auto text = to_text(encode(thing));
    CHECK(text == R"({"name":"窗口","count":3,"colour":"green","at":["2026-11-26T12:00:00Z"]})");
    CHECK(to_text(encode(*decode<Thing>(*parse_json(text)))) == text);
}

namespace {
struct Whole {
    std::string first;
    Thing thing;
    std::map<std::string, std::vector<Thing>> more;
    std::optional<std::string> perhaps;
    Json any;
    bool yes = false;
    double share = 0;
    Id<Thing> id;
    Digest digest;
    static void describe(auto& field, auto& self) {
        field("first", self.first);
        field("thing", self.thing);
        field("more", self.more);
        field("perhaps", self.perhaps);
        field("any", self.any);
        field("yes", self.yes);
        field("share", self.share);
        field("id", self.id);
        field("digest", self.digest);
    }
};
// What a list shows of it.
struct Part {
    Thing thing;
    bool yes = false;
    std::string later = "as it was";
    static void describe(auto& field, auto& self) {
        field("thing", self.thing);
        field("yes", self.yes);
        field("later", self.later);
    }
};
Whole whole() {
    const Thing thing{"a\"\\\n窗口", -3, Colour::red, {*parse_instant("2026-11-26T12:00:00Z")}};
    const auto any = *parse_json(R"({"x":[1,2.5,null,{"}":"]"}],"y":"\"{"})");
    return {"第一", thing,         {{"k\"ey", {thing, {}}}, {"none", {}}}, {}, any, true, 0.25,
            {7},    digest_of("x")};
}
template <class T>
std::string read_again(std::string_view text) {
    const auto read = read_own<T>(text);
    return read ? to_text(encode(*read)) : "nothing";
}
}  // namespace

TEST_CASE("what we wrote is read without a tree between") {
    const auto text = to_text(encode(whole()));
    CHECK(read_again<Whole>(text) == text);
    auto given = whole();
    given.perhaps = "given";
    CHECK(read_again<Whole>(to_text(encode(given))) == to_text(encode(given)));
    CHECK(read_again<Whole>(" { \"first\" : \"a\" , \"more\" : { } , \"perhaps\" : null } ") ==
          read_again<Whole>(R"({"first":"a"})"));
}

TEST_CASE("what is written without a tree between is what its tree is written as") {
    const auto before = whole();
    CHECK(text_of(before) == to_text(encode(before)));
    CHECK(text_of(std::vector<std::optional<int>>{1, {}, -7}) == "[1,null,-7]");
    CHECK(text_of(Thing{"\x01\t\"", 0, Colour::red, {}}) ==
          to_text(encode(Thing{"\x01\t\"", 0, Colour::red, {}})));
    CHECK(written(*parse_json(R"({"version":12,"a":[]})")).version == 12);
    CHECK_FALSE(written(*parse_json(R"({"version":"x"})")).version);
    CHECK_FALSE(written(before).version);
}

TEST_CASE("members are found when the type has changed since") {
    const auto part = read_own<Part>(to_text(encode(whole())));
    REQUIRE(part);
    CHECK(part->thing.count == -3);
    CHECK(part->yes);
    CHECK(part->later == "as it was");
    const auto written = encode(whole());
    Json::Object turned(written.object()->rbegin(), written.object()->rend());
    turned.insert(turned.begin() + 2, {"dropped", Json("{")});
    CHECK(read_again<Whole>(to_text(turned)) == to_text(encode(whole())));
    CHECK(read_again<std::vector<Part>>(to_text(Json::Array{turned, turned})) ==
          to_text(encode(std::vector{*part, *part})));
}

TEST_CASE("what we cannot have written is not read") {
    const auto text = to_text(encode(whole()));
    for (std::size_t size = 0; size < text.size(); ++size) {
        CHECK(read_again<Whole>(std::string_view(text).substr(0, size)) == "nothing");
    }
    for (const auto* bad : {R"({"yes":1})", R"({"share":"x"})", R"({"first":3})", R"({"id":"!"})",
                            R"({"digest":"x"})", R"({"thing":[]})", R"({"more":{"a":[{"at":{}}]}})",
                            R"({"thing":{"colour":"blue"}})", R"({"thing":{"count":1.5}})", "[]",
                            R"({"yes":true}{})", R"({"yes":true,})"}) {
        CAPTURE(bad);
        CHECK(read_again<Whole>(bad) == "nothing");
    }
}

TEST_CASE("reading names every wrong field at once") {
    const auto refused =
        decode<Thing>(*parse_json(R"({"name":1,"colour":"blue","at":["x"],"z":0})"));
    REQUIRE(!refused);
    CHECK(refused.error().kind == Kind::invalid);
    std::string all;
    for (const auto& reason : refused.error().reasons)
        all += reason.field + " " + reason.code + "\n";
    CHECK(all ==
          "/name input.wrong_type\n/count input.missing\n/colour input.unknown_value\n"
          "/at/0 input.wrong_type\n/z input.unknown_field\n");
}

// Texts are looked at eight bytes at a time: whatever stands at any place of them is found.
TEST_CASE("every character is written and read as it is, wherever it stands") {
    const std::array<std::string_view, 8> marks{"\"", "\\", "\n", "\x1f", "\x7f", "é", "放", "🎐"};
    for (const auto mark : marks) {
        for (std::size_t length = 0; length < 20; ++length) {
            for (std::size_t at = 0; at <= length; ++at) {
                std::string text(length, '~');
                text.insert(at, mark);
                std::string escaped;
                for (const char c : text) {
                    if (c == '\n') {
                        escaped += "\\n";
                    } else if (c == '\x1f') {
                        escaped += "\\u001f";
                    } else {
                        if (c == '"' || c == '\\') escaped += '\\';
                        escaped += c;
                    }
                }
                const auto written = text_of(text);
                REQUIRE(written == "\"" + escaped + "\"");
                REQUIRE(read_own<std::string>(written) == text);
                REQUIRE(*parse_json(written)->string() == text);
            }
        }
    }
}

TEST_CASE("moments and ids are written into their place as their texts are") {
    for (const std::int64_t us :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1'000'000},
          std::int64_t{1'795'000'000'120'000}, std::int64_t{-70'000'000'000'000'001}}) {
        const Instant at{us};
        CHECK(text_of(at) == "\"" + to_text(at) + "\"");
        const auto again = parse_instant(to_text(at));
        if (us > -62'000'000'000'000'000) CHECK(again == at);
    }
    CHECK(to_text(Instant{0}) == "1970-01-01T00:00:00Z");
    CHECK(to_text(Instant{1'795'000'000'120'000}) == "2026-11-18T11:06:40.12Z");
    CHECK(to_text(Instant{-70'000'000'000'000'001}).starts_with("-0249-"));
    std::string id;
    write_id(id, 1234567890123456789);
    CHECK(id == "\"" + id_text(1234567890123456789) + "\"");
    CHECK(parse_id(id_text(1234567890123456789)) == 1234567890123456789);
}
