// An entry of the journal as it is proved: what its leaf in the tree is made of.
#pragma once

#include <cstdint>
#include <string>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"

namespace fangxing::journal {

// The payload itself may be erased by rule; its digest stays, and with it the leaf.
struct Sealed {
    std::int64_t seq = 0;  // from 1, without gaps
    base::Ref id;
    base::Instant at;
    std::string actor;
    base::Ref person;
    std::string via;
    std::string act;
    std::string noun;
    base::Ref noun_id;
    base::Ref release;
    std::string type;
    std::string reason;
    base::Digest payload_digest;
    static void describe(auto& field, auto& self) {
        field("seq", self.seq);
        field("id", self.id);
        field("at", self.at);
        field("actor", self.actor);
        field("person", self.person);
        field("via", self.via);
        field("act", self.act);
        field("noun", self.noun);
        field("noun_id", self.noun_id);
        field("release", self.release);
        field("type", self.type);
        field("reason", self.reason);
        field("payload_digest", self.payload_digest);
    }
};

// Canonical JSON (RFC 8785) of all members: what `leaf_hash` is taken of.
std::string leaf_text(const Sealed& entry);

}  // namespace fangxing::journal
