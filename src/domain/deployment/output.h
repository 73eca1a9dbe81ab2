// What a step said while it ran: pieces of text, each a blob, in the order in which they came.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "base/describe.h"
#include "base/result.h"

namespace fangxing::deployment {

struct OutputTag;
using OutputId = base::Id<OutputTag>;

struct OutputPiece {
    std::int64_t offset = 0;  // in bytes, from the beginning of the step's output
    std::int64_t size = 0;
    base::Digest digest;
    static void describe(auto& field, auto& self) {
        field("offset", self.offset);
        field("size", self.size);
        field("digest", self.digest);
    }
};
struct OutputTaken {
    static constexpr std::string_view type = "deployment.output_taken";
    base::Ref release;
    base::Ref deployment;
    bool back = false;
    int index = 0;
    std::string nonce;
    OutputPiece piece;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("nonce", self.nonce);
        field("piece", self.piece);
    }
};
// The output of one attempt at one step, named by its ticket's nonce.
struct Output {
    static constexpr std::string_view table = "step_outputs";
    static constexpr std::string_view noun = "step_output";
    using Event = std::variant<OutputTaken>;

    OutputId id;
    std::int64_t version = 0;
    base::Ref release;
    base::Ref deployment;
    bool back = false;
    int index = 0;
    std::string nonce;
    std::int64_t size = 0;
    std::vector<OutputPiece> pieces;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("release", self.release);
        field("deployment", self.deployment);
        field("back", self.back);
        field("index", self.index);
        field("nonce", self.nonce);
        field("size", self.size);
        field("pieces", self.pieces);
    }
    static void columns(auto& column, const auto& self) {
        column("nonce", self.nonce);
        column("deployment", self.deployment);
    }
    static std::int64_t release_of(const Output& self) { return self.release.value; }
};
void apply(Output& output, const Output::Event& event);

// Most bytes that are kept of one attempt; the deployment process cuts off a little before.
inline constexpr std::int64_t most_output = std::int64_t{5} << 20;

// What of `text`, said from `offset` on, is new: the sender may send again what it sent before.
// Refuses 409 `deployment.output_gap` {expected}, 413 `deployment.output_too_large`.
base::Result<std::string> new_part(const Output& output, std::int64_t offset,
                                   const std::string& text);

}  // namespace fangxing::deployment
