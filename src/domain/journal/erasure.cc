#include "domain/journal/erasure.h"

#include <algorithm>

namespace fangxing::journal {

std::optional<Protocol> protocol_in(const Sealed& entry, std::string_view payload) {
    if (entry.type != protocol_type || base::digest_of(payload) != entry.payload_digest) {
        return std::nullopt;
    }
    const auto json = base::parse_json(payload, {.bytes = std::size_t{64} << 20});
    const auto* part = json && json->object() ? json->find("journal") : nullptr;
    auto out = part ? base::decode<Protocol>(*part)
                    : base::Result<Protocol>(base::refuse(base::Kind::invalid, "input.missing"));
    if (!out) return std::nullopt;
    return *std::move(out);
}

bool is_changed(const Sealed& entry) {
    return !entry.has_payload || !entry.veil.empty();
}

base::Digest chained(const base::Digest& before, const Sealed& entry) {
    return base::digest_of(before.text + "\n" + leaf_text(entry));
}

void Erasures::add(const Sealed& entry) {
    if (!entry.has_payload) missing_.emplace(entry.id, entry.seq);
    if (entry.veil.empty()) return;
    auto& of = veiled_[entry.person];
    if (of.entries++ == 0) of.first = entry.seq;
    of.actors.insert(entry.actor);
    of.digest = chained(of.digest, entry);
}

void Erasures::add(const Protocol& protocol) {
    named_.insert(protocol.payloads.begin(), protocol.payloads.end());
    for (const auto& each : protocol.veiled) replaced_[each.person] = each;
}

bool Erasures::names(const Sealed& entry) const {
    if (!entry.has_payload && !named_.contains(entry.id)) return false;
    if (entry.veil.empty()) return true;
    const auto at = replaced_.find(entry.person);
    return at != replaced_.end() && at->second.pseudonym == entry.actor;
}

std::vector<Finding> Erasures::unaccounted() const {
    std::vector<Finding> out;
    for (const auto& [id, seq] : missing_) {
        if (!named_.contains(id)) out.push_back({"payload_missing", seq});
    }
    for (const auto& [person, of] : veiled_) {
        const auto at = replaced_.find(person);
        const bool is_so = at != replaced_.end() && at->second.entries == of.entries &&
                           at->second.digest == of.digest &&
                           of.actors == std::set{at->second.pseudonym};
        if (!is_so) out.push_back({"actor_differs", of.first});
    }
    std::ranges::sort(out, {}, &Finding::seq);
    return out;
}

}  // namespace fangxing::journal
