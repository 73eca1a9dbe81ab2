// What a webhook of each kind is sent, and how its sender is proved: our own JSON under an HMAC, or
// a text message signed as DingTalk and Feishu document it (WeCom's address is its only proof).
#pragma once

#include <optional>
#include <string>

#include "app/views/letter.h"
#include "domain/notice/webhook.h"
#include "executor/leaving/web_call.h"

namespace fangxing::executor {

// `id`: the same for every try of one message.
WebCall hook_message(const app::LetterAnswer& letter, const std::string& id);

// What the receiver said to it: DingTalk, WeCom and Feishu say "no" with status 200, in the body.
notice::Attempt judged(const app::LetterAnswer& letter, const WebReply& reply);

}  // namespace fangxing::executor
