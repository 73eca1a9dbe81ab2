#include "base/digest.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <memory>

#include "base/ensure.h"

namespace fangxing::base {
namespace {

constexpr std::string_view prefix = "sha256:";
constexpr std::string_view alphabet64 =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

// One for each thread: to make it takes longer than to digest a short text.
class Sha256 {
  public:
    Sha256()
        : kind_(EVP_MD_fetch(nullptr, "SHA256", nullptr), EVP_MD_free),
          context_(EVP_MD_CTX_new(), EVP_MD_CTX_free) {}

    std::string operator()(std::string_view bytes) {
        std::string out(32, '\0');
        auto* to = reinterpret_cast<unsigned char*>(out.data());
        unsigned int size = 0;
        const bool done = EVP_DigestInit_ex2(context_.get(), kind_.get(), nullptr) == 1 &&
                          EVP_DigestUpdate(context_.get(), bytes.data(), bytes.size()) == 1 &&
                          EVP_DigestFinal_ex(context_.get(), to, &size) == 1;
        ensure(done && size == out.size(), "SHA-256 is always there");
        return out;
    }

  private:
    std::unique_ptr<EVP_MD, decltype(&EVP_MD_free)> kind_;
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context_;
};

}  // namespace

std::string sha256(std::string_view bytes) {
    thread_local Sha256 digest;
    return digest(bytes);
}

Digest digest_of(std::string_view bytes) {
    return {std::string(prefix) + hex(sha256(bytes))};
}

std::optional<Digest> parse_digest(std::string_view text) {
    if (text.size() != prefix.size() + 64 || !text.starts_with(prefix)) return std::nullopt;
    const auto digits = text.substr(prefix.size());
    const bool clean = std::ranges::all_of(
        digits, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
    if (!clean) return std::nullopt;
    return Digest{std::string(text)};
}

std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string out;
    out.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out += digits[byte >> 4U];
        out += digits[byte & 15U];
    }
    return out;
}

std::string base64(std::string_view bytes) {
    std::string out;
    out.reserve((bytes.size() + 2) / 3 * 4);
    for (std::size_t n = 0; n < bytes.size(); n += 3) {
        const auto at = [&](std::size_t k) {
            return k < bytes.size() ? static_cast<unsigned char>(bytes[k]) : 0U;
        };
        const unsigned group = at(n) << 16U | at(n + 1) << 8U | at(n + 2);
        out += alphabet64[group >> 18U];
        out += alphabet64[group >> 12U & 63U];
        out += n + 1 < bytes.size() ? alphabet64[group >> 6U & 63U] : '=';
        out += n + 2 < bytes.size() ? alphabet64[group & 63U] : '=';
    }
    return out;
}

std::optional<std::string> from_base64(std::string_view text) {
    if (text.size() % 4 != 0) return std::nullopt;
    std::string out;
    for (std::size_t n = 0; n < text.size(); n += 4) {
        unsigned group = 0;
        std::size_t padding = 0;
        for (std::size_t k = n; k < n + 4; ++k) {
            const auto digit = alphabet64.find(text[k]);
            if (digit == std::string_view::npos) {
                const bool may_pad = text[k] == '=' && k >= n + 2 && n + 4 == text.size();
                if (!may_pad) return std::nullopt;
                ++padding;
            } else if (padding != 0) {
                return std::nullopt;
            }
            group =
                group << 6U | (digit == std::string_view::npos ? 0U : static_cast<unsigned>(digit));
        }
        out += static_cast<char>(group >> 16U & 255U);
        if (padding < 2) out += static_cast<char>(group >> 8U & 255U);
        if (padding < 1) out += static_cast<char>(group & 255U);
    }
    return out;
}

std::string base64url(std::string_view bytes) {
    std::string out = base64(bytes);
    while (!out.empty() && out.back() == '=') out.pop_back();
    std::ranges::replace(out, '+', '-');
    std::ranges::replace(out, '/', '_');
    return out;
}

}  // namespace fangxing::base
