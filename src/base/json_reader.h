// Reads JSON text (RFC 8259) in one pass, part by part; §-numbers are that document's.
//
// Every part answers whether it could be read; the first that could not says why, and where.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "base/json.h"

namespace fangxing::base {

class JsonReader {
  public:
    explicit JsonReader(std::string_view text, std::size_t most_depth = JsonLimits{}.depth)
        : at_(text.data()), end_(text.data() + text.size()), most_depth_(most_depth) {}

    // Where it stands, and back to where it stood.
    struct Place {
        const char* at = nullptr;
        std::size_t depth = 0;
    };
    Place place() const { return {at_, depth_}; }
    void back_to(const Place& place) {
        at_ = place.at;
        depth_ = place.depth;
    }
    const char* why() const { return why_; }
    bool fail(const char* why = "syntax") {
        why_ = why;
        return false;
    }

    // The next character that is no space; NUL at the end.
    char next_sign() {
        while (at_ != end_ && (*at_ == ' ' || *at_ == '\t' || *at_ == '\n' || *at_ == '\r')) ++at_;
        return peek();
    }

    // A value and nothing behind it.
    bool document(Json& out) { return value(out) && nothing_more(); }
    bool nothing_more() {
        next_sign();
        return at_ == end_ || fail();
    }

    // These begin where the value begins.
    bool value(Json& out);
    bool string(std::string& out);
    // The string as it is written where no character of it is escaped; else what `kept` then holds.
    bool text(std::string_view& out, std::string& kept);
    // To the end of a value, by its brackets and quotes alone.
    bool pass_over();

    // Into an object or array that begins here; `closed` where it ends at once.
    bool enter(char closing, bool& closed);
    // After a value of it: past a comma, or `closed` and past the end.
    bool next(char closing, bool& closed);
    // A member's name as it is written, to the beginning of its value.
    bool name(std::string_view& out);
    bool colon();

  private:
    char peek() const { return at_ == end_ ? '\0' : *at_; }
    bool take(char c);
    bool word(std::string_view text, Json meaning, Json& out);
    bool object(Json& out);
    bool member();
    bool array(Json& out);
    bool number(Json& out);
    bool digits();
    bool skip_wide();
    bool escape(std::string& out);
    bool code_point(std::string& out);
    bool four_digits(unsigned& out);
    bool pass_over_string();

    const char* at_;
    const char* end_;
    std::size_t most_depth_;
    const char* why_ = "";
    std::size_t depth_ = 0;
    // Members and items of open objects and arrays wait here, so that each object and array is
    // made once, in its final size.
    std::vector<Json::Member> members_;
    std::vector<Json> items_;
};

}  // namespace fangxing::base
