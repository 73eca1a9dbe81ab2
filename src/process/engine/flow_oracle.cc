#include "process/engine/flow_oracle.h"

#include <algorithm>

#include "base/ensure.h"

namespace fangxing::engine {

// `waits` names the element of a leaf; `listens` a message that it awaits; `hour` a running timer.
struct FlowOracle::Work {
    const FlowNode* node = nullptr;
    Work* parent = nullptr;
    Instance* of = nullptr;
    std::string waits;
    std::string listens;
    std::int64_t since = 0;
    bool hour = false;
    bool is_due = false;
    bool is_side = false;    // a task beside the body of its scope
    bool body_done = false;  // of a scope that waits for what runs beside
    int started = 0;
    std::vector<std::unique_ptr<Work>> parts;
};

namespace {

std::string named(const char* kind, const FlowNode& node) {
    return kind + std::to_string(node.number);
}

bool is_scope(Block block) {
    return block == Block::scope || block == Block::cut || block == Block::fail ||
           block == Block::call;
}

std::int64_t chosen(const Choices& choices, const std::string& name) {
    const auto found = choices.find(name);
    return found == choices.end() ? 0 : found->second;
}

}  // namespace

FlowOracle::FlowOracle(const FlowNode& flow, const Choices& choices) {
    instances_.push_back(std::make_unique<Instance>(Instance{0, choices}));
    // The process itself is the outermost scope: one more block around the flow.
    static const FlowNode process{Block::scope, 0, {}, Border::nothing, 0, false};
    root_ = std::make_unique<Work>();
    root_->node = &process;
    root_->of = instances_.front().get();
    start(flow, root_.get(), root_->of);
}

FlowOracle::~FlowOracle() = default;

void FlowOracle::start(const FlowNode& node, Work* parent, Instance* of) {
    auto work = std::make_unique<Work>();
    work->node = &node;
    work->parent = parent;
    work->of = of;
    work->since = ++last_;
    auto* at = work.get();
    parent->parts.push_back(std::move(work));
    begin(*at);
}

void FlowOracle::start_task(const std::string& element, Work* parent, const FlowNode& node,
                            Instance* of) {
    auto work = std::make_unique<Work>();
    work->node = &node;
    work->parent = parent;
    work->of = of;
    work->since = ++last_;
    work->waits = element;
    work->is_side = true;
    parent->parts.push_back(std::move(work));
}

void FlowOracle::begin(Work& work) {
    const auto& node = *work.node;
    switch (node.block) {
        case Block::task: work.waits = named("t", node); return;
        case Block::message:
            work.waits = named("w", node);
            work.listens = named("m", node);
            return;
        case Block::timer:
            work.waits = named("d", node);
            work.hour = true;
            return;
        case Block::race:
            work.waits = named("g", node);
            work.listens = named("m", node);
            work.hour = true;
            return;
        case Block::scope:
            work.hour = node.border == Border::timer_instead;
            if (node.border == Border::message_instead || node.border == Border::message_beside ||
                node.border == Border::event_sub_instead ||
                node.border == Border::event_sub_beside) {
                work.listens = named("b", node);
            }
            break;
        case Block::call: {
            const auto number = static_cast<int>(instances_.size());
            instances_.push_back(std::make_unique<Instance>(Instance{number, work.of->choices}));
            work.of = instances_.back().get();
            break;
        }
        case Block::sequence:
        case Block::parallel:
        case Block::exclusive:
        case Block::inclusive:
        case Block::loop:
        case Block::cut:
        case Block::fail:
        case Block::many: break;
    }
    go_on(work);
}

// Its next part, or all of them.
void FlowOracle::go_on(Work& work) {
    const auto& node = *work.node;
    auto* of = work.of;
    const auto& parts = node.parts;
    switch (node.block) {
        case Block::parallel:
            work.started = static_cast<int>(parts.size());
            for (const auto& part : parts) start(part, &work, of);
            return;
        case Block::exclusive: {
            const auto choice = chosen(of->choices, named("c", node));
            const auto last = static_cast<std::int64_t>(parts.size()) - 1;
            const bool fits = choice >= 0 && choice < last;
            start(parts[static_cast<std::size_t>(fits ? choice : last)], &work, of);
            return;
        }
        case Block::inclusive: {
            const auto bits = chosen(of->choices, named("i", node));
            for (std::size_t n = 0; n < parts.size(); ++n) {
                if ((bits >> n) % 2 == 1) start(parts[n], &work, of);
            }
            return;
        }
        case Block::cut:
            start(parts.front(), &work, of);
            start_task(named("k", node), &work, node, of);
            return;
        case Block::many:
            for (int n = 0; n < (node.sequential ? 1 : node.count); ++n) {
                ++work.started;
                start(parts.front(), &work, of);
            }
            return;
        case Block::sequence:
            start(parts[static_cast<std::size_t>(work.started++)], &work, of);
            return;
        case Block::task:
        case Block::message:
        case Block::timer:
        case Block::race:
        case Block::loop:
        case Block::scope:
        case Block::fail:
        case Block::call: start(parts.front(), &work, of); return;
    }
}

// It leaves its parent, which goes on.
void FlowOracle::finish(Work* work) {
    auto* parent = work->parent;
    if (!parent) {
        root_.reset();
        return;
    }
    const bool is_side = work->is_side;
    const auto element = work->waits;
    std::erase_if(parent->parts, [&](const auto& each) { return each.get() == work; });
    if (is_side) {
        side_done(*parent, element);
    } else {
        part_done(*parent);
    }
}

void FlowOracle::part_done(Work& work) {
    const auto& node = *work.node;
    switch (node.block) {
        case Block::sequence:
            if (work.started < static_cast<int>(node.parts.size())) return go_on(work);
            return finish(&work);
        case Block::loop:
            if (chosen(work.of->choices, named("l", node)) != 0) return go_on(work);
            return finish(&work);
        case Block::many:
            if (node.sequential && work.started < node.count) return go_on(work);
            if (work.parts.empty()) finish(&work);
            return;
        case Block::fail:
            if (chosen(work.of->choices, named("f", node)) != 0) {
                // The error takes all of it away; its handler goes on in its place.
                clear(work);
                work.body_done = true;
                start_task(named("h", node), &work, node, work.of);
                return;
            }
            return end_scope(work);
        case Block::scope:
            if (node.border == Border::escalation_beside) border_event(work);
            return end_scope(work);
        case Block::cut:
        case Block::call: return end_scope(work);
        case Block::parallel:
        case Block::exclusive:
        case Block::inclusive:
        case Block::task:
        case Block::message:
        case Block::timer:
        case Block::race:
            if (work.parts.empty()) finish(&work);
            return;
    }
}

// The body is done; what runs beside it must be, too.
void FlowOracle::end_scope(Work& work) {
    work.body_done = true;
    if (work.parts.empty()) finish(&work);
}

void FlowOracle::side_done(Work& work, const std::string& element) {
    if (work.node->block == Block::cut && element == named("k", *work.node)) {
        clear(work);  // it terminates the scope
        return finish(&work);
    }
    if (work.body_done && work.parts.empty()) finish(&work);
}

void FlowOracle::clear(Work& work) {
    work.parts.clear();
    work.hour = false;
    work.listens.clear();
}

// The scope in which what stands on the border of `work` goes on.
FlowOracle::Work* FlowOracle::scope_of(Work* work) {
    auto* at = work->parent;
    while (at->parent && !is_scope(at->node->block)) at = at->parent;
    return at;
}

void FlowOracle::border_event(Work& work) {
    const auto& node = *work.node;
    const auto handler = named("h", node);
    switch (node.border) {
        case Border::nothing: break;
        case Border::timer_instead:
        case Border::message_instead:
        case Border::event_sub_instead:
            clear(work);
            work.body_done = true;
            start_task(handler, &work, node, work.of);
            break;
        case Border::message_beside:
        case Border::escalation_beside: start_task(handler, scope_of(&work), node, work.of); break;
        case Border::event_sub_beside: start_task(handler, &work, node, work.of); break;
    }
}

std::vector<FlowOracle::Work*> FlowOracle::all() const {
    std::vector<Work*> out;
    if (root_) out.push_back(root_.get());
    for (std::size_t n = 0; n < out.size(); ++n) {
        for (const auto& part : out[n]->parts) out.push_back(part.get());
    }
    std::ranges::sort(out, {}, [](const Work* each) { return each->since; });
    return out;
}

std::map<std::string, std::int64_t> FlowOracle::active() const {
    std::map<std::string, std::int64_t> out;
    for (const auto* each : all()) {
        if (!each->waits.empty()) ++out[each->waits];
    }
    return out;
}

std::map<std::string, std::int64_t> FlowOracle::tasks() const {
    auto out = active();
    std::erase_if(out, [](const auto& each) {
        return each.first.front() == 'w' || each.first.front() == 'd' || each.first.front() == 'g';
    });
    return out;
}

std::vector<std::string> FlowOracle::messages() const {
    std::vector<std::string> out;
    for (const auto* each : all()) {
        if (!each->listens.empty()) out.push_back(each->listens);
    }
    return out;
}

bool FlowOracle::has_timer() const {
    return std::ranges::any_of(all(), [](const Work* each) { return each->hour; });
}

void FlowOracle::complete(const std::string& element, std::size_t pick, const Choices& choices) {
    for (auto* each : all()) {
        if (each->waits != element || pick-- != 0) continue;
        each->of->choices = choices;
        return finish(each);
    }
    base::ensure(false, "the driver picks what is there");
}

void FlowOracle::message(const std::string& name, const Choices& choices) {
    Work* first = nullptr;
    for (auto* each : all()) {
        if (each->listens != name) continue;
        if (!first || each->of->number < first->of->number) first = each;
    }
    base::ensure(first != nullptr, "the driver sends what is awaited");
    first->of->choices = choices;
    if (first->node->block == Block::scope) return border_event(*first);
    finish(first);
}

void FlowOracle::fire_timer(Work& work) {
    if (work.node->block == Block::scope) return border_event(work);
    finish(&work);
}

void FlowOracle::hour() {
    for (auto* each : all()) each->is_due = each->hour;
    for (;;) {
        Work* first = nullptr;
        for (auto* each : all()) {
            if (!each->is_due) continue;
            if (!first || each->of->number < first->of->number) first = each;
        }
        if (!first) return;
        first->is_due = false;
        fire_timer(*first);
    }
}

}  // namespace fangxing::engine
