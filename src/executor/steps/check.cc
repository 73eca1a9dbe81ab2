#include "executor/steps/check.h"

#include <curl/curl.h>

#include <condition_variable>
#include <memory>
#include <mutex>

#include "base/ensure.h"

namespace fangxing::executor {
namespace {

using Steady = std::chrono::steady_clock;

constexpr std::size_t most_body = std::size_t{1} << 20;
constexpr std::chrono::seconds one_try{10};

struct FreeProbe {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
};

std::size_t on_probed(char* bytes, std::size_t size, std::size_t count, void* body) {
    auto& text = *static_cast<std::string*>(body);
    const auto room = most_body - std::min(most_body, text.size());
    text.append(bytes, std::min(room, size * count));
    return size * count;
}

// What is wrong with the answer, or "" when it is as it should be.
std::string look(const deployment::PlanStep& step, std::chrono::milliseconds limit) {
    const std::unique_ptr<CURL, FreeProbe> handle(curl_easy_init());
    base::ensure(handle != nullptr, "curl gives a handle");
    CURL* curl = handle.get();
    std::string body;
    curl_easy_setopt(curl, CURLOPT_URL, step.url.c_str());
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "http,https");
    curl_easy_setopt(curl, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(curl, CURLOPT_NOPROXY, "*");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, static_cast<long>(limit.count()));
    curl_easy_setopt(curl, CURLOPT_WRITEFUNCTION, on_probed);
    curl_easy_setopt(curl, CURLOPT_WRITEDATA, &body);
    const auto code = curl_easy_perform(curl);
    if (code != CURLE_OK) return curl_easy_strerror(code);
    long status = 0;
    curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &status);
    if (status != 200) return "status " + std::to_string(status);
    return body.find(step.expect) == std::string::npos ? "text not found: " + step.expect : "";
}

void pause_for(std::chrono::milliseconds time, const std::stop_token& stop) {
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, stop, time, [] { return false; });
}

}  // namespace

StepResult run_check_step(const deployment::PlanStep& step, const TakeOutput& take,
                          const std::stop_token& stop) {
    const auto until = Steady::now() + std::chrono::seconds(step.timeout_s);
    std::string before;
    while (!stop.stop_requested()) {
        const auto left =
            std::chrono::duration_cast<std::chrono::milliseconds>(until - Steady::now());
        if (left <= std::chrono::milliseconds(0)) break;
        const auto wrong = look(step, std::min<std::chrono::milliseconds>(left, one_try));
        if (wrong.empty()) {
            take("GET " + step.url + ": 200\n");
            return {.state = deployment::StepState::done, .exit_code = 0, .why = {}, .output = {}};
        }
        // The same failure each second says nothing new.
        if (wrong != before) take("GET " + step.url + ": " + wrong + "\n");
        before = wrong;
        pause_for(std::chrono::milliseconds(500), stop);
    }
    return {.state = deployment::StepState::failed,
            .exit_code = 0,
            .why = stop.stop_requested() ? "stopped" : "not_healthy",
            .output = {}};
}

}  // namespace fangxing::executor
