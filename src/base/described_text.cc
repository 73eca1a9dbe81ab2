#include "base/described_text.h"

#include <algorithm>
#include <limits>

namespace fangxing::base {

bool read(JsonReader& in, Json& out) {
    return in.value(out);
}

bool read(JsonReader& in, bool& out) {
    Json json;
    if (!in.value(json)) return false;
    const auto* value = json.boolean();
    if (value) out = *value;
    return value || in.fail("type");
}

bool read(JsonReader& in, std::int64_t& out) {
    Json json;
    if (!in.value(json)) return false;
    const auto* value = json.integer();
    if (value) out = *value;
    return value || in.fail("type");
}

bool read(JsonReader& in, int& out) {
    std::int64_t wide = 0;
    if (!read(in, wide)) return false;
    const bool fits =
        wide >= std::numeric_limits<int>::min() && wide <= std::numeric_limits<int>::max();
    if (fits) out = static_cast<int>(wide);
    return fits || in.fail("number");
}

bool read(JsonReader& in, double& out) {
    Json json;
    if (!in.value(json)) return false;
    if (const auto* whole = json.integer()) {
        out = static_cast<double>(*whole);
    } else if (const auto* real = json.real()) {
        out = *real;
    } else {
        return in.fail("type");
    }
    return true;
}

bool read(JsonReader& in, std::string& out) {
    if (in.next_sign() != '"') return in.fail("type");
    out.clear();
    return in.string(out);
}

bool read(JsonReader& in, Instant& out) {
    std::string_view text;
    std::string kept;
    if (!in.text(text, kept)) return false;
    const auto value = parse_instant(text);
    if (value) out = *value;
    return value || in.fail("date-time");
}

bool read(JsonReader& in, Digest& out) {
    std::string_view text;
    std::string kept;
    if (!in.text(text, kept)) return false;
    out = {};
    if (text.empty()) return true;
    auto value = parse_digest(text);
    if (value) out = *value;
    return value || in.fail("digest");
}

bool read_id(JsonReader& in, std::int64_t& out) {
    out = 0;
    if (in.next_sign() == 'n') return in.pass_over();
    std::string_view text;
    std::string kept;
    if (!in.text(text, kept)) return false;
    const auto value = parse_id(text);
    if (value) out = *value;
    return value || in.fail("id");
}

MemberReader::MemberReader(JsonReader& in, const std::vector<std::string_view>& names)
    : in_(in), names_(names), begin_(in.place()) {
    good_ = in_.enter('}', closed_);
    look_at_next();
}

void MemberReader::look_at_next() {
    if (good_ && !closed_) good_ = in_.name(next_);
}

void MemberReader::done(bool good) {
    good_ = good && (by_name_ || in_.next('}', closed_));
    if (!by_name_) look_at_next();
}

bool MemberReader::find(std::string_view name) {
    if (by_name_) return good_ && find_anywhere(name);
    const auto here = described_++;
    while (good_ && !closed_ && in_order_) {
        if (next_ == name) return true;
        // This one was not written: that one's turn comes, or has been.
        const auto turn = names_.begin() + static_cast<std::ptrdiff_t>(here);
        if (std::find(turn, names_.end(), next_) != names_.end()) return false;
        if (std::find(names_.begin(), turn, next_) != turn) return in_order_ = false;
        done(in_.pass_over());
    }
    return false;
}

bool MemberReader::find_anywhere(std::string_view name) {
    in_.back_to(begin_);
    closed_ = false;
    good_ = in_.enter('}', closed_);
    for (look_at_next(); good_ && !closed_; look_at_next()) {
        if (next_ == name) return true;
        good_ = in_.pass_over() && in_.next('}', closed_);
    }
    return false;
}

bool MemberReader::is_in_order() {
    while (good_ && !closed_) {
        if (std::ranges::find(names_, next_) != names_.end()) in_order_ = false;
        done(in_.pass_over());
    }
    end_ = in_.place();
    by_name_ = good_ && !in_order_;
    return !by_name_;
}

bool MemberReader::finish() {
    if (good_) in_.back_to(end_);
    return good_;
}

}  // namespace fangxing::base
