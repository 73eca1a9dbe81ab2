// One of its signers approves a proposed version; with the last of them it is published.
#pragma once

#include <optional>
#include <string>

#include "app/accounts.h"
#include "domain/pack/version.h"

namespace fangxing::app {

struct SignPackVersion {
    static constexpr std::string_view act = "sign_pack_version";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    pack::VersionId version;
    base::Digest digest;  // what the signer has before him
    std::optional<std::string> opinion;
    static void describe(auto& field, auto& self) {
        field("version", self.version);
        field("digest", self.digest);
        field("opinion", self.opinion);
    }
};
// Publishing announces the version to everybody who has an account. Refuses as `pack::sign`, and
// 409 `pack_version.changed_meanwhile` where the digest is not the proposed one.
base::Result<base::Json> carry_out(Work& work, const SignPackVersion& command);

}  // namespace fangxing::app
