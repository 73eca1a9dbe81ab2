// for, some, every, filter and path.
#include <algorithm>

#include "process/feel/compare.h"
#include "process/feel/evaluation.h"

namespace fangxing::feel {

namespace {

// Calls `each` with every value of an iteration's domain, until it says false. False when there is
// no such domain.
template <class Each>
bool over_numbers(Run& run, const Number& from, const Number& to, Each each) {
    const auto first = from.integer();
    const auto last = to.integer();
    if (!first || !last) return false;
    const std::int64_t step = *first <= *last ? 1 : -1;
    for (auto i = *first;; i += step) {
        if (!run.charge(1) || !each(Value(i)) || i == *last) return true;
    }
}

template <class Each>
bool over_days(Run& run, const Date& from, const Date& to, Each each) {
    const std::int64_t step = from <= to ? 1 : -1;
    for (auto day = from.days();; day += step) {
        const auto date = Date::from_days(day);
        if (!run.charge(1) || !date || !each(Value(*date)) || *date == to) return true;
    }
}

template <class Each>
bool over_range(Run& run, const Value& from, const Value& to, Each each) {
    if (from.number() != nullptr && to.number() != nullptr) {
        return over_numbers(run, *from.number(), *to.number(), each);
    }
    if (from.date() != nullptr && to.date() != nullptr) {
        return over_days(run, *from.date(), *to.date(), each);
    }
    return false;
}

// The ends of a range that leaves them out are one step further in.
std::optional<Value> stepped(const Value& end, bool included, int step) {
    if (included) return end;
    if (const auto* number = end.number()) return number->plus(Number(std::int64_t{step}));
    if (const auto* date = end.date()) return Date::from_days(date->days() + step);
    return std::nullopt;
}

template <class Each>
bool over_domain(Run& run, const Value& domain, Each each) {
    if (const auto* list = domain.list()) {
        for (const auto& item : *list) {
            if (!run.charge(1) || !each(item)) break;
        }
        return true;
    }
    const auto* range = domain.range();
    if (range == nullptr) return !domain.is_null() && (each(domain), true);
    const auto low = stepped(range->low, range->includes_low, 1);
    const auto high = stepped(range->high, range->includes_high, -1);
    if (!low || !high || range->form != RangeForm::interval) return false;
    if (less(*high, *low) == true) return true;  // nothing lies between the ends
    return over_range(run, *low, *high, each);
}

// Runs through all combinations, the last variable fastest. `body` says whether to go on.
class Loops {
  public:
    Loops(Run& run, const std::vector<Iteration>& iterations)
        : run_(run), iterations_(iterations) {}

    // False when one of the domains is nothing to iterate over.
    template <class Body>
    bool through(std::size_t index, const Frame* frame, const Body& body) {
        if (index == iterations_.size()) {
            going_ = body(frame);
            return true;
        }
        const auto& each = iterations_[index];
        bool inner = true;
        const auto visit = [&](const Value& value) {
            const Frame bound{frame, each.variable, &value, nullptr};
            inner = through(index + 1, &bound, body);
            return inner && going_;
        };
        const auto domain = run_.eval(*each.domain, frame);
        const bool fits = each.end == nullptr
                              ? over_domain(run_, domain, visit)
                              : over_range(run_, domain, run_.eval(*each.end, frame), visit);
        return fits && inner;
    }

  private:
    Run& run_;
    const std::vector<Iteration>& iterations_;
    bool going_ = true;
};

}  // namespace

Value Evaluation::operator()(const For& node) const {
    List results;
    Value partial;
    const auto body = [&](const Frame* inner) {
        if (results.size() > limits::weight) return false;  // refused below, as a whole
        if (!node.uses_partial) {
            results.push_back(run.eval(*node.result, inner));
            return true;
        }
        partial = results;  // what was computed so far, as a value of its own
        const Frame known{inner, "partial", &partial, nullptr};
        if (!run.charge(results.size() / 8)) return false;
        results.push_back(run.eval(*node.result, &known));
        return true;
    };
    if (!Loops(run, node.iterations).through(0, frame, body)) {
        return run.problem("feel.not_a_list", node.iterations.front().variable);
    }
    return run.charge(1) ? run.bounded(std::move(results)) : Value();
}

// §10.3.2.5, Table 48: every over nothing is true, some over nothing false; a condition that is
// neither true nor false leaves the result null unless another decides it.
Value Evaluation::operator()(const Quantified& node) const {
    Value result = node.is_every;
    const auto body = [&](const Frame* inner) {
        const auto each = run.eval(*node.condition, inner);
        result = node.is_every ? logical_and(result, each) : logical_or(result, each);
        return node.is_every ? !result.is_false() : !result.is_true();
    };
    if (!Loops(run, node.iterations).through(0, frame, body)) {
        return run.problem("feel.not_a_list", node.iterations.front().variable);
    }
    return result;
}

namespace {

Value at_index(Run& run, const List& list, const Number& index) {
    const auto size = static_cast<std::int64_t>(list.size());
    const auto place = index.integer();
    if (place && *place >= 1 && *place <= size) return list[static_cast<std::size_t>(*place - 1)];
    if (place && *place < 0 && *place >= -size)
        return list[static_cast<std::size_t>(size + *place)];
    return run.problem("feel.no_such_index", index.text());
}

}  // namespace

// §10.3.2.5: a number picks, a condition filters; what is no list counts as a list of one.
Value Evaluation::operator()(const Filter& node) const {
    const auto source = eval(node.source);
    const List single = source.list() == nullptr && !source.is_null() ? List{source} : List{};
    const auto& list = source.list() == nullptr ? single : *source.list();
    if (const auto* literal = std::get_if<Literal>(&node.condition->form)) {
        if (const auto* index = literal->value.number()) return at_index(run, list, *index);
    }
    const auto holds = [&](const Value& item) {
        const Frame bound{frame, "item", &item, item.context()};
        return run.eval(*node.condition, &bound);
    };
    if (list.empty()) {
        const auto condition = holds(Value());
        return condition.number() != nullptr ? at_index(run, list, *condition.number()) : List{};
    }
    List kept;
    for (const auto& item : list) {
        const auto condition = holds(item);
        if (&item == &list.front() && condition.number() != nullptr) {
            return at_index(run, list, *condition.number());
        }
        if (condition.is_true()) kept.push_back(item);
        if (!condition.is_null() && condition.boolean() == nullptr) {
            return run.problem("feel.wrong_type", "filter");
        }
    }
    return run.bounded(std::move(kept));
}

Value Evaluation::operator()(const Path& node) const {
    if (const auto* name = std::get_if<Name>(&node.source->form)) {
        if (auto found = run.find_member(name->text, node.member, frame)) return *std::move(found);
    }
    const auto source = eval(node.source);
    if (auto found = member_of(source, node.member)) return *std::move(found);
    const auto* list = source.list();
    if (list == nullptr) return run.problem("feel.no_such_member", node.member);
    List members;
    members.reserve(list->size());
    if (!run.charge(list->size())) return {};
    for (const auto& item : *list) {
        auto found = member_of(item, node.member);
        members.push_back(found ? *std::move(found)
                                : run.problem("feel.no_such_member", node.member));
    }
    return run.bounded(std::move(members));
}

}  // namespace fangxing::feel
