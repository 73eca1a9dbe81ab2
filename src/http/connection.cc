// One connection's life: head, body, answer, and again (RFC 9112); all on one loop's thread.
#include <algorithm>
#include <array>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/ssl/stream.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/buffers_suffix.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <memory>
#include <optional>

#include "http/answer_head.h"
#include "http/connections.h"
#include "http/file_pieces.h"
#include "http/head.h"
#include "http/problem.h"
#include "http/upload_file.h"

namespace fangxing::http {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using net::awaitable;
using net::use_awaitable;
using Plain = beast::basic_stream<net::generic::stream_protocol>;
using Error = boost::system::error_code;

constexpr std::size_t piece = std::size_t{64} * 1024;

// What Asio asks of a stream: the plain one, or TLS over it where its listener has a certificate.
class Wire {
  public:
    Wire(Plain stream, net::ssl::context* tls) : plain(std::move(stream)) {
        if (tls) under_tls.emplace(plain, *tls);
    }
    using executor_type = Plain::executor_type;
    executor_type get_executor() { return plain.get_executor(); }

    template <class Buffers, class Token>
    auto async_read_some(const Buffers& buffers, Token&& token) {
        return net::async_initiate<Token, void(Error, std::size_t)>(
            [this](auto handler, const Buffers& into) {
                if (under_tls) return under_tls->async_read_some(into, std::move(handler));
                plain.async_read_some(into, std::move(handler));
            },
            token, buffers);
    }
    template <class Buffers, class Token>
    auto async_write_some(const Buffers& buffers, Token&& token) {
        return net::async_initiate<Token, void(Error, std::size_t)>(
            [this](auto handler, const Buffers& from) {
                if (under_tls) return under_tls->async_write_some(from, std::move(handler));
                plain.async_write_some(from, std::move(handler));
            },
            token, buffers);
    }

    Plain plain;
    std::optional<net::ssl::stream<Plain&>> under_tls;
};

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(Connections& all, net::io_context& loop, Plain stream, Peer peer,
               net::ssl::context* tls)
        : all_(all),
          limits_(all.settings().limits),
          loop_(loop),
          wire_(std::move(stream), tls),
          wake_(loop),
          peer_(std::move(peer)),
          buffer_(piece) {}

    bool enter() {
        return all_.enter(peer_.address, id_, [weak = weak_from_this(), &loop = loop_] {
            net::post(loop, [weak] {
                if (auto self = weak.lock()) self->close_if_idle();
            });
        });
    }
    void leave() { all_.leave(peer_.address, id_); }

    awaitable<void> run() {
        co_await shake_hands();
        while (!all_.stopping() && !closed_) {
            Head head;
            Request request;
            UploadFile upload;
            auto response = co_await read_request(head, request, upload);
            if (closed_) break;
            bool keep = head.keep_alive && !response;
            if (!response) response = co_await ask(request);
            keep = keep && !all_.stopping();
            if (response->feed) {
                co_await send_feed(*response);
                break;
            }
            co_await send(*response, head.method == "HEAD", keep);
            if (!keep || closed_) break;
        }
        co_await linger();
    }

  private:
    void close_if_idle() {
        stopping_ = true;
        wake_.cancel();
        if (idle_) wire_.plain.close();
    }

    awaitable<void> shake_hands() {
        if (!wire_.under_tls) co_return;
        Error error;
        wire_.plain.expires_after(limits_.head);
        co_await wire_.under_tls->async_handshake(net::ssl::stream_base::server,
                                                  net::redirect_error(use_awaitable, error));
        if (error) closed_ = true;
    }

    Response refused(int status, std::string_view code) {
        return all_.front().refuse(status, code, "zh");
    }

    // Fills the buffer up to and with the empty line; 431 for too long a head, none when closed.
    awaitable<std::optional<std::size_t>> read_head_bytes(std::optional<Response>& refusal) {
        std::size_t searched = 0;
        idle_ = buffer_.size() == 0;
        wire_.plain.expires_after(idle_ ? limits_.idle : limits_.head);
        while (true) {
            const std::string_view bytes(static_cast<const char*>(buffer_.cdata().data()),
                                         buffer_.size());
            const auto end = bytes.find("\r\n\r\n", searched < 3 ? 0 : searched - 3);
            if (end != std::string_view::npos) {
                idle_ = false;
                co_return end + 4;
            }
            searched = bytes.size();
            if (searched >= longest_head) {
                refusal = refused(431, "request.head_too_large");
                co_return std::nullopt;
            }
            Error error;
            const auto space = buffer_.prepare(std::min(piece, longest_head) - searched);
            const auto count =
                co_await wire_.async_read_some(space, net::redirect_error(use_awaitable, error));
            buffer_.commit(count);
            if (error || stopping_) {
                closed_ = true;
                co_return std::nullopt;
            }
            if (idle_) {
                idle_ = false;
                wire_.plain.expires_after(limits_.head);
            }
        }
    }

    // Reads one request; answers where it is refused before anybody is asked.
    awaitable<std::optional<Response>> read_request(Head& head, Request& request,
                                                    UploadFile& upload) {
        std::optional<Response> refusal;
        const auto size = co_await read_head_bytes(refusal);
        if (!size) co_return refusal;
        const std::string_view bytes(static_cast<const char*>(buffer_.cdata().data()), *size);
        if (const auto fault = read_head(bytes, head))
            co_return refused(fault->status, fault->code);
        if (!take_head(head, peer_, all_.settings().proxies, request)) {
            co_return refused(400, "request.target");
        }
        const auto plan = all_.front().plan(request);
        request.only_looks = plan.only_looks;
        request.moment = plan.moment;
        if (head.content_length > plan.longest) co_return refused(413, "request.too_large");
        if (plan.to_file) {
            auto& front = all_.front();
            std::function<Response()> work = [&front, &request] {
                return front.refuse_upload(request).value_or(Response{});
            };
            auto no = co_await done_by(all_.workers(), std::move(work));
            if (no.status != 200) co_return no;
        }
        if (head.expects_continue) co_await put("HTTP/1.1 100 Continue\r\n\r\n");
        if (plan.to_file) co_return co_await read_upload(plan, request, upload);
        if (!ends_with_its_head(head)) co_return co_await read_body(plan, request);
        buffer_.consume(*size);
        co_return std::nullopt;
    }

    std::optional<Response> body_refusal(const Error& error) {
        if (!error) return std::nullopt;
        if (error == beast::http::error::body_limit) return refused(413, "request.too_large");
        if (error.category() ==
                beast::http::make_error_code(beast::http::error::bad_chunk).category() &&
            error != beast::http::error::partial_message &&
            error != beast::http::error::end_of_stream) {
            return refused(400, "request.malformed");
        }
        closed_ = true;
        return Response{};
    }

    awaitable<std::optional<Response>> read_body(const RequestPlan& plan, Request& request) {
        beast::http::request_parser<beast::http::string_body> parser;
        parser.body_limit(plan.longest);
        parser.header_limit(static_cast<std::uint32_t>(piece));
        Error error;
        wire_.plain.expires_after(limits_.body);
        co_await beast::http::async_read(wire_, buffer_, parser,
                                         net::redirect_error(use_awaitable, error));
        if (auto refusal = body_refusal(error)) co_return refusal;
        request.body = std::move(parser.get().body());
        co_return std::nullopt;
    }

    awaitable<std::optional<Response>> read_upload(const RequestPlan& plan, Request& request,
                                                   UploadFile& upload) {
        if (!upload.make(all_.settings().upload_dir)) co_return refused(507, "system.disk_full");
        beast::http::request_parser<beast::http::file_body> parser;
        parser.body_limit(plan.longest);
        parser.header_limit(static_cast<std::uint32_t>(piece));
        Error error;
        parser.get().body().open(upload.path().c_str(), beast::file_mode::write, error);
        while (!error && !parser.is_done()) {
            wire_.plain.expires_after(limits_.body);
            co_await beast::http::async_read_some(wire_, buffer_, parser,
                                                  net::redirect_error(use_awaitable, error));
        }
        const bool is_full = error.category() == boost::system::system_category() &&
                             error == boost::system::errc::no_space_on_device;
        if (is_full) co_return refused(507, "system.disk_full");
        if (auto refusal = body_refusal(error)) co_return refusal;
        parser.get().body().close();
        request.body_file = upload.path();
        co_return std::nullopt;
    }

    awaitable<Response> done_by(Workers& workers, std::function<Response()> work) {
        auto initiate = [this, &workers, work = std::move(work)](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            const auto finish = [&loop = loop_, shared](Response response) {
                net::post(loop, [shared, response = std::move(response)]() mutable {
                    (*shared)(std::move(response));
                });
            };
            const bool taken = workers.offer([finish, work = std::move(work)] { finish(work()); });
            if (!taken) finish(refused(503, "system.overloaded"));
        };
        co_return co_await net::async_initiate<const net::use_awaitable_t<>, void(Response)>(
            std::move(initiate), use_awaitable);
    }

    awaitable<Response> ask(const Request& request) {
        if (auto at_once = all_.front().answer_at_once(request)) co_return *std::move(at_once);
        auto& front = all_.front();
        std::function<Response()> work = [&front, &request] { return front.answer(request); };
        auto& workers = request.only_looks ? all_.readers() : all_.workers();
        co_return co_await done_by(workers, std::move(work));
    }

    awaitable<void> put(std::string_view bytes, std::string_view behind = {}) {
        beast::buffers_suffix left(std::array{net::buffer(bytes), net::buffer(behind)});
        Error error;
        // Most answers fit into the socket's own room, and need neither a wait nor a clock.
        if (!wire_.under_tls) left.consume(wire_.plain.socket().write_some(left, error));
        if (error == net::error::would_block) error.clear();
        if (!error && beast::buffer_bytes(left) > 0) {
            wire_.plain.expires_after(limits_.write);
            co_await net::async_write(wire_, left, net::redirect_error(use_awaitable, error));
        }
        closed_ = closed_ || error;
    }

    awaitable<void> send(const Response& response, bool head_only, bool keep_alive) {
        if (!response.file.empty()) {
            co_await send_file(response, head_only, keep_alive);
            co_return;
        }
        const auto head = answer_head(response, response.body.size(), keep_alive);
        const bool has_body = !head_only && response.status != 304;
        const std::string_view body = has_body ? std::string_view(response.body) : "";
        co_await put(head, body);
    }

    awaitable<void> send_file(const Response& response, bool head_only, bool keep_alive) {
        FilePieces file(response.file);
        const auto absent = refused(404, "route.not_found");
        const std::string head =
            answer_head(file.is_there() ? response : absent, file.left(), keep_alive);
        co_await put(head);
        while (!head_only && !closed_ && file.left() > 0) {
            const std::optional<std::string> bytes = file.next(piece);
            // A file that shrinks meanwhile cannot be told of any more: the connection breaks.
            closed_ = !bytes;
            if (bytes) co_await put(*bytes);
        }
    }

    // The feed's thread leaves text here and wakes the coroutine; every 15 s a comment keeps the
    // line open and shows whether anybody still listens.
    awaitable<void> send_feed(const Response& response) {
        idle_ = true;
        auto pending = std::make_shared<std::pair<std::string, bool>>();
        auto weak = weak_from_this();
        const auto listener = all_.feed().add(
            *response.feed, [weak, pending, &loop = loop_](std::string text, bool last) {
                net::post(loop, [weak, pending, text = std::move(text), last]() mutable {
                    *pending = {std::move(text), last};
                    if (auto self = weak.lock()) self->wake_.cancel();
                });
            });
        // GCC 12 destroys temporaries inside a co_await expression twice: all texts have names.
        const std::string comment = chunk(":\n\n");
        const std::string opening = answer_head(response, std::nullopt, false) + comment;
        co_await put(opening);
        while (!closed_ && !stopping_) {
            if (pending->first.empty()) {
                Error error;
                wake_.expires_after(std::chrono::seconds(15));
                co_await wake_.async_wait(net::redirect_error(use_awaitable, error));
            }
            if (stopping_) break;
            const std::string text = std::exchange(pending->first, std::string());
            const bool last = std::exchange(pending->second, false);
            const std::string piece_of_feed = text.empty() ? comment : chunk(text);
            co_await put(piece_of_feed);
            if (last) break;
            if (!text.empty()) all_.feed().ready(listener);
        }
        all_.feed().remove(listener);
        const std::string end = chunk("");
        if (!closed_) co_await put(end);
    }

    // Lets the last answer arrive before the socket closes: what the caller still sends is read
    // and dropped for a moment, or his system would throw our answer away.
    awaitable<void> linger() {
        Error error;
        if (closed_ || !wire_.plain.socket().is_open()) co_return;
        wire_.plain.expires_after(std::chrono::seconds(1));
        if (wire_.under_tls) {
            co_await wire_.under_tls->async_shutdown(net::redirect_error(use_awaitable, error));
            error.clear();
        }
        wire_.plain.socket().shutdown(net::socket_base::shutdown_send, error);
        std::string dropped(piece, '\0');
        for (int n = 0; n < 16 && !error && !stopping_; ++n) {
            co_await wire_.plain.async_read_some(net::buffer(dropped),
                                                 net::redirect_error(use_awaitable, error));
        }
    }

    Connections& all_;
    const ServerLimits& limits_;
    net::io_context& loop_;
    Wire wire_;
    net::steady_timer wake_;
    Peer peer_;
    beast::flat_buffer buffer_;
    std::uint64_t id_ = 0;
    bool idle_ = true;
    bool closed_ = false;
    bool stopping_ = false;
};

awaitable<void> live(std::shared_ptr<Connection> connection) {
    try {
        co_await connection->run();
    } catch (const std::exception&) {
        // A broken socket ends its connection and nothing else.
    }
    connection->leave();
}

}  // namespace

void Connections::serve(net::io_context& loop, int socket, int family, Peer peer,
                        net::ssl::context* tls) {
    net::generic::stream_protocol::socket taken(loop);
    taken.assign({family, 0}, socket);
    taken.non_blocking(true);
    auto connection =
        std::make_shared<Connection>(*this, loop, Plain(std::move(taken)), std::move(peer), tls);
    if (connection->enter()) net::co_spawn(loop, live(connection), net::detached);
}

}  // namespace fangxing::http
