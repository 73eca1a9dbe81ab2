// What a release has taught goes into the knowledge base (知识库).
#pragma once

#include <string>

#include "app/accounts.h"
#include "domain/release/events.h"

namespace fangxing::app {

struct WriteKnowledge {
    static constexpr std::string_view act = "write_knowledge";
    static constexpr auto permission = access::Permission::take_part;
    using Answer = Saved;

    release::ReleaseId release;
    std::string title;
    std::string text;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("title", self.title);
        field("text", self.text);
    }
};
// Refuses 404 `release.not_found`, 422 `knowledge.incomplete`.
base::Result<base::Json> carry_out(Work& work, const WriteKnowledge& command);

}  // namespace fangxing::app
