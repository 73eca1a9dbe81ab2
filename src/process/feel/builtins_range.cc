// range() and the relations of points and ranges (DMN 1.5 §10.3.4.6 and §10.3.4.9, Table 78).
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/compare.h"
#include "process/feel/truth.h"

namespace fangxing::feel {

namespace {

// A range with both ends, or a point seen as the range of itself; nothing for anything else.
struct Ends {
    Value low;
    Value high;
    bool includes_low = true;
    bool includes_high = true;
    bool is_range = false;
};

// The comparison forms are open to one side, and nothing can be said of that end.
std::optional<Ends> ends_of(const Value& value) {
    if (const auto* range = value.range()) {
        return Ends{range->low, range->high, range->includes_low, range->includes_high, true};
    }
    if (value.is_null()) return std::nullopt;
    return Ends{value, value, true, true, false};
}

// a ends before b begins.
Truth precedes(const Ends& a, const Ends& b) {
    const bool may_touch = !a.includes_high || !b.includes_low;
    return either(less(a.high, b.low), may_touch ? equal(a.high, b.low) : Truth(false));
}

// a begins no later than b; what b includes at its low end, a includes too.
Truth begins_by(const Ends& a, const Ends& b) {
    const bool covers = a.includes_low || !b.includes_low;
    return either(less(a.low, b.low), covers ? equal(a.low, b.low) : Truth(false));
}

Truth ends_by(const Ends& a, const Ends& b) {
    const bool covered = b.includes_high || !a.includes_high;
    return either(less(a.high, b.high), covered ? equal(a.high, b.high) : Truth(false));
}

Truth covers(const Ends& a, const Ends& b) {
    return both(begins_by(a, b), ends_by(b, a));
}

// The two have something in common: neither lies wholly before the other.
Truth share(const Ends& a, const Ends& b) {
    return both(negated(precedes(a, b)), negated(precedes(b, a)));
}

Truth meets_ends(const Ends& a, const Ends& b) {
    if (!a.includes_high || !b.includes_low) return false;
    return equal(a.high, b.low);
}

// Table 78, overlaps before: a begins before b, they share something, and a ends within b.
Truth overlaps_before_ends(const Ends& a, const Ends& b) {
    const Truth starts = either(
        less(a.low, b.low), a.includes_low && !b.includes_low ? equal(a.low, b.low) : Truth(false));
    const Truth touches =
        either(less(b.low, a.high),
               a.includes_high && b.includes_low ? equal(a.high, b.low) : Truth(false));
    return both(both(starts, touches), ends_by(a, b));
}

Truth overlaps_after_ends(const Ends& a, const Ends& b) {
    const Truth ends =
        either(less(b.high, a.high),
               a.includes_high && !b.includes_high ? equal(a.high, b.high) : Truth(false));
    const Truth touches =
        either(less(a.low, b.high),
               a.includes_low && b.includes_high ? equal(a.low, b.high) : Truth(false));
    return both(both(ends, touches), begins_by(b, a));
}

Truth finishes_ends(const Ends& a, const Ends& b) {
    if (a.includes_high != b.includes_high) return false;
    return both(equal(a.high, b.high), begins_by(b, a));
}

Truth starts_ends(const Ends& a, const Ends& b) {
    if (a.includes_low != b.includes_low) return false;
    return both(equal(a.low, b.low), ends_by(a, b));
}

Truth coincide(const Ends& a, const Ends& b) {
    if (a.includes_low != b.includes_low || a.includes_high != b.includes_high) return false;
    return both(equal(a.low, b.low), equal(a.high, b.high));
}

enum class Takes { points_too, ranges_only, range_second, range_first, same_kind };

bool fits(Takes takes, const Ends& a, const Ends& b) {
    switch (takes) {
        case Takes::points_too: return true;
        case Takes::ranges_only: return a.is_range && b.is_range;
        case Takes::range_second: return b.is_range;
        case Takes::range_first: return a.is_range;
        case Takes::same_kind: return a.is_range == b.is_range;
    }
    return false;
}

Value relation(const Arguments& arguments, Takes takes, Truth (*holds)(const Ends&, const Ends&)) {
    const auto a = ends_of(arguments[0]);
    const auto b = ends_of(arguments[1]);
    if (!a || !b || !fits(takes, *a, *b)) return arguments.wrong();
    const auto result = holds(*a, *b);
    return result ? Value(*result) : arguments.wrong("feel.not_comparable");
}

template <Truth (*holds)(const Ends&, const Ends&)>
Truth turned(const Ends& a, const Ends& b) {
    return holds(b, a);
}

Value before(const Arguments& a) {
    return relation(a, Takes::points_too, precedes);
}
Value after(const Arguments& a) {
    return relation(a, Takes::points_too, turned<precedes>);
}
Value meets(const Arguments& a) {
    return relation(a, Takes::ranges_only, meets_ends);
}
Value met_by(const Arguments& a) {
    return relation(a, Takes::ranges_only, turned<meets_ends>);
}
Value overlaps(const Arguments& a) {
    return relation(a, Takes::ranges_only, share);
}
Value overlaps_before(const Arguments& a) {
    return relation(a, Takes::ranges_only, overlaps_before_ends);
}
Value overlaps_after(const Arguments& a) {
    return relation(a, Takes::ranges_only, overlaps_after_ends);
}
Value finishes(const Arguments& a) {
    return relation(a, Takes::range_second, finishes_ends);
}
Value finished_by(const Arguments& a) {
    return relation(a, Takes::range_first, turned<finishes_ends>);
}
Value includes(const Arguments& a) {
    return relation(a, Takes::range_first, covers);
}
Value during(const Arguments& a) {
    return relation(a, Takes::range_second, turned<covers>);
}
Value starts(const Arguments& a) {
    return relation(a, Takes::range_second, starts_ends);
}
Value started_by(const Arguments& a) {
    return relation(a, Takes::range_first, turned<starts_ends>);
}
Value coincides(const Arguments& a) {
    return relation(a, Takes::same_kind, coincide);
}

bool is_end_literal(const Node& node);

// §10.3.4.1, range(from): ends are literals, @ literals, or a conversion of a string literal.
bool is_end(const Child& child) {
    return child != nullptr && is_end_literal(*child);
}

bool is_end_literal(const Node& node) {
    if (std::holds_alternative<Literal>(node.form)) return true;
    const auto* call = std::get_if<BuiltinCall>(&node.form);
    if (call == nullptr || call->arguments.size() != 1) return false;
    const bool converts = call->name == "date" || call->name == "time" ||
                          call->name == "date and time" || call->name == "duration";
    return converts && std::holds_alternative<Literal>(call->arguments[0]->form);
}

Value range_from(const Arguments& arguments) {
    const auto* text = arguments.string(0);
    if (text == nullptr) return {};
    const auto parsed = parse_expression(*text);
    if (!parsed) return arguments.wrong("feel.no_value");
    const auto& form = parsed->node()->form;
    if (const auto* literal = std::get_if<Literal>(&form)) {
        const auto* range = literal->value.range();
        return range != nullptr && range->form == RangeForm::interval
                   ? literal->value
                   : arguments.wrong("feel.no_value");
    }
    const auto* range = std::get_if<RangeOf>(&form);
    if (range == nullptr || range->form != RangeForm::interval || !is_end(range->low) ||
        !is_end(range->high)) {
        return arguments.wrong("feel.no_value");
    }
    return arguments.run().eval(*parsed->node());
}

constexpr auto range_table = std::to_array<Builtin>({
    {"range", "from", range_from},
    {"before", "point1, point2", before},
    {"before", "point, range", before},
    {"before", "range, point", before},
    {"before", "range1, range2", before},
    {"after", "point1, point2", after},
    {"after", "point, range", after},
    {"after", "range, point", after},
    {"after", "range1, range2", after},
    {"meets", "range1, range2", meets},
    {"met by", "range1, range2", met_by},
    {"overlaps", "range1, range2", overlaps},
    {"overlaps before", "range1, range2", overlaps_before},
    {"overlaps after", "range1, range2", overlaps_after},
    {"finishes", "point, range", finishes},
    {"finishes", "range1, range2", finishes},
    {"finished by", "range, point", finished_by},
    {"finished by", "range1, range2", finished_by},
    {"includes", "range, point", includes},
    {"includes", "range1, range2", includes},
    {"during", "point, range", during},
    {"during", "range1, range2", during},
    {"starts", "point, range", starts},
    {"starts", "range1, range2", starts},
    {"started by", "range, point", started_by},
    {"started by", "range1, range2", started_by},
    {"coincides", "point1, point2", coincides},
    {"coincides", "range1, range2", coincides},
});

}  // namespace

std::span<const Builtin> range_builtins() {
    return range_table;
}

}  // namespace fangxing::feel
