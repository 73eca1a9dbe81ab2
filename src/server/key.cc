#include "server/key.h"

#include <fcntl.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::server {
namespace {

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using File = std::unique_ptr<std::FILE, decltype(&std::fclose)>;

File open_file(const std::string& path, int flags, mode_t mode, const char* how) {
    const int fd = ::open(path.c_str(), flags | O_CLOEXEC, mode);
    if (fd < 0) throw base::Fault("cannot open " + path);
    return {::fdopen(fd, how), &std::fclose};
}

void write_keys(EVP_PKEY* key, const std::string& secret, const std::string& pinned) {
    const auto file = open_file(secret, O_CREAT | O_EXCL | O_WRONLY, 0600, "w");
    const bool kept =
        PEM_write_PrivateKey(file.get(), key, nullptr, nullptr, 0, nullptr, nullptr) == 1 &&
        std::fflush(file.get()) == 0 && ::fsync(::fileno(file.get())) == 0;
    const auto half = open_file(pinned, O_CREAT | O_TRUNC | O_WRONLY, 0644, "w");
    if (!kept || PEM_write_PUBKEY(half.get(), key) != 1) {
        throw base::Fault("cannot write the organisation's key");
    }
}

// A file whose name is not synced may be gone with the power, and with it what was signed.
void sync_folder(const std::string& folder) {
    const int fd = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool synced = fd >= 0 && ::fsync(fd) == 0;
    if (fd >= 0) ::close(fd);
    if (!synced) throw base::Fault("cannot sync " + folder);
}

class Ed25519Signer final : public app::Signer {
  public:
    explicit Ed25519Signer(Key key) : key_(std::move(key)) {}

    std::string key_id() override { return base::digest_of(public_key()).text.substr(7, 16); }

    std::string sign(std::string_view bytes) override {
        const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(),
                                                                              &EVP_MD_CTX_free);
        std::string out(64, '\0');
        std::size_t size = out.size();
        const bool done =
            EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, key_.get()) == 1 &&
            EVP_DigestSign(context.get(), reinterpret_cast<unsigned char*>(out.data()), &size,
                           reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) == 1;
        base::ensure(done && size == out.size(), "Ed25519 signs");
        return out;
    }

    std::string public_key() override {
        std::string out(32, '\0');
        std::size_t size = out.size();
        const int done = EVP_PKEY_get_raw_public_key(
            key_.get(), reinterpret_cast<unsigned char*>(out.data()), &size);
        base::ensure(done == 1 && size == out.size(), "Ed25519 keys have 32 bytes");
        return out;
    }

  private:
    Key key_;
};

}  // namespace

std::unique_ptr<app::Signer> open_key(const std::string& folder) {
    std::filesystem::create_directories(folder);
    std::filesystem::permissions(folder, std::filesystem::perms::owner_all);
    const auto secret = folder + "/organisation.pem";
    const auto pinned = folder + "/organisation.pub";
    Key key(nullptr, &EVP_PKEY_free);
    if (std::filesystem::exists(secret)) {
        const auto file = open_file(secret, O_RDONLY, 0, "r");
        key.reset(PEM_read_PrivateKey(file.get(), nullptr, nullptr, nullptr));
    } else {
        key.reset(EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519"));
        if (key) {
            write_keys(key.get(), secret, pinned);
            sync_folder(folder);
            sync_folder(std::filesystem::path(folder).parent_path().string());
        }
    }
    if (!key || EVP_PKEY_get_base_id(key.get()) != EVP_PKEY_ED25519) {
        throw base::Fault("no Ed25519 key in " + secret);
    }
    return std::make_unique<Ed25519Signer>(std::move(key));
}

}  // namespace fangxing::server
