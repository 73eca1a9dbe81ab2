#include "domain/deployment/ticket.h"

namespace fangxing::deployment {

std::string key_id_of(std::string_view public_key) {
    return base::digest_of(public_key).text;
}

// DSSE protocol, "Pre-Authentication Encoding": lengths in bytes, ASCII decimal.
std::string pre_authentication_encoding(std::string_view type, std::string_view payload) {
    std::string out = "DSSEv1 ";
    out += std::to_string(type.size());
    out += ' ';
    out += type;
    out += ' ';
    out += std::to_string(payload.size());
    out += ' ';
    out += payload;
    return out;
}

}  // namespace fangxing::deployment
