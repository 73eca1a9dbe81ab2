// TLS of our own listener (SEC-21), and whom a server without it listens to.
#include <doctest/doctest.h>
#include <openssl/ssl.h>

#include <cstdlib>

#include "house.h"
#include "http/peer.h"

namespace fangxing::http_test {
namespace {

// A certificate for localhost that signs itself.
http::TlsFiles certificate_in(const std::string& folder, const std::string& name = "own") {
    const auto key = folder + "/" + name + ".key";
    const auto certificate = folder + "/" + name + ".pem";
    const auto command =
        "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 "
        "-subj /CN=localhost -keyout " +
        key + " -out " + certificate + " 2>/dev/null";
    REQUIRE(std::system(command.c_str()) == 0);
    return {certificate, key};
}

// A client of TLS that is told what it may speak.
class TlsLine {
  public:
    TlsLine(std::uint16_t port, int newest, const char* ciphers = nullptr,
            std::string_view protocols = {}) {
        context_ = SSL_CTX_new(TLS_client_method());
        SSL_CTX_set_security_level(context_, 0);
        SSL_CTX_set_max_proto_version(context_, newest);
        if (ciphers) REQUIRE(SSL_CTX_set_cipher_list(context_, ciphers) == 1);
        if (!protocols.empty()) {
            SSL_CTX_set_alpn_protos(context_,
                                    reinterpret_cast<const unsigned char*>(protocols.data()),
                                    static_cast<unsigned>(protocols.size()));
        }
        bio_ = BIO_new_ssl_connect(context_);
        BIO_set_conn_hostname(bio_, ("127.0.0.1:" + std::to_string(port)).c_str());
        is_open_ = BIO_do_connect(bio_) == 1 && BIO_do_handshake(bio_) == 1;
    }
    ~TlsLine() {
        BIO_free_all(bio_);
        SSL_CTX_free(context_);
    }
    TlsLine(const TlsLine&) = delete;
    TlsLine& operator=(const TlsLine&) = delete;

    bool is_open() const { return is_open_; }
    // All that comes until the server closes.
    std::string ask(const std::string& bytes) {
        BIO_write(bio_, bytes.data(), static_cast<int>(bytes.size()));
        std::string out;
        char piece[4096];
        for (int size = 0; (size = BIO_read(bio_, piece, sizeof piece)) > 0;) {
            out.append(piece, static_cast<std::size_t>(size));
        }
        return out;
    }

  private:
    SSL_CTX* context_ = nullptr;
    BIO* bio_ = nullptr;
    bool is_open_ = false;
};

House house_with_tls() {
    return House([](app::Settings& settings, http::ServerSettings& server) {
        settings.base_url = "https://localhost";
        server.tls = certificate_in(server.upload_dir);
    });
}

TEST_CASE("TLS 1.2 and later with authenticated ciphers, and nothing else") {
    const auto house = house_with_tls();
    const auto port = house.server->port();
    CHECK(TlsLine(port, TLS1_3_VERSION).is_open());
    CHECK(TlsLine(port, TLS1_2_VERSION).is_open());
    CHECK_FALSE(TlsLine(port, TLS1_1_VERSION).is_open());
    CHECK_FALSE(TlsLine(port, TLS1_VERSION).is_open());
    CHECK(TlsLine(port, TLS1_2_VERSION, "ECDHE-ECDSA-AES128-GCM-SHA256").is_open());
    CHECK_FALSE(TlsLine(port, TLS1_2_VERSION, "ECDHE-ECDSA-AES128-SHA256").is_open());
    CHECK_FALSE(TlsLine(port, TLS1_2_VERSION, "AES128-GCM-SHA256").is_open());
    using namespace std::string_view_literals;
    CHECK(TlsLine(port, TLS1_3_VERSION, nullptr, "\x02h2\x08http/1.1"sv).is_open());
    CHECK_FALSE(TlsLine(port, TLS1_3_VERSION, nullptr, "\x02h2"sv).is_open());
}

TEST_CASE("over TLS: strict transport, a cookie for this host alone, bodies of any length") {
    auto house = house_with_tls();
    house.person("li", {"release_implementer"});
    const auto port = house.server->port();
    const auto ask = [&](const std::string& head, const std::string& body) {
        return TlsLine(port, TLS1_3_VERSION)
            .ask(head + "Host: localhost\r\nConnection: close\r\nContent-Length: " +
                 std::to_string(body.size()) + "\r\n\r\n" + body);
    };
    const auto page = ask("GET /healthz HTTP/1.1\r\n", "");
    CHECK(page.starts_with("HTTP/1.1 200"));
    CHECK(page.find("Strict-Transport-Security: max-age=63072000") != std::string::npos);
    const auto in = ask("POST /api/v1/session HTTP/1.1\r\nContent-Type: application/json\r\n",
                        R"({"login":"li","password":"correct horse"})");
    REQUIRE(in.starts_with("HTTP/1.1 200"));
    const auto cookie = in.substr(in.find("Set-Cookie: ") + 12);
    CHECK(cookie.starts_with("__Host-sid="));
    const auto line = cookie.substr(0, cookie.find("\r\n"));
    for (const auto* word : {"; Secure", "; HttpOnly", "; SameSite=Lax", "; Path=/"}) {
        CHECK(line.find(word) != std::string::npos);
    }
    const auto csrf_at = in.find("\"csrf\":\"") + 8;
    const auto stored =
        ask("POST /api/v1/blobs HTTP/1.1\r\nContent-Type: application/octet-stream\r\nCookie: " +
                line.substr(0, line.find(';')) +
                "\r\nX-CSRF-Token: " + in.substr(csrf_at, in.find('"', csrf_at) - csrf_at) + "\r\n",
            house.random.bytes(2'000'000));
    CHECK_MESSAGE(stored.starts_with("HTTP/1.1 201"), stored);
    // Who speaks no TLS is not answered in the clear.
    Line plain(port);
    plain.send("GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(plain.read().status == 0);
}

TEST_CASE("a certificate without its key, and a key that others may read, stop the start") {
    const auto start = [](auto change) {
        House house([&](app::Settings&, http::ServerSettings& server) {
            server.tls = certificate_in(server.upload_dir);
            change(server);
        });
    };
    CHECK_NOTHROW(start([](http::ServerSettings&) {}));
    CHECK_THROWS_AS(start([](http::ServerSettings& server) {
                        server.tls.key = certificate_in(server.upload_dir, "other").key;
                    }),
                    base::Fault);
    CHECK_THROWS_AS(start([](http::ServerSettings& server) {
                        std::filesystem::permissions(server.tls.key,
                                                     std::filesystem::perms::others_read,
                                                     std::filesystem::perm_options::add);
                    }),
                    base::Fault);
    CHECK_THROWS_AS(start([](http::ServerSettings& server) { server.tls.certificate += "x"; }),
                    base::Fault);
}

TEST_CASE("past loopback: TLS or a listed proxy, and whom the proxy speaks for") {
    const auto start = [](std::vector<std::string> proxies, bool tls) {
        House house([&](app::Settings&, http::ServerSettings& server) {
            server.address = "0.0.0.0";
            server.proxies = std::move(proxies);
            if (tls) server.tls = certificate_in(server.upload_dir);
        });
    };
    CHECK_THROWS_AS(start({}, false), base::Fault);
    CHECK_NOTHROW(start({"192.0.2.1"}, false));
    CHECK_NOTHROW(start({}, true));

    http::Request request;
    const auto caller = [&](const std::string& peer, std::vector<std::string> proxies) {
        return http::caller_of({peer, false}, request, proxies);
    };
    CHECK(caller("192.0.2.1", {"192.0.2.1"}) == "192.0.2.1");
    request.headers = {{"x-forwarded-for", "10.0.0.9, 198.51.100.7"}};
    CHECK(caller("192.0.2.1", {"192.0.2.1"}) == "198.51.100.7");
    CHECK(caller("192.0.2.2", {"192.0.2.1"}) == "192.0.2.2");
    CHECK(http::is_loopback("127.0.0.1"));
    CHECK_FALSE(http::is_loopback("10.0.0.1"));
}

}  // namespace
}  // namespace fangxing::http_test
