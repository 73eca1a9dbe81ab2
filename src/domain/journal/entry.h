// An entry of the journal as it is proved: what its leaf in the tree is made of.
#pragma once

#include <cstdint>
#include <string>

#include "base/digest.h"
#include "base/id.h"
#include "base/instant.h"
#include "domain/journal/tree.h"

namespace fangxing::journal {

// The payload itself may be erased by rule; its digest stays, and with it the leaf. Where the actor
// was replaced by a pseudonym, the hash of the leaf as it was stands for the leaf (`veil`).
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
    // Of the store; no part of the leaf.
    std::string veil = {};    // base64; empty: the leaf is what the members say
    bool has_payload = true;  // it was not erased
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
// The hash that stands for the entry in the tree.
Hash leaf_of(const Sealed& entry);

}  // namespace fangxing::journal
