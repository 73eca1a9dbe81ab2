// The head of a request, checked strictly before anything else reads it.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "http/message.h"

namespace fangxing::http {

inline constexpr std::size_t longest_head = 16 * 1024;
inline constexpr std::size_t most_fields = 100;

struct Head {
    std::string method;
    std::string target;  // as sent
    bool keep_alive = true;
    bool chunked = false;
    std::optional<std::uint64_t> content_length;
    bool expects_continue = false;
    bool connection_is_usual = true;  // Connection says nothing but keep-alive or close
    Params headers;                   // names in lower case
};

// Why a head is not taken; the connection is closed after the answer.
struct HeadFault {
    int status = 400;
    std::string code;
};

// Reads the bytes up to and with the empty line (RFC 9112). Refused: other line ends than CRLF,
// NUL and controls, folded lines, text that is not UTF-8, a name before a space, two Hosts or none,
// two Content-Lengths or one that is no number, Content-Length beside Transfer-Encoding, any coding
// but one "chunked", more than 100 fields (431), other versions (505), other methods (501).
std::optional<HeadFault> read_head(std::string_view bytes, Head& head);

// No body follows (§6.3), and nothing in it is left for the parser of bodies to refuse.
bool ends_with_its_head(const Head& head);

bool is_utf8(std::string_view text);

}  // namespace fangxing::http
