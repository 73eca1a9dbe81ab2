#include "app/sealing.h"

#include <openssl/evp.h>

#include <memory>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::app {
namespace {

constexpr std::size_t key_size = 32;
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

using Cipher = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

unsigned char* bytes_in(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
const unsigned char* bytes_in(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
int length_of(std::string_view text) {
    return static_cast<int>(text.size());
}

// The row is authenticated with the text, not encrypted.
std::string bound_to(std::int64_t row) {
    return "fangxing row " + std::to_string(row);
}

}  // namespace

std::string seal(std::string_view key, Random& random, std::int64_t row, std::string_view plain) {
    base::ensure(key.size() == key_size, "whoever takes secrets has a key for them");
    const auto nonce = random.bytes(nonce_size);
    const auto about = bound_to(row);
    std::string text(plain.size(), '\0');
    std::string tag(tag_size, '\0');
    int size = 0;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto* context = cipher.get();
    const bool done =
        EVP_EncryptInit_ex(context, EVP_aes_256_gcm(), nullptr, bytes_in(key),
                           bytes_in(std::string_view(nonce))) == 1 &&
        EVP_EncryptUpdate(context, nullptr, &size, bytes_in(std::string_view(about)),
                          length_of(about)) == 1 &&
        EVP_EncryptUpdate(context, bytes_in(text), &size, bytes_in(plain), length_of(plain)) == 1 &&
        EVP_EncryptFinal_ex(context, bytes_in(text) + size, &size) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_GET_TAG, tag_size, tag.data()) == 1;
    base::ensure(done, "AES-256-GCM seals");
    return base::base64(nonce + tag + text);
}

std::optional<std::string> unseal(std::string_view key, std::int64_t row, std::string_view sealed) {
    const auto all = base::from_base64(sealed);
    if (!all || all->size() < nonce_size + tag_size || key.size() != key_size) return std::nullopt;
    auto tag = all->substr(nonce_size, tag_size);
    const auto text = std::string_view(*all).substr(nonce_size + tag_size);
    const auto about = bound_to(row);
    std::string plain(text.size(), '\0');
    int size = 0;
    const Cipher cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    auto* context = cipher.get();
    const bool done =
        EVP_DecryptInit_ex(context, EVP_aes_256_gcm(), nullptr, bytes_in(key),
                           bytes_in(std::string_view(*all))) == 1 &&
        EVP_DecryptUpdate(context, nullptr, &size, bytes_in(std::string_view(about)),
                          length_of(about)) == 1 &&
        EVP_DecryptUpdate(context, bytes_in(plain), &size, bytes_in(text), length_of(text)) == 1 &&
        EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_GCM_SET_TAG, tag_size, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(context, bytes_in(plain) + size, &size) == 1;
    if (!done) return std::nullopt;
    return plain;
}

}  // namespace fangxing::app
