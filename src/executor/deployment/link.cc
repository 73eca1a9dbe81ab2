#include "executor/deployment/link.h"

#include <curl/curl.h>
#include <fcntl.h>
#include <unistd.h>

#include <chrono>
#include <memory>
#include <mutex>

#include "executor/deployment/hash.h"

namespace fangxing::executor {
namespace {

constexpr std::size_t most_answer = std::size_t{32} << 20;

struct FreeCurl {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

std::size_t on_bytes(char* bytes, std::size_t size, std::size_t count, void* sink) {
    const auto& take = *static_cast<const std::function<bool(std::string_view)>*>(sink);
    return take({bytes, size * count}) ? size * count : 0;
}

int on_progress(void* stop, curl_off_t, curl_off_t, curl_off_t, curl_off_t) {
    return static_cast<const std::stop_token*>(stop)->stop_requested() ? 1 : 0;
}

base::Json address_of(const StepIntent& step) {
    base::Json out;
    out.put("deployment", base::encode(step.deployment));
    out.put("back", step.back);
    out.put("index", step.index);
    out.put("nonce", step.nonce);
    return out;
}

// The server's rules say no: asking again would not help. All else may pass.
bool is_refused(long status) {
    return status == 404 || status == 409 || status == 422;
}

void must_answer(const char* what, long status) {
    if (status >= 200 && status < 300) return;
    if (!is_refused(status)) {
        throw LinkDown(std::string(what) + ": status " + std::to_string(status));
    }
}

}  // namespace

Link::Link(std::string socket, std::stop_token stop)
    : socket_(std::move(socket)), stop_(std::move(stop)) {
    static std::once_flag once;
    std::call_once(once, [] { curl_global_init(CURL_GLOBAL_DEFAULT); });
}

long Link::make(const Call& call, const Sink& sink) {
    const std::unique_ptr<CURL, FreeCurl> handle(curl_easy_init());
    base::ensure(handle != nullptr, "curl gives a handle");
    CURL* curl = handle.get();
    const std::string url = "http://fangxing" + call.path;
    curl_slist* list = curl_slist_append(nullptr, "Expect:");
    if (call.body) list = curl_slist_append(list, "Content-Type: application/json");
    if (!call.key.empty()) {
        list = curl_slist_append(list, ("Idempotency-Key: " + call.key).c_str());
    }
    const std::unique_ptr<curl_slist, FreeCurl> headers(list);
    curl_easy_setopt(curl, CURLOPT_UNIX_SOCKET_PATH, socket_.c_str());
    curl_easy_setopt(curl, CURLOPT_URL, url.c_str());
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_HTTPHEADER, headers.get());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, 5L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, static_cast<long>(call.limit.count()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_bytes);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &sink);
    curl_easy_setopt(curl, CURLOPT_NOPROGRESS, call.ends_on_stop ? 0L : 1L);
    curl_easy_setopt(curl, CURLOPT_XFERINFOFUNCTION, on_progress);
    curl_easy_setopt(curl, CURLOPT_XFERINFODATA, &stop_);
    if (call.body) {
        curl_easy_setopt(curl, CURLOPT_POSTFIELDSIZE_LARGE,
                         static_cast<curl_off_t>(call.body->size()));
        curl_easy_setopt(curl, CURLOPT_POSTFIELDS, call.body->c_str());
    }
    const auto code = curl_easy_perform(curl);
    if (code != CURLE_OK) throw LinkDown(std::string("server: ") + curl_easy_strerror(code));
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    return status;
}

Offer Link::poll(const std::string& executor, const std::vector<std::string>& held,
                 std::chrono::seconds wait) {
    base::Json body;
    body.put("executor", executor);
    body.put("held", base::encode(held));
    body.put("wait_s", static_cast<std::int64_t>(wait.count()));
    std::string text;
    const auto status = make({.path = "/api/v1/executor/ticket",
                              .body = base::to_text(body),
                              .key = {},
                              .limit = wait + std::chrono::seconds(20),
                              .ends_on_stop = true},
                             [&](std::string_view bytes) {
                                 text += bytes;
                                 return text.size() <= most_answer;
                             });
    const auto json = base::parse_json(text, {.bytes = most_answer});
    const auto now = json ? base::parse_instant(json->text("now")) : std::nullopt;
    if (status != 200 || !now) {
        throw LinkDown("ticket: status " + std::to_string(status));
    }
    Offer offer{*now, {}, std::nullopt};
    const auto* envelope = json->find("ticket");
    if (!envelope || envelope->is_null()) return offer;
    offer.envelope = base::to_text(*envelope);
    if (const auto* asked = json->find("step")) {
        base::Reading reading(true);
        base::decode(*asked, offer.asked.emplace(), reading, "");
        if (!reading.reasons().empty() || offer.asked->nonce.empty()) offer.asked.reset();
    }
    return offer;
}

bool Link::fetch(const base::Digest& digest, const std::string& file) {
    const int out = ::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (out < 0) throw base::DiskFailed("cannot write " + file);
    Hash hash;
    bool written = true;
    const auto to_file = [&](std::string_view bytes) {
        hash.add(bytes);
        while (!bytes.empty()) {
            const auto put = ::write(out, bytes.data(), bytes.size());
            if (put <= 0) return written = false;
            bytes.remove_prefix(static_cast<std::size_t>(put));
        }
        return true;
    };
    long status = 0;
    try {
        status = make({.path = "/api/v1/executor/blobs/" + digest.text,
                       .body = std::nullopt,
                       .key = {},
                       .limit = std::chrono::hours(1),
                       .ends_on_stop = true},
                      to_file);
    } catch (const LinkDown&) {
        ::close(out);
        if (!written) throw base::DiskFull("cannot write " + file);
        throw;
    }
    ::close(out);
    must_answer("blob", status);
    return status == 200 && hash.digest() == digest;
}

void Link::send_output(const StepIntent& step, std::int64_t offset, const std::string& text) {
    auto body = address_of(step);
    body.put("offset", offset);
    body.put("text", text);
    must_answer("output", make({.path = "/api/v1/executor/steps/output",
                                .body = base::to_text(body),
                                .key = step.nonce + "-" + std::to_string(offset)},
                               [](std::string_view) { return true; }));
}

bool Link::send_end(const StepReport& report) {
    auto body = address_of(report.intent);
    const auto result = base::encode(report.result);
    for (const auto& [name, value] : *result.object()) body.put(name, value);
    const auto status =
        make({.path = "/api/v1/executor/steps/end", .body = base::to_text(body), .key = {}},
             [](std::string_view) { return true; });
    must_answer("end", status);
    return !is_refused(status);
}

}  // namespace fangxing::executor
