// TLS of our own listener: TLS 1.2 or later, ciphers that authenticate what they encrypt, no more.
#pragma once

#include <memory>
#include <string>

namespace boost::asio::ssl {
class context;
}

namespace fangxing::http {

struct TlsFiles {
    std::string certificate;  // PEM: the server's own, then its chain; empty: no TLS
    std::string key;          // PEM; readable by others it is refused
};

// Nothing where no certificate is named. Throws Fault: unreadable, not a pair, key open to others.
std::unique_ptr<boost::asio::ssl::context> open_tls(const TlsFiles& files);

}  // namespace fangxing::http
