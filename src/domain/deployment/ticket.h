// The ticket (DSSE envelope, in-toto style) without which the deployment process runs nothing.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/describe.h"
#include "base/result.h"
#include "domain/deployment/step.h"

namespace fangxing::deployment {

// A dead simple signing envelope: base64 payload, its type, signatures over the pre-authentication
// encoding "DSSEv1 <len type> <type> <len payload> <payload>".
struct Signature {
    std::string keyid;
    std::string sig;  // base64
    static void describe(auto& field, auto& self) {
        field("keyid", self.keyid);
        field("sig", self.sig);
    }
};
struct Envelope {
    std::string payload;  // base64
    std::string payloadType;
    std::vector<Signature> signatures;
    static void describe(auto& field, auto& self) {
        field("payload", self.payload);
        field("payloadType", self.payloadType);
        field("signatures", self.signatures);
    }
};
// The id of an Ed25519 public key (32 bytes): its digest.
std::string key_id_of(std::string_view public_key);
std::string pre_authentication_encoding(std::string_view type, std::string_view payload);

// A target as the ticket carries it: the address and key that were signed, not looked up later.
struct TicketTarget {
    std::string code;
    std::string host;
    int port = 22;
    std::string user;
    std::string host_key;
    static void describe(auto& field, auto& self) {
        field("code", self.code);
        field("host", self.host);
        field("port", self.port);
        field("user", self.user);
        field("host_key", self.host_key);
    }
};
struct TicketArtifact {
    std::string name;
    base::Digest digest;
    static void describe(auto& field, auto& self) {
        field("name", self.name);
        field("digest", self.digest);
    }
};

// One step of one deployment, to be run once: used when its nonce stands in the executor's journal.
struct Ticket {
    base::Ref deployment;
    base::Ref release;
    base::Ref clearance;
    bool back = false;
    int index = 0;
    int attempt = 1;
    PlanStep step;
    std::vector<TicketTarget> targets;
    std::vector<TicketArtifact> artifacts;
    std::string clearance_envelope;  // the signed clearance itself, verified by the executor too
    base::Instant not_before;
    base::Instant not_after;
    std::string nonce;
    static void describe(auto& field, auto& self) {
        field("deployment", self.deployment);
        field("release", self.release);
        field("clearance", self.clearance);
        field("back", self.back);
        field("index", self.index);
        field("attempt", self.attempt);
        field("step", self.step);
        field("targets", self.targets);
        field("artifacts", self.artifacts);
        field("clearance_envelope", self.clearance_envelope);
        field("not_before", self.not_before);
        field("not_after", self.not_after);
        field("nonce", self.nonce);
    }
};
inline constexpr std::string_view ticket_type = "application/vnd.fangxing.ticket+json";

}  // namespace fangxing::deployment
