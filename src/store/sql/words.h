// Words of SQL in which the databases differ.
#pragma once

#include <string_view>

namespace fangxing::store {

struct SqlWords {
    std::string_view claim_lock;     // locks the rows that a claim picks
    std::string_view position;       // function: where one text lies in another, or zero
    std::string_view token_release;  // column of `token_source` that holds the release
    // "FROM … e ": findings beside their tokens; the condition that they hold all those asked for,
    // which looks at one value.
    std::string_view finding_source;
    std::string_view finding_match;
    // Whether the planner knows how many rows a condition leaves. One that does not takes any
    // index that it sees and sorts what it finds; one that does is misled by an expression.
    bool knows_shares;
};

}  // namespace fangxing::store
