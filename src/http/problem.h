// Refusals as answers: problem+json (RFC 9457) in the caller's language.
#pragma once

#include <string>
#include <string_view>

#include "base/result.h"
#include "http/message.h"

namespace fangxing::http {

int status_of(base::Kind kind);

// {type, title, status, detail, code, reasons: [{code, field, detail}]}
Response problem(const base::Refusal& refusal, std::string_view language);
// Where no refusal's kind fits the status (431, 501, 505, 500).
Response problem(int status, std::string_view code, std::string_view language,
                 const base::Parameters& parameters = {});

// What a thrown exception is answered with: 507 for a full disk, 503 for a broken one, else 500.
Response problem_of_current_exception(std::string_view language);

// "zh" or "en": `?lang=`, then Accept-Language, then Chinese.
std::string language_of(const Params& query, std::string_view accept_language);

}  // namespace fangxing::http
