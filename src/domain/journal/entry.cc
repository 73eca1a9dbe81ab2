#include "domain/journal/entry.h"

#include "base/json_writer.h"

namespace fangxing::journal {

std::string leaf_text(const Sealed& entry) {
    std::string out;
    base::MemberWriter member(out);
    member("act", entry.act);
    member("actor", entry.actor);
    member("at", entry.at);
    member("id", entry.id);
    member("noun", entry.noun);
    member("noun_id", entry.noun_id);
    member("payload_digest", entry.payload_digest);
    member("person", entry.person);
    member("reason", entry.reason);
    member("release", entry.release);
    member("seq", entry.seq);
    member("type", entry.type);
    member("via", entry.via);
    member.end();
    return out;
}

Hash leaf_of(const Sealed& entry) {
    if (entry.veil.empty()) return leaf_hash(leaf_text(entry));
    return base::from_base64(entry.veil).value_or(Hash());
}

}  // namespace fangxing::journal
