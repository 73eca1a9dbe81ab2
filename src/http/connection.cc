// One connection's life: head, body, answer, and again (RFC 9112); all on one loop's thread.
#include <unistd.h>

#include <algorithm>
#include <boost/asio/awaitable.hpp>
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/detached.hpp>
#include <boost/asio/generic/stream_protocol.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/redirect_error.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/asio/use_awaitable.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/core/basic_stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/file_body.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/read.hpp>
#include <boost/beast/http/string_body.hpp>
#include <fstream>
#include <memory>

#include "http/answer_head.h"
#include "http/connections.h"
#include "http/head.h"
#include "http/problem.h"
#include "http/target.h"

namespace fangxing::http {
namespace {

namespace net = boost::asio;
namespace beast = boost::beast;
using net::awaitable;
using net::use_awaitable;
using Stream = beast::basic_stream<net::generic::stream_protocol>;
using Error = boost::system::error_code;

constexpr std::size_t piece = std::size_t{64} * 1024;

// A temporary file of an upload, gone with the request.
struct UploadFile {
    std::string path;
    UploadFile() = default;
    UploadFile(const UploadFile&) = delete;
    UploadFile& operator=(const UploadFile&) = delete;
    ~UploadFile() {
        if (!path.empty()) ::unlink(path.c_str());
    }
};

class Connection : public std::enable_shared_from_this<Connection> {
  public:
    Connection(Connections& all, net::io_context& loop, Stream stream, Peer peer)
        : all_(all),
          limits_(all.settings().limits),
          loop_(loop),
          stream_(std::move(stream)),
          wake_(loop),
          peer_(std::move(peer)),
          buffer_(piece) {}

    bool enter() {
        auto weak = weak_from_this();
        auto& loop = loop_;
        return all_.enter(peer_.address, id_, [weak, &loop] {
            net::post(loop, [weak] {
                if (auto self = weak.lock()) self->close_if_idle();
            });
        });
    }
    void leave() { all_.leave(peer_.address, id_); }

    awaitable<void> run() {
        while (!all_.stopping()) {
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
        if (idle_) stream_.close();
    }

    Response refused(int status, std::string_view code) {
        return all_.front().refuse(status, code, "zh");
    }

    // Fills the buffer up to and with the empty line; 431 for too long a head, none when closed.
    awaitable<std::optional<std::size_t>> read_head_bytes(std::optional<Response>& refusal) {
        std::size_t searched = 0;
        idle_ = buffer_.size() == 0;
        stream_.expires_after(idle_ ? limits_.idle : limits_.head);
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
                co_await stream_.async_read_some(space, net::redirect_error(use_awaitable, error));
            buffer_.commit(count);
            if (error || stopping_) {
                closed_ = true;
                co_return std::nullopt;
            }
            if (idle_) {
                idle_ = false;
                stream_.expires_after(limits_.head);
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
        if (const auto fault = read_head(bytes, head)) {
            co_return refused(fault->status, fault->code);
        }
        auto target = read_target(head.target);
        if (!target) co_return refused(400, "request.target");
        request.method = head.method;
        request.path = std::move(target->path);
        request.query = std::move(target->query);
        request.headers = head.headers;
        request.machine = peer_.machine;
        request.address = caller(request);
        const auto plan = all_.front().plan(request);
        if (head.content_length.value_or(0) > plan.longest) {
            co_return refused(413, "request.too_large");
        }
        if (plan.to_file) {
            auto& front = all_.front();
            std::function<Response()> work = [&front, &request] {
                return front.refuse_upload(request).value_or(Response{});
            };
            auto no = co_await on_worker(std::move(work));
            if (no.status != 200) co_return no;
        }
        if (head.expects_continue) {
            Error error;
            stream_.expires_after(limits_.write);
            co_await net::async_write(stream_, net::buffer("HTTP/1.1 100 Continue\r\n\r\n", 25),
                                      net::redirect_error(use_awaitable, error));
        }
        if (plan.to_file) co_return co_await read_upload(plan, request, upload);
        co_return co_await read_body(plan, request);
    }

    // Behind a listed proxy the caller is whom the proxy tells last.
    std::string caller(const Request& request) const {
        const auto& proxies = all_.settings().proxies;
        if (std::ranges::find(proxies, peer_.address) == proxies.end()) return peer_.address;
        auto told = request.header("x-forwarded-for");
        told.remove_prefix(std::min(told.find_last_of(", ") + 1, told.size()));
        return told.empty() ? peer_.address : std::string(told);
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

    awaitable<std::optional<Response>> read_body(const BodyPlan& plan, Request& request) {
        beast::http::request_parser<beast::http::string_body> parser;
        parser.body_limit(plan.longest);
        parser.header_limit(static_cast<std::uint32_t>(piece));
        Error error;
        stream_.expires_after(limits_.body);
        co_await beast::http::async_read(stream_, buffer_, parser,
                                         net::redirect_error(use_awaitable, error));
        if (auto refusal = body_refusal(error)) co_return refusal;
        request.body = std::move(parser.get().body());
        co_return std::nullopt;
    }

    awaitable<std::optional<Response>> read_upload(const BodyPlan& plan, Request& request,
                                                   UploadFile& upload) {
        std::string name = all_.settings().upload_dir + "/upload-XXXXXX";
        const int file = ::mkstemp(name.data());
        if (file < 0) co_return refused(507, "system.disk_full");
        ::close(file);
        upload.path = name;
        beast::http::request_parser<beast::http::file_body> parser;
        parser.body_limit(plan.longest);
        parser.header_limit(static_cast<std::uint32_t>(piece));
        Error error;
        parser.get().body().open(name.c_str(), beast::file_mode::write, error);
        while (!error && !parser.is_done()) {
            stream_.expires_after(limits_.body);
            co_await beast::http::async_read_some(stream_, buffer_, parser,
                                                  net::redirect_error(use_awaitable, error));
        }
        if (error.category() == boost::system::system_category() &&
            error == boost::system::errc::no_space_on_device) {
            co_return refused(507, "system.disk_full");
        }
        if (auto refusal = body_refusal(error)) co_return refusal;
        parser.get().body().close();
        request.body_file = name;
        co_return std::nullopt;
    }

    template <class Work>
    awaitable<Response> on_worker(Work work) {
        auto overloaded = refused(503, "system.overloaded");
        auto initiate = [this, work = std::move(work),
                         overloaded = std::move(overloaded)](auto handler) mutable {
            auto shared = std::make_shared<decltype(handler)>(std::move(handler));
            auto& loop = loop_;
            const auto finish = [&loop, shared](Response response) {
                net::post(loop, [shared, response = std::move(response)]() mutable {
                    (*shared)(std::move(response));
                });
            };
            const bool taken =
                all_.workers().offer([finish, work = std::move(work)] { finish(work()); });
            if (!taken) finish(std::move(overloaded));
        };
        co_return co_await net::async_initiate<const net::use_awaitable_t<>, void(Response)>(
            std::move(initiate), use_awaitable);
    }

    awaitable<Response> ask(const Request& request) {
        if (auto at_once = all_.front().answer_at_once(request)) co_return *std::move(at_once);
        auto& front = all_.front();
        std::function<Response()> work = [&front, &request] { return front.answer(request); };
        co_return co_await on_worker(std::move(work));
    }

    awaitable<void> put(std::string_view bytes) {
        Error error;
        stream_.expires_after(limits_.write);
        co_await net::async_write(stream_, net::buffer(bytes.data(), bytes.size()),
                                  net::redirect_error(use_awaitable, error));
        if (error) closed_ = true;
    }

    awaitable<void> send(const Response& response, bool head_only, bool keep_alive) {
        if (!response.file.empty()) {
            co_await send_file(response, head_only, keep_alive);
            co_return;
        }
        auto bytes = answer_head(response, response.body.size(), keep_alive);
        if (!head_only && response.status != 304) bytes += response.body;
        co_await put(bytes);
    }

    awaitable<void> send_file(const Response& response, bool head_only, bool keep_alive) {
        std::ifstream in(response.file, std::ios::binary | std::ios::ate);
        if (!in) {
            const auto absent = refused(404, "route.not_found");
            const std::string head = answer_head(absent, 0, keep_alive);
            co_await put(head);
            co_return;
        }
        auto left = static_cast<std::uint64_t>(in.tellg());
        in.seekg(0);
        const std::string head = answer_head(response, left, keep_alive);
        co_await put(head);
        std::string bytes;
        while (!head_only && !closed_ && left > 0) {
            bytes.resize(static_cast<std::size_t>(std::min<std::uint64_t>(left, piece)));
            in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
            // A file that shrinks meanwhile cannot be told of any more: the connection breaks.
            if (in.gcount() != static_cast<std::streamsize>(bytes.size())) closed_ = true;
            left -= bytes.size();
            if (!closed_) co_await put(bytes);
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
        if (closed_ || !stream_.socket().is_open()) co_return;
        stream_.socket().shutdown(net::socket_base::shutdown_send, error);
        stream_.expires_after(std::chrono::seconds(1));
        std::string dropped(piece, '\0');
        for (int n = 0; n < 16 && !error && !stopping_; ++n) {
            co_await stream_.async_read_some(net::buffer(dropped),
                                             net::redirect_error(use_awaitable, error));
        }
    }

    Connections& all_;
    const ServerLimits& limits_;
    net::io_context& loop_;
    Stream stream_;
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

void Connections::serve(net::io_context& loop, int socket, int family, Peer peer) {
    net::generic::stream_protocol::socket taken(loop);
    taken.assign({family, 0}, socket);
    auto connection =
        std::make_shared<Connection>(*this, loop, Stream(std::move(taken)), std::move(peer));
    if (connection->enter()) net::co_spawn(loop, live(connection), net::detached);
}

}  // namespace fangxing::http
