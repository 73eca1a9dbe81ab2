#include "sealing.h"

#include <openssl/evp.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>
#include <sstream>

#include "app/dsse.h"
#include "base/ensure.h"

namespace fangxing::test {

struct TestKey::Pair {
    EVP_PKEY* key = EVP_PKEY_Q_keygen(nullptr, nullptr, "ED25519");
    ~Pair() { EVP_PKEY_free(key); }
};

TestKey::TestKey() : pair_(std::make_unique<Pair>()) {}
TestKey::~TestKey() = default;

std::string TestKey::key_id() {
    return deployment::key_id_of(public_key());
}

std::string TestKey::sign(std::string_view bytes) {
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    std::string out(64, '\0');
    std::size_t size = out.size();
    const bool done =
        EVP_DigestSignInit(context, nullptr, nullptr, nullptr, pair_->key) == 1 &&
        EVP_DigestSign(context, reinterpret_cast<unsigned char*>(out.data()), &size,
                       reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size()) == 1;
    EVP_MD_CTX_free(context);
    base::ensure(done, "a test key signs");
    return out;
}

std::string TestKey::public_key() {
    std::string out(32, '\0');
    std::size_t size = out.size();
    EVP_PKEY_get_raw_public_key(pair_->key, reinterpret_cast<unsigned char*>(out.data()), &size);
    return out;
}

std::string seal(app::Signer& key, std::string_view type, const base::Json& payload) {
    return app::sign_envelope(key, type, payload);
}

deployment::Cleared clear(const deployment::PlanStep& step, const deployment::TicketTarget& target,
                          const std::vector<deployment::TicketArtifact>& artifacts) {
    deployment::Cleared out;
    out.id = {31};
    out.release = {21};
    out.steps = {step};
    out.targets = {target};
    out.artifacts = artifacts;
    out.window_start = noon - std::chrono::hours(1);
    out.window_end = noon + std::chrono::hours(1);
    out.expires_at = noon + std::chrono::hours(1);
    return out;
}

std::string seal(app::Signer& key, const deployment::Cleared& cleared) {
    base::Json statement;
    statement.put("_type", "https://in-toto.io/Statement/v1");
    statement.put("predicate", base::encode(cleared));
    return seal(key, deployment::clearance_type, statement);
}

deployment::Ticket ticket_for(app::Signer& key, const deployment::Cleared& cleared,
                              const std::string& nonce) {
    deployment::Ticket out;
    out.deployment = {41};
    out.release = cleared.release;
    out.clearance = cleared.id;
    out.step = cleared.steps.front();
    out.targets = cleared.targets;
    out.artifacts = cleared.artifacts;
    out.clearance_envelope = seal(key, cleared);
    out.not_before = noon;
    out.not_after = noon + std::chrono::minutes(5);
    out.nonce = nonce;
    return out;
}

std::string seal(app::Signer& key, const deployment::Ticket& ticket) {
    return seal(key, deployment::ticket_type, base::encode(ticket));
}

Folder::Folder() {
    std::string name = std::filesystem::temp_directory_path().string() + "/fx_deploy_XXXXXX";
    base::ensure(::mkdtemp(name.data()) != nullptr, "a test folder is made");
    path_ = name;
}

Folder::~Folder() {
    std::error_code ignored;
    std::filesystem::remove_all(path_, ignored);
}

std::string read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

void write_file(const std::string& path, std::string_view text) {
    std::ofstream(path, std::ios::binary) << text;
}

}  // namespace fangxing::test
