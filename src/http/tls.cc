#include "http/tls.h"

#include <openssl/ssl.h>

#include <boost/asio/ssl/context.hpp>
#include <filesystem>
#include <string_view>

#include "base/ensure.h"

namespace fangxing::http {
namespace {

namespace ssl = boost::asio::ssl;
using Error = boost::system::error_code;

// RFC 5246's suites without forward secrecy or with a MAC beside the cipher are not among them;
// those of TLS 1.3 are all good.
constexpr const char* suites = "ECDHE+AESGCM:ECDHE+CHACHA20";

void refuse_open_key(const std::string& file) {
    namespace fs = std::filesystem;
    std::error_code error;
    const auto mode = fs::status(file, error).permissions();
    if (error) throw base::Fault("no TLS key in " + file + ": " + error.message());
    if ((mode & (fs::perms::others_read | fs::perms::others_write)) != fs::perms::none) {
        throw base::Fault("others may read the TLS key " + file);
    }
}

// RFC 7301: we speak HTTP/1.1; who offers other protocols only is told so.
int choose_protocol(SSL*, const unsigned char** chosen, unsigned char* size,
                    const unsigned char* offered, unsigned int offered_size, void*) {
    constexpr std::string_view ours = "http/1.1";
    for (unsigned int at = 0; at < offered_size; at += 1U + offered[at]) {
        if (at + 1U + offered[at] > offered_size) break;
        const std::string_view name(reinterpret_cast<const char*>(offered + at + 1), offered[at]);
        if (name != ours) continue;
        *chosen = offered + at + 1;
        *size = offered[at];
        return SSL_TLSEXT_ERR_OK;
    }
    return SSL_TLSEXT_ERR_ALERT_FATAL;
}

}  // namespace

std::unique_ptr<ssl::context> open_tls(const TlsFiles& files) {
    if (files.certificate.empty()) return nullptr;
    refuse_open_key(files.key);
    auto context = std::make_unique<ssl::context>(ssl::context::tls_server);
    auto* raw = context->native_handle();
    SSL_CTX_set_min_proto_version(raw, TLS1_2_VERSION);
    base::ensure(SSL_CTX_set_cipher_list(raw, suites) == 1, "OpenSSL knows these suites");
    SSL_CTX_set_options(raw, SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION |
                                 SSL_OP_CIPHER_SERVER_PREFERENCE | SSL_OP_NO_TICKET);
    SSL_CTX_set_session_cache_mode(raw, SSL_SESS_CACHE_OFF);
    SSL_CTX_set_alpn_select_cb(raw, choose_protocol, nullptr);
    Error error;
    context->use_certificate_chain_file(files.certificate, error);
    if (error) {
        throw base::Fault("no TLS certificate in " + files.certificate + ": " + error.message());
    }
    context->use_private_key_file(files.key, ssl::context::pem, error);
    if (error || SSL_CTX_check_private_key(raw) != 1) {
        throw base::Fault(files.key + " holds no key to the certificate " + files.certificate);
    }
    return context;
}

}  // namespace fangxing::http
