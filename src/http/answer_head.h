// The head of an answer as bytes (RFC 9112).
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "http/message.h"

namespace fangxing::http {

// Without a length the body comes in chunks; 304 and 204 have neither.
std::string answer_head(const Response& response, std::optional<std::uint64_t> length,
                        bool keep_alive);

// One chunk of a body whose length is not known before; an empty text is the last.
std::string chunk(std::string_view text);

}  // namespace fangxing::http
