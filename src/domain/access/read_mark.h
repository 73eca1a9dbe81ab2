// How far a person has read his notices (已读): one mark a person, and it only moves on.
#pragma once

#include <optional>
#include <string_view>
#include <variant>
#include <vector>

#include "domain/access/person.h"

namespace fangxing::access {

struct ReadMarkTag;
using ReadMarkId = base::Id<ReadMarkTag>;

struct NoticesRead {
    static constexpr std::string_view type = "notices.read";
    PersonId by;
    base::Ref up_to;  // this notice and all before it
    static void describe(auto& field, auto& self) {
        field("by", self.by);
        field("up_to", self.up_to);
    }
};
struct ReadMark {
    static constexpr std::string_view table = "read_marks";
    static constexpr std::string_view noun = "read_mark";
    using Event = std::variant<NoticesRead>;

    ReadMarkId id;
    std::int64_t version = 0;
    PersonId person;
    base::Ref up_to;

    static void describe(auto& field, auto& self) {
        field("id", self.id);
        field("person", self.person);
        field("up_to", self.up_to);
    }
    static void columns(auto& column, const auto& self) { column("person", self.person); }
};
void apply(ReadMark& mark, const ReadMark::Event& event);

// Nothing where the mark stands there or further on already.
std::vector<ReadMark::Event> read_up_to(const std::optional<ReadMark>& mark,
                                        const NoticesRead& wish);

}  // namespace fangxing::access
