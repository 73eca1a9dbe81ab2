#include "executor/deployment/hash.h"

#include <openssl/evp.h>

#include <array>
#include <fstream>
#include <string>

#include "base/ensure.h"

namespace fangxing::executor {

struct Hash::State {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    ~State() { EVP_MD_CTX_free(context); }
};

Hash::Hash() : state_(std::make_unique<State>()) {
    base::ensure(EVP_DigestInit_ex(state_->context, EVP_sha256(), nullptr) == 1,
                 "SHA-256 is there");
}

Hash::~Hash() = default;

void Hash::add(std::string_view bytes) {
    base::ensure(EVP_DigestUpdate(state_->context, bytes.data(), bytes.size()) == 1,
                 "a hash takes bytes");
}

base::Digest Hash::digest() {
    std::array<unsigned char, EVP_MAX_MD_SIZE> bytes{};
    unsigned int size = 0;
    base::ensure(EVP_DigestFinal_ex(state_->context, bytes.data(), &size) == 1, "a hash ends once");
    return {"sha256:" + base::hex({reinterpret_cast<const char*>(bytes.data()), size})};
}

base::Digest digest_of_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return {};
    Hash hash;
    std::array<char, 65536> block{};
    while (file) {
        file.read(block.data(), block.size());
        hash.add({block.data(), static_cast<std::size_t>(file.gcount())});
    }
    return file.bad() ? base::Digest{} : hash.digest();
}

}  // namespace fangxing::executor
