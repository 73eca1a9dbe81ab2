#include "app/dsse.h"

#include "base/describe.h"
#include "base/digest.h"
#include "domain/deployment/ticket.h"

namespace fangxing::app {

std::string sign_envelope(Signer& signer, std::string_view type, const base::Json& payload) {
    const auto bytes = base::canonical_text(payload);
    const auto signature = signer.sign(deployment::pre_authentication_encoding(type, bytes));
    const deployment::Envelope envelope{
        base::base64(bytes), std::string(type), {{signer.key_id(), base::base64(signature)}}};
    return base::to_text(base::encode(envelope));
}

}  // namespace fangxing::app
