#include "executor/deployment/public_key.h"

#include <openssl/evp.h>
#include <openssl/pem.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <sstream>

#include "base/digest.h"
#include "base/ensure.h"
#include "domain/deployment/ticket.h"

namespace fangxing::executor {
namespace {

constexpr std::size_t key_size = 32;
constexpr std::size_t signature_size = 64;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(EVP_MD_CTX* context) const { EVP_MD_CTX_free(context); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};
template <class T>
using Owned = std::unique_ptr<T, Free>;

const unsigned char* octets(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}

std::string from_pem(const std::string& text) {
    const Owned<BIO> bio(BIO_new_mem_buf(text.data(), static_cast<int>(text.size())));
    const Owned<EVP_PKEY> key(PEM_read_bio_PUBKEY(bio.get(), nullptr, nullptr, nullptr));
    std::string bytes(key_size, '\0');
    std::size_t size = bytes.size();
    const bool raw = key && EVP_PKEY_get_raw_public_key(
                                key.get(), reinterpret_cast<unsigned char*>(bytes.data()), &size);
    return raw && size == key_size ? bytes : std::string();
}

}  // namespace

PublicKey::PublicKey(std::string bytes) : bytes_(std::move(bytes)) {
    if (bytes_.size() != key_size) throw base::Fault("the pinned public key is not Ed25519");
    id_ = deployment::key_id_of(bytes_);
}

PublicKey PublicKey::from_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) throw base::Fault("cannot read the public key " + path);
    std::ostringstream all;
    all << file.rdbuf();
    std::string text = all.str();
    if (text.starts_with("-----BEGIN")) return PublicKey(from_pem(text));
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.pop_back();
    return PublicKey(base::from_base64(text).value_or(""));
}

bool PublicKey::verifies(std::string_view message, std::string_view signature) const {
    if (signature.size() != signature_size) return false;
    const Owned<EVP_PKEY> key(
        EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, octets(bytes_), bytes_.size()));
    const Owned<EVP_MD_CTX> context(EVP_MD_CTX_new());
    return key && context &&
           EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, key.get()) == 1 &&
           EVP_DigestVerify(context.get(), octets(signature), signature.size(), octets(message),
                            message.size()) == 1;
}

base::Result<std::string> verified_payload(std::string_view envelope, std::string_view type,
                                           const PublicKey& key, const std::string& noun) {
    const auto no = [&](const char* why) {
        return base::refuse(base::Kind::invalid, noun + "." + why);
    };
    const auto json = base::parse_json(envelope, {.bytes = std::size_t{16} << 20});
    if (!json) return no("malformed");
    // By hand, not by `describe`: a payload outgrows the limit of described texts.
    const auto payload = base::from_base64(json->text("payload"));
    const auto* signatures = json->find("signatures");
    if (!payload || payload->empty() || !signatures || !signatures->array()) {
        return no("malformed");
    }
    if (json->text("payloadType") != type) return no("wrong_type");
    const auto signed_bytes = deployment::pre_authentication_encoding(type, *payload);
    bool claimed = false;
    for (const auto& signature : *signatures->array()) {
        const auto bytes = base::from_base64(signature.text("sig"));
        if (bytes && key.verifies(signed_bytes, *bytes)) return *payload;
        claimed = claimed || signature.text("keyid") == key.id();
    }
    return no(claimed ? "bad_signature" : "foreign_key");
}

}  // namespace fangxing::executor
