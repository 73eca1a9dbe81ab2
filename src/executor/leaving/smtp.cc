#include "executor/leaving/smtp.h"

#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include "executor/leaving/curl_handle.h"

namespace fangxing::executor {
namespace {

constexpr long connect_ms = 10'000;
constexpr long whole_ms = 20'000;
constexpr long answer_s =
    10;  // of one line: where curl waits for that, the limit of all is nothing

// What goes on in one transfer.
struct Talk {
    std::string_view left;     // of the message, still to be read by curl
    std::string answer;        // last line about the receiver or the message
    std::string refusal;       // the first line that said no
    bool in_question = false;  // the last command was about the receiver or the message
    bool refused_it = false;   // … when it was refused
};

std::size_t on_read(char* to, std::size_t size, std::size_t count, void* of) {
    auto& left = static_cast<Talk*>(of)->left;
    const auto given = std::min(size * count, left.size());
    std::memcpy(to, left.data(), given);
    left.remove_prefix(given);
    return given;
}

std::size_t on_line(char* bytes, std::size_t size, std::size_t count, void* of) {
    auto& talk = *static_cast<Talk*>(of);
    const std::string line(bytes, size * count);
    if (talk.in_question) talk.answer = line;
    const bool is_no = line.starts_with('4') || line.starts_with('5');
    if (is_no && talk.refusal.empty()) {
        talk.refusal = line;
        talk.refused_it = talk.in_question;
    }
    return size * count;
}

// Looks at no more than the first word: later ones may hold a password.
int on_said(CURL*, curl_infotype type, char* bytes, std::size_t size, void* of) {
    if (type != CURLINFO_HEADER_OUT) return 0;
    const std::string_view word(bytes, std::min<std::size_t>(size, 4));
    static_cast<Talk*>(of)->in_question = word == "RCPT" || word == "DATA";
    return 0;
}

struct FreeList {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

}  // namespace

Taken send_mail(const MailSettings& settings, const std::string& to, const std::string& wire) {
    const bool tls = settings.security == MailSecurity::tls;
    const auto domain = settings.from.substr(settings.from.find('@') + 1);
    const auto url = (tls ? "smtps://" : "smtp://") + settings.server + "/" + domain;
    const auto transfer = new_transfer(url, "smtp,smtps", settings.ca_file);
    CURL* curl = transfer.get();
    Talk talk;
    talk.left = wire;
    const std::unique_ptr<curl_slist, FreeList> receivers(
        curl_slist_append(nullptr, ("<" + to + ">").c_str()));
    const auto from = "<" + settings.from + ">";
    if (settings.security == MailSecurity::starttls) {
        curl_easy_setopt(curl, CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
    }
    if (!settings.user.empty()) {
        curl_easy_setopt(curl, CURLOPT_USERNAME, settings.user.c_str());
        curl_easy_setopt(curl, CURLOPT_PASSWORD, settings.password.c_str());
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, from.c_str());
    curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, receivers.get());
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT_MS, connect_ms);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT_MS, whole_ms);
    curl_easy_setopt(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, answer_s);
    // A connection that is kept is closed with a QUIT whose answer is awaited past all limits.
    curl_easy_setopt(curl, CURLOPT_FORBID_REUSE, 1L);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, on_read);
    curl_easy_setopt(curl, CURLOPT_READDATA, &talk);
    curl_easy_setopt(curl, CURLOPT_HEADERFUNCTION, on_line);
    curl_easy_setopt(curl, CURLOPT_HEADERDATA, &talk);
    curl_easy_setopt(curl, CURLOPT_VERBOSE, 1L);
    curl_easy_setopt(curl, CURLOPT_DEBUGFUNCTION, on_said);
    curl_easy_setopt(curl, CURLOPT_DEBUGDATA, &talk);
    const auto code = curl_easy_perform(curl);
    if (code == CURLE_OK) return {notice::Ended::sent, shown_answer(talk.answer)};
    if (talk.refusal.empty()) {
        return {notice::Ended::failed, shown_answer(curl_easy_strerror(code))};
    }
    const bool for_good = talk.refused_it && talk.refusal.starts_with('5');
    return {for_good ? notice::Ended::refused : notice::Ended::failed, shown_answer(talk.refusal)};
}

}  // namespace fangxing::executor
