#include "executor/leaving/hook_message.h"

#include <openssl/evp.h>
#include <openssl/hmac.h>

#include <algorithm>
#include <array>

#include "base/digest.h"
#include "base/ensure.h"
#include "executor/leaving/curl_handle.h"
#include "executor/leaving/letter_body.h"

namespace fangxing::executor {
namespace {

using notice::WebhookKind;

std::string hmac_sha256(std::string_view key, std::string_view text) {
    std::array<unsigned char, EVP_MAX_MD_SIZE> out{};
    unsigned int size = 0;
    const auto* done =
        HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()),
             reinterpret_cast<const unsigned char*>(text.data()), text.size(), out.data(), &size);
    base::ensure(done != nullptr, "HMAC is computed");
    return {reinterpret_cast<const char*>(out.data()), size};
}

// Of a text in base64, the three marks that mean something in a query.
std::string in_query(const std::string& coded) {
    std::string out;
    for (const char c : coded) {
        if (c == '+') {
            out += "%2B";
        } else if (c == '/') {
            out += "%2F";
        } else {
            out += c == '=' ? "%3D" : std::string(1, c);
        }
    }
    return out;
}

base::Json object(const char* name, base::Json value) {
    base::Json out;
    out.put(name, std::move(value));
    return out;
}

base::Json text_message(const char* type, const char* of, const app::LetterAnswer& letter) {
    base::Json out;
    out.put(type, "text");
    out.put(of, object(std::string_view(of) == "text" ? "content" : "text", room_text(letter)));
    return out;
}

void make_generic(const app::LetterAnswer& letter, const std::string& id, WebCall& call) {
    base::Json body;
    body.put("id", id);
    body.put("at", base::to_text(letter.at));
    const auto part = letter.parts.empty() ? app::LetterPart{} : letter.parts.front();
    body.put("subject", part.subject);
    body.put("text", part.text);
    body.put("link", part.link);
    call.body = base::to_text(body);
    const auto stamp = std::to_string(letter.at.us / 1'000'000);
    call.headers.push_back("X-Fangxing-Id: " + id);
    call.headers.push_back("X-Fangxing-Timestamp: " + stamp);
    if (letter.secret.empty()) return;
    call.headers.push_back("X-Fangxing-Signature: sha256=" +
                           base::hex(hmac_sha256(letter.secret, stamp + "." + call.body)));
}

// https://open.dingtalk.com/document/robots/customize-robot-security-settings
void make_dingtalk(const app::LetterAnswer& letter, WebCall& call) {
    call.body = base::to_text(text_message("msgtype", "text", letter));
    if (letter.secret.empty()) return;
    const auto stamp = std::to_string(letter.at.us / 1000);
    const auto sign = base::base64(hmac_sha256(letter.secret, stamp + "\n" + letter.secret));
    call.url += call.url.find('?') == std::string::npos ? "?" : "&";
    call.url += "timestamp=" + stamp + "&sign=" + in_query(sign);
}

// https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
void make_feishu(const app::LetterAnswer& letter, WebCall& call) {
    auto body = text_message("msg_type", "content", letter);
    if (!letter.secret.empty()) {
        const auto stamp = std::to_string(letter.at.us / 1'000'000);
        body.put("timestamp", stamp);
        body.put("sign", base::base64(hmac_sha256(stamp + "\n" + letter.secret, "")));
    }
    call.body = base::to_text(body);
}

WebhookKind kind_of(const app::LetterAnswer& letter) {
    return base::from_text<WebhookKind>(letter.kind).value_or(WebhookKind::generic);
}

// The number by which the messengers say whether they took it; 0 is yes.
bool said_yes(WebhookKind kind, const std::string& body) {
    if (kind == WebhookKind::generic) return true;
    const auto json = base::parse_json(body);
    if (!json || !json->object()) return false;
    const auto* code = json->find(kind == WebhookKind::feishu ? "code" : "errcode");
    if (!code && kind == WebhookKind::feishu) code = json->find("StatusCode");
    return code && code->integer() && *code->integer() == 0;
}

// Neither is better for waiting: the request is wrong, or the address leads elsewhere.
bool is_for_good(int status) {
    constexpr std::array passing{408, 425, 429};
    return status >= 300 && status < 500 && std::ranges::find(passing, status) == passing.end();
}

}  // namespace

WebCall hook_message(const app::LetterAnswer& letter, const std::string& id) {
    WebCall call{letter.url, {"Content-Type: application/json; charset=utf-8", "Expect:"}, {}};
    switch (kind_of(letter)) {
        case WebhookKind::generic: make_generic(letter, id, call); break;
        case WebhookKind::dingtalk: make_dingtalk(letter, call); break;
        case WebhookKind::wecom:
            call.body = base::to_text(text_message("msgtype", "text", letter));
            break;
        case WebhookKind::feishu: make_feishu(letter, call); break;
    }
    return call;
}

notice::Attempt judged(const app::LetterAnswer& letter, const WebReply& reply) {
    notice::Attempt out;
    out.to = letter.to;
    if (reply.kept_back) {
        out.ended = notice::Ended::refused;
        out.answer = "network_not_allowed";
        return out;
    }
    if (reply.status == 0) {
        out.answer = shown_answer(reply.problem);
        return out;
    }
    out.answer = shown_answer(std::to_string(reply.status) + " " + reply.body);
    const bool is_good = reply.status >= 200 && reply.status < 300;
    if (is_good && said_yes(kind_of(letter), reply.body)) out.ended = notice::Ended::sent;
    if (is_for_good(reply.status)) out.ended = notice::Ended::refused;
    return out;
}

}  // namespace fangxing::executor
