#include "http/head.h"

#include <doctest/doctest.h>

#include "http/answer_head.h"
#include "http/rate_limit.h"
#include "http/target.h"

namespace fangxing::http {
namespace {

int status_of(std::string_view bytes) {
    Head head;
    const auto fault = read_head(bytes, head);
    return fault ? fault->status : 200;
}

TEST_CASE("a head is read with what decides where its body ends") {
    Head head;
    CHECK_FALSE(
        read_head("POST /a?b=c HTTP/1.1\r\nHost: x\r\nContent-Length:  12 \r\n"
                  "Connection: close\r\nExpect: 100-continue\r\n\r\n",
                  head));
    CHECK(head.method == "POST");
    CHECK(head.target == "/a?b=c");
    CHECK(head.content_length == 12);
    CHECK_FALSE(head.keep_alive);
    CHECK(head.expects_continue);
    CHECK(head.headers[1] == std::pair<std::string, std::string>("content-length", "12"));
}

TEST_CASE("heads that two readers could read differently are refused") {
    const std::string get = "GET / HTTP/1.1\r\nHost: x\r\n";
    CHECK(status_of(get + "\r\n") == 200);
    CHECK(status_of(get + "Transfer-Encoding: chunked\r\n\r\n") == 200);
    for (const char* field : {"Host: y\r\n",
                              "Content-Length: 1\r\nContent-Length: 1\r\n",
                              "Content-Length: 1, 1\r\n",
                              "Content-Length: -1\r\n",
                              "Content-Length: 0x1\r\n",
                              "Content-Length: \r\n",
                              "Content-Length: 99999999999999999999\r\n",
                              "Content-Length: 1\r\nTransfer-Encoding: chunked\r\n",
                              "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                              "Transfer-Encoding: identity\r\n",
                              "Transfer-Encoding : chunked\r\n",
                              "Transfer-Encoding: \x0b"
                              "chunked\r\n",
                              " folded\r\n",
                              "\tfolded\r\n",
                              "no colon\r\n",
                              ": empty\r\n",
                              "A\x01: b\r\n",
                              "A: b\x01\r\n",
                              "A: b\rc\r\n",
                              "A: b\n\r\n",
                              "A: \xc3\x28\r\n"}) {
        CAPTURE(field);
        CHECK(status_of(get + field + "\r\n") == 400);
    }
    for (const char* line : {"GET /\r\n", "GET / HTTP/1.1 x\r\n", " GET / HTTP/1.1\r\n",
                             "GET\t/ HTTP/1.1\r\n", "GET / http/1.1\r\n", "GET * HTTP/1.1\r\n",
                             "GET x HTTP/1.1\r\n", "\r\nGET / HTTP/1.1\r\n"}) {
        CAPTURE(line);
        CHECK(status_of(std::string(line) + "Host: x\r\n\r\n") == 400);
    }
    CHECK(status_of("GET / HTTP/1.1\r\n\r\n") == 400);
    CHECK(status_of("GET / HTTP/1.2\r\nHost: x\r\n\r\n") == 505);
    CHECK(status_of("CONNECT / HTTP/1.1\r\nHost: x\r\n\r\n") == 501);
}

TEST_CASE("what ends with its head, and what the parser of bodies looks at first") {
    const auto ends = [](const std::string& fields) {
        Head head;
        REQUIRE_FALSE(read_head("GET /a?b=%20 HTTP/1.1\r\nHost: x\r\n" + fields + "\r\n", head));
        return ends_with_its_head(head);
    };
    CHECK(ends(""));
    CHECK(ends("Connection: Keep-Alive\r\nContent-Length: 0\r\n"));
    CHECK(ends("Connection: close\r\n"));
    for (const char* field :
         {"Content-Length: 1\r\n", "Transfer-Encoding: chunked\r\n", "Connection: @\r\n",
          "Connection: close\r\nConnection: Upgrade\r\n", "Proxy-Connection: keep alive\r\n"}) {
        CAPTURE(field);
        CHECK_FALSE(ends(field));
    }
    Head head;
    REQUIRE_FALSE(read_head("GET /\xe6\x94\xbe HTTP/1.1\r\nHost: x\r\n\r\n", head));
    CHECK_FALSE(ends_with_its_head(head));
}

TEST_CASE("a path has one spelling") {
    const auto path = [](std::string_view target) {
        const auto read = read_target(target);
        return read ? read->path : std::string("refused");
    };
    CHECK(path("/") == "/");
    CHECK(path("/a/b") == "/a/b");
    CHECK(path("/a/b/") == "/a/b/");
    CHECK(path("/%E6%94%BE") == "/放");
    CHECK(path("/a%20b") == "/a b");
    CHECK(path("/sha256:ab") == "/sha256:ab");
    for (const char* target :
         {"//a",    "/a//b", "/./a",    "/a/..", "/a/../b", "/%2e/a",   "/%2E%2e/a", "/a%2fb",
          "/a%5cb", "/a\\b", "/a;b",    "/%61",  "/a%3bb",  "/a%00",    "/a%",       "/a%4",
          "/a%zz",  "/%ff",  "/%c0%ae", "/a#b",  "a",       "/a%0d%0a", "/%25"}) {
        CAPTURE(target);
        CHECK(path(target) == "refused");
    }
    const auto read = read_target("/a?x=1&y=%E6%94%BE+z&x=2&&w");
    REQUIRE(read.has_value());
    CHECK(read->query == Params{{"x", "1"}, {"y", "放 z"}, {"x", "2"}, {"w", ""}});
    CHECK_FALSE(read_target("/a?x=%ff").has_value());
}

TEST_CASE("an answer's head, and chunks") {
    Response response;
    response.status = 404;
    response.put("Content-Type", "text/plain");
    CHECK(answer_head(response, 3, true) ==
          "HTTP/1.1 404 Not Found\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n"
          "Connection: keep-alive\r\n\r\n");
    response.status = 304;
    CHECK(answer_head(response, 3, false).find("Content-Length") == std::string::npos);
    CHECK(chunk("") == "0\r\n\r\n");
    CHECK(chunk(std::string(26, 'x')) == "1a\r\n" + std::string(26, 'x') + "\r\n");
    response.put("X", "a\r\nSet-Cookie: b");
    CHECK_THROWS(answer_head(response, 0, true));
}

TEST_CASE("a bucket holds a minute's worth and fills evenly") {
    RateLimit limit(6);
    const auto start = RateLimit::Clock::now();
    for (int n = 0; n < 6; ++n) CHECK(limit.take("a", start));
    CHECK_FALSE(limit.take("a", start));
    CHECK(limit.take("b", start));
    CHECK(limit.take("a", start + std::chrono::seconds(10)));
    CHECK_FALSE(limit.take("a", start + std::chrono::seconds(11)));
    RateLimit none(0);
    for (int n = 0; n < 1000; ++n) CHECK(none.take("a", start));
}

}  // namespace
}  // namespace fangxing::http
