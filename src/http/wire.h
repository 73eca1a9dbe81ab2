// A connection's bytes: in the clear, or under TLS.
#pragma once

#include <boost/asio/async_result.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <optional>
#include <utility>

namespace fangxing::http {

using Plain = boost::beast::basic_stream<boost::asio::generic::stream_protocol>;

// What Asio asks of a stream: the plain one, or TLS over it where its listener has a certificate.
class Wire {
  public:
    Wire(Plain stream, boost::asio::ssl::context* tls) : plain(std::move(stream)) {
        if (tls) under_tls.emplace(plain, *tls);
    }
    using executor_type = Plain::executor_type;
    executor_type get_executor() { return plain.get_executor(); }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& into) {
                if (under_tls) return under_tls->async_read_some(into, std::move(handler));
                plain.async_read_some(into, std::move(handler));
            },
            token, buffers);
    }
    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return boost::asio::async_initiate<Token, void(boost::system::error_code, std::size_t)>(
            [this](auto handler, const Buffers& from) {
                if (under_tls) return under_tls->async_write_some(from, std::move(handler));
                plain.async_write_some(from, std::move(handler));
            },
            token, buffers);
    }

    Plain plain;
    std::optional<boost::asio::ssl::stream<Plain&>> under_tls;
};

}  // namespace fangxing::http
