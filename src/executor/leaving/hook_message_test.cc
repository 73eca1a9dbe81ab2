#include "executor/leaving/hook_message.h"

#include <doctest/doctest.h>

#include "executor/leaving/letter_body.h"

namespace fangxing::executor {
namespace {

app::LetterAnswer letter_to_room(const char* kind) {
    app::LetterAnswer out;
    out.to = "运维群";
    out.language = "zh";
    out.subject = "发布成功：REL-1";
    out.parts = {{"发布成功：REL-1", "已确认 <成功>。", "https://fx.example.com/releases/1"}};
    out.kind = kind;
    out.url = "https://hooks.example.org/robot?access_token=t";
    out.secret = "SEC123";
    out.at = {1'700'000'000'000'000};
    return out;
}

notice::Ended ended(const char* kind, int status, std::string body) {
    return judged(letter_to_room(kind), {status, std::move(body), {}, false}).ended;
}

}  // namespace

// The signatures were computed by hand with Python's hmac, after the documents of both.
TEST_CASE("DingTalk's message is signed in its address") {
    const auto call = hook_message(letter_to_room("dingtalk"), "id");
    CHECK(call.url ==
          "https://hooks.example.org/robot?access_token=t&timestamp=1700000000000"
          "&sign=lkcPI1uoxBY1gUnCnnPH1Kkru0Hqjo7rFpA3haIVhEQ%3D");
    CHECK(call.body == R"({"msgtype":"text","text":{"content":"发布成功：REL-1\n已确认 <成功>。\n)"
                       R"(https://fx.example.com/releases/1"}})");
}

TEST_CASE("Feishu's message is signed in its body") {
    const auto call = hook_message(letter_to_room("feishu"), "id");
    CHECK(call.url == "https://hooks.example.org/robot?access_token=t");
    const auto body = base::parse_json(call.body);
    REQUIRE(body.has_value());
    CHECK(body->text("msg_type") == "text");
    CHECK(body->text("timestamp") == "1700000000");
    CHECK(body->text("sign") == "j/tImR0k8vYXRsYw0+GHVQkV1v/J/8obOuMU7PE/KDo=");
    CHECK(body->find("content")->text("text").starts_with("发布成功：REL-1\n"));
}

TEST_CASE("WeCom's message is plain, and other programs get signed JSON") {
    CHECK(hook_message(letter_to_room("wecom"), "id").body.starts_with(R"({"msgtype":"text")"));
    const auto call = hook_message(letter_to_room("generic"), "abc@fangxing");
    const auto body = base::parse_json(call.body);
    CHECK(body->text("id") == "abc@fangxing");
    CHECK(body->text("subject") == "发布成功：REL-1");
    CHECK(body->text("link") == "https://fx.example.com/releases/1");
    CHECK(call.headers.at(3) == "X-Fangxing-Timestamp: 1700000000");
    CHECK(call.headers.at(4).starts_with("X-Fangxing-Signature: sha256="));
    auto unsigned_one = letter_to_room("generic");
    unsigned_one.secret.clear();
    CHECK(hook_message(unsigned_one, "id").headers.size() == 4);
}

TEST_CASE("a room's text stays within what the messengers take, and breaks no character") {
    auto letter = letter_to_room("wecom");
    letter.parts.front().text.clear();
    for (int n = 0; n < 2000; ++n) letter.parts.front().text += "长";
    const auto text = room_text(letter);
    CHECK(text.size() < 2048);
    CHECK(text.ends_with("https://fx.example.com/releases/1"));
}

TEST_CASE("a yes, a no for good, and a no for now") {
    using notice::Ended;
    CHECK(ended("generic", 200, "anything") == Ended::sent);
    CHECK(ended("generic", 204, "") == Ended::sent);
    CHECK(ended("generic", 302, "") == Ended::refused);
    CHECK(ended("generic", 404, "") == Ended::refused);
    CHECK(ended("generic", 429, "") == Ended::failed);
    CHECK(ended("generic", 503, "") == Ended::failed);
    CHECK(ended("dingtalk", 200, R"({"errcode":0,"errmsg":"ok"})") == Ended::sent);
    CHECK(ended("dingtalk", 200, R"({"errcode":310000})") == Ended::failed);
    CHECK(ended("wecom", 200, "<html>") == Ended::failed);
    CHECK(ended("feishu", 200, R"({"code":0})") == Ended::sent);
    CHECK(ended("feishu", 200, R"({"StatusCode":0})") == Ended::sent);
    CHECK(ended("feishu", 200, R"({"code":19021})") == Ended::failed);
    const auto kept = judged(letter_to_room("generic"), {0, {}, "Couldn't connect", true});
    CHECK(kept.ended == Ended::refused);
    CHECK(kept.answer == "network_not_allowed");
    const auto odd = judged(letter_to_room("generic"), {500, "a\r\nb\x01\xff", {}, false});
    CHECK(odd.answer == "500 a  b ?");
}

}  // namespace fangxing::executor
