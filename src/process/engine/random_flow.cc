#include "process/engine/random_flow.h"

namespace fangxing::engine {
namespace {

constexpr int deepest_block = 6;
constexpr int most_blocks = 30;

class Maker {
  public:
    explicit Maker(Dice& dice) : dice_(dice) {}

    FlowNode make(int depth) {
        FlowNode node;
        node.number = ++last_;
        node.block = depth == 0 || last_ > most_blocks ? leaf() : any();
        switch (node.block) {
            case Block::task:
            case Block::message:
            case Block::timer:
            case Block::race: break;
            case Block::sequence:
            case Block::parallel:
            case Block::exclusive:
            case Block::inclusive:
                for (auto n = 2 + pick(2); n > 0; --n) node.parts.push_back(make(depth - 1));
                break;
            case Block::loop:
            case Block::cut:
            case Block::fail:
            case Block::call: node.parts.push_back(make(depth - 1)); break;
            case Block::scope:
                node.parts.push_back(make(depth - 1));
                node.border = static_cast<Border>(pick(7));
                break;
            case Block::many:
                node.count = 1 + static_cast<int>(pick(3));
                node.sequential = pick(2) == 0;
                node.parts.push_back(repeated(depth - 1));
                break;
        }
        return node;
    }

  private:
    std::size_t pick(std::size_t count) { return dice_.roll(count); }
    Block leaf() {
        constexpr Block leaves[] = {Block::task,    Block::task,  Block::task, Block::task,
                                    Block::message, Block::timer, Block::race};
        return leaves[pick(std::size(leaves))];
    }
    // Every fourth one a leaf, but never the whole.
    Block any() {
        constexpr std::size_t first = static_cast<std::size_t>(Block::sequence);
        constexpr std::size_t blocks = static_cast<std::size_t>(Block::call) + 1 - first;
        if (last_ > 1 && pick(4) == 0) return leaf();
        return static_cast<Block>(first + pick(blocks));
    }
    FlowNode repeated(int depth) {
        FlowNode node;
        node.number = ++last_;
        constexpr Block kinds[] = {Block::task, Block::scope, Block::call};
        node.block = kinds[pick(depth > 0 ? 3 : 1)];
        if (node.block != Block::task) node.parts.push_back(make(depth - 1));
        return node;
    }

    Dice& dice_;
    int last_ = 0;
};

// The XML of one scope under way: elements in any order, flows between them.
class Writer {
  public:
    std::string definitions(const FlowNode& flow) {
        process("p", flow);
        std::string out =
            R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
            R"(xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" targetNamespace="r">)";
        return out + messages_ + R"(<error id="error" errorCode="oops"/>)" +
               R"(<escalation id="escalation" escalationCode="hey"/>)" + processes_ +
               "</definitions>";
    }

  private:
    struct Ends {
        std::string first;
        std::string last;
    };

    static std::string id(const char* kind, const FlowNode& node) {
        return kind + std::to_string(node.number);
    }
    static void element(std::string& out, const std::string& tag, const std::string& id,
                        const std::string& inner = {}, const std::string& attributes = {}) {
        out += "<" + tag + " id=\"" + id + "\"" + attributes;
        out += inner.empty() ? "/>" : ">" + inner + "</" + tag + ">";
    }
    static void flow(std::string& out, const std::string& from, const std::string& to,
                     const std::string& condition = {}) {
        const auto name = from + "_" + to;
        out += "<sequenceFlow id=\"" + name + "\" sourceRef=\"" + from + "\" targetRef=\"" + to;
        out += condition.empty() ? "\"/>"
                                 : "\"><conditionExpression>=" + condition +
                                       "</conditionExpression></sequenceFlow>";
    }
    static std::string timer() {
        return "<timerEventDefinition><timeDuration>PT1H</timeDuration></timerEventDefinition>";
    }
    std::string message(const std::string& name) {
        if (messages_.find("\"" + name + "\"") == std::string::npos) {
            element(messages_, "message", name, {}, " name=\"" + name + "\"");
        }
        return "<messageEventDefinition messageRef=\"" + name + "\"/>";
    }

    void process(const std::string& name, const FlowNode& root) {
        const auto inner = scope_of(root, name);
        element(processes_, "process", name, inner, " isExecutable=\"true\"");
    }
    // Start, body, end; `tail` names what stands before the end.
    std::string scope_of(const FlowNode& body, const std::string& of, const std::string& end = {},
                         const std::string& end_inner = {}) {
        std::string out;
        element(out, "startEvent", "start_" + of);
        const auto ends = block(out, body);
        flow(out, "start_" + of, ends.first);
        const auto last = end.empty() ? "end_" + of : end;
        element(out, "endEvent", last, end_inner);
        flow(out, ends.last, last);
        return out;
    }

    Ends block(std::string& out, const FlowNode& node) {
        switch (node.block) {
            case Block::task: return one(out, "userTask", id("t", node), {});
            case Block::message:
                return one(out, "intermediateCatchEvent", id("w", node), message(id("m", node)));
            case Block::timer: return one(out, "intermediateCatchEvent", id("d", node), timer());
            case Block::race: return race(out, node);
            case Block::sequence: return sequence(out, node);
            case Block::parallel: return fork(out, node, "parallelGateway");
            case Block::exclusive: return fork(out, node, "exclusiveGateway");
            case Block::inclusive: return fork(out, node, "inclusiveGateway");
            case Block::loop: return loop(out, node);
            case Block::scope: return scope(out, node);
            case Block::cut: return cut(out, node);
            case Block::fail: return fail(out, node);
            case Block::many: return many(out, node);
            case Block::call: return call(out, node, {});
        }
        return {};
    }

    static Ends one(std::string& out, const std::string& tag, const std::string& name,
                    const std::string& inner) {
        element(out, tag, name, inner);
        return {name, name};
    }

    Ends race(std::string& out, const FlowNode& node) {
        const auto gateway = id("g", node);
        element(out, "eventBasedGateway", gateway);
        element(out, "intermediateCatchEvent", id("w", node), message(id("m", node)));
        element(out, "intermediateCatchEvent", id("d", node), timer());
        element(out, "exclusiveGateway", id("x", node));
        for (const auto& each : {id("w", node), id("d", node)}) {
            flow(out, gateway, each);
            flow(out, each, id("x", node));
        }
        return {gateway, id("x", node)};
    }

    Ends sequence(std::string& out, const FlowNode& node) {
        Ends all;
        for (const auto& part : node.parts) {
            const auto ends = block(out, part);
            if (!all.last.empty()) flow(out, all.last, ends.first);
            if (all.first.empty()) all.first = ends.first;
            all.last = ends.last;
        }
        return all;
    }

    Ends fork(std::string& out, const FlowNode& node, const std::string& gateway) {
        const auto split = id("s", node);
        const auto join = id("j", node);
        std::string fallback;
        for (std::size_t n = 0; n < node.parts.size(); ++n) {
            const auto ends = block(out, node.parts[n]);
            std::string condition;
            if (node.block == Block::exclusive && n + 1 < node.parts.size()) {
                condition = id("c", node) + " = " + std::to_string(n);
            } else if (node.block == Block::exclusive) {
                fallback = " default=\"" + split + "_" + ends.first + "\"";
            } else if (node.block == Block::inclusive) {
                condition =
                    "modulo(floor(" + id("i", node) + " / " + std::to_string(1 << n) + "), 2) = 1";
            }
            flow(out, split, ends.first, condition);
            flow(out, ends.last, join);
        }
        element(out, gateway, split, {}, fallback);
        element(out, gateway, join);
        return {split, join};
    }

    Ends loop(std::string& out, const FlowNode& node) {
        const auto merge = id("a", node);
        const auto again = id("q", node);
        element(out, "exclusiveGateway", merge);
        const auto ends = block(out, node.parts.front());
        const auto behind = id("o", node);
        element(out, "exclusiveGateway", again, {}, " default=\"" + again + "_" + behind + "\"");
        element(out, "exclusiveGateway", behind);
        flow(out, merge, ends.first);
        flow(out, ends.last, again);
        flow(out, again, merge, id("l", node));
        flow(out, again, behind);
        return {merge, behind};
    }

    // An event on the border of `activity`: its task, then behind it or to an end of its own.
    Ends on_border(std::string& out, const FlowNode& node, const std::string& definition,
                   bool instead) {
        const auto activity = id("u", node);
        element(
            out, "boundaryEvent", id("e", node), definition,
            " attachedToRef=\"" + activity + "\"" + (instead ? "" : " cancelActivity=\"false\""));
        element(out, "userTask", id("h", node));
        flow(out, id("e", node), id("h", node));
        if (!instead) {
            element(out, "endEvent", id("z", node));
            flow(out, id("h", node), id("z", node));
            return {activity, activity};
        }
        element(out, "exclusiveGateway", id("x", node));
        flow(out, activity, id("x", node));
        flow(out, id("h", node), id("x", node));
        return {activity, id("x", node)};
    }

    std::string event_sub(const FlowNode& node, bool instead) {
        std::string inner;
        const auto start = id("y", node);
        element(inner, "startEvent", start, message(id("b", node)),
                instead ? "" : " isInterrupting=\"false\"");
        element(inner, "userTask", id("h", node));
        element(inner, "endEvent", id("z", node));
        flow(inner, start, id("h", node));
        flow(inner, id("h", node), id("z", node));
        std::string out;
        element(out, "subProcess", id("v", node), inner, " triggeredByEvent=\"true\"");
        return out;
    }

    Ends scope(std::string& out, const FlowNode& node) {
        const auto name = id("u", node);
        const bool escalates = node.border == Border::escalation_beside;
        const std::string thrown =
            escalates ? "<escalationEventDefinition escalationRef=\"escalation\"/>" : "";
        auto inner = scope_of(node.parts.front(), name, {}, thrown);
        if (node.border == Border::event_sub_instead) inner += event_sub(node, true);
        if (node.border == Border::event_sub_beside) inner += event_sub(node, false);
        element(out, "subProcess", name, inner);
        switch (node.border) {
            case Border::nothing:
            case Border::event_sub_instead:
            case Border::event_sub_beside: break;
            case Border::timer_instead: return on_border(out, node, timer(), true);
            case Border::message_instead: return on_border(out, node, message(id("b", node)), true);
            case Border::message_beside: return on_border(out, node, message(id("b", node)), false);
            case Border::escalation_beside: return on_border(out, node, thrown, false);
        }
        return {name, name};
    }

    Ends cut(std::string& out, const FlowNode& node) {
        const auto name = id("u", node);
        std::string inner;
        element(inner, "startEvent", "start_" + name);
        element(inner, "parallelGateway", id("s", node));
        const auto ends = block(inner, node.parts.front());
        element(inner, "endEvent", "end_" + name);
        element(inner, "userTask", id("k", node));
        element(inner, "endEvent", id("z", node), "<terminateEventDefinition/>");
        flow(inner, "start_" + name, id("s", node));
        flow(inner, id("s", node), ends.first);
        flow(inner, id("s", node), id("k", node));
        flow(inner, ends.last, "end_" + name);
        flow(inner, id("k", node), id("z", node));
        element(out, "subProcess", name, inner);
        return {name, name};
    }

    Ends fail(std::string& out, const FlowNode& node) {
        const auto name = id("u", node);
        std::string inner;
        element(inner, "startEvent", "start_" + name);
        const auto ends = block(inner, node.parts.front());
        const auto choice = id("q", node);
        element(inner, "exclusiveGateway", choice, {},
                " default=\"" + choice + "_end_" + name + "\"");
        element(inner, "endEvent", "end_" + name);
        const std::string error = "<errorEventDefinition errorRef=\"error\"/>";
        element(inner, "endEvent", id("z_", node), error);
        flow(inner, "start_" + name, ends.first);
        flow(inner, ends.last, choice);
        flow(inner, choice, id("z_", node), id("f", node));
        flow(inner, choice, "end_" + name);
        element(out, "subProcess", name, inner);
        return on_border(out, node, error, true);
    }

    Ends many(std::string& out, const FlowNode& node) {
        const auto& part = node.parts.front();
        const std::string repeat = std::string("<multiInstanceLoopCharacteristics") +
                                   (node.sequential ? " isSequential=\"true\"" : "") +
                                   "><loopCardinality>=" + std::to_string(node.count) +
                                   "</loopCardinality></multiInstanceLoopCharacteristics>";
        if (part.block == Block::call) return call(out, part, repeat);
        if (part.block == Block::task) {
            element(out, "userTask", id("t", part), repeat);
            return {id("t", part), id("t", part)};
        }
        const auto name = id("u", part);
        element(out, "subProcess", name, repeat + scope_of(part.parts.front(), name));
        return {name, name};
    }

    Ends call(std::string& out, const FlowNode& node, const std::string& repeat) {
        const auto name = id("p", node);
        process(name, node.parts.front());
        element(out, "callActivity", id("n", node),
                "<extensionElements><zeebe:calledElement processId=\"" + name +
                    "\" propagateAllChildVariables=\"false\"/></extensionElements>" + repeat);
        return {id("n", node), id("n", node)};
    }

    std::string messages_;
    std::string processes_;
};

}  // namespace

std::size_t Dice::roll(std::size_t sides) {
    state += 0x9E37'79B9'7F4A'7C15U;
    auto mixed = state;
    mixed = (mixed ^ (mixed >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27U)) * 0x94D0'49BB'1331'11EBU;
    return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % sides);
}

FlowNode random_flow(Dice& dice) {
    return Maker(dice).make(deepest_block);
}

std::string bpmn_of(const FlowNode& flow) {
    return Writer().definitions(flow);
}

}  // namespace fangxing::engine
