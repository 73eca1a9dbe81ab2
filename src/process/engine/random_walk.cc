#include "process/engine/random_walk.h"

#include "process/bpmn/read.h"
#include "process/engine/flow_oracle.h"

namespace fangxing::engine {
namespace {

std::string counts_text(const std::map<std::string, std::int64_t>& counts) {
    std::string out = "{";
    for (const auto& [name, count] : counts) out += " " + name + ":" + std::to_string(count);
    return out + " }";
}

class Walker {
  public:
    Walker(unsigned seed, const Bench::Reload& reload)
        : dice_{seed}, flow_(random_flow(dice_)), reload_(reload) {
        const auto read = bpmn::read(bpmn_of(flow_));
        if (!read) {
            no("not read: " + read.error().code);
            return;
        }
        if (const auto checked = bpmn::check(*read); !checked) {
            no("not deployed: ");
            for (const auto& each : checked.error().reasons) fault_ += each.code + " ";
            return;
        }
        deployment_.add(*read);
        collect(flow_);
    }

    void begin() {
        bench_.emplace(deployment_);
        bench_->reload_by(reload_);
        choose();
        oracle_.emplace(flow_, choices_);
        if (const auto begun = bench_->start("p", variables()); !begun) no(begun.error().code);
        compare("start");
    }
    bool has_failed() const { return !fault_.empty(); }
    bool is_over() const { return has_failed() || oracle_->is_done(); }
    const std::string& fault() const { return fault_; }

    void step() {
        const auto tasks = oracle_->tasks();
        const auto messages = oracle_->messages();
        const auto total = tasks.size() * 2 + messages.size() + (oracle_->has_timer() ? 1 : 0);
        if (total == 0) return no("nothing waits, and it has not ended");
        const auto pick = dice_.roll(total);
        if (pick < tasks.size() * 2) {
            const auto& [element, count] =
                *std::next(tasks.begin(), static_cast<std::ptrdiff_t>(pick / 2));
            complete(element, dice_.roll(static_cast<std::size_t>(count)));
        } else if (pick - tasks.size() * 2 < messages.size()) {
            hear(messages[pick - tasks.size() * 2]);
        } else {
            if (const auto done = bench_->advance("PT1H"); !done) no(done.error().code);
            oracle_->hour();
            compare("hour");
        }
    }

  private:
    void no(const std::string& what) {
        if (fault_.empty()) fault_ = what;
    }

    void complete(const std::string& element, std::size_t pick) {
        choose();
        if (const auto done = bench_->complete(element, variables(), pick); !done) {
            return no(element + ": " + done.error().code);
        }
        oracle_->complete(element, pick, choices_);
        compare(element);
    }

    void hear(const std::string& name) {
        choose();
        if (const auto done = bench_->message(name, {}, variables()); !done) {
            return no(name + ": " + done.error().code);
        }
        oracle_->message(name, choices_);
        compare(name);
    }

    void compare(const std::string& after) {
        const auto expected = oracle_->active();
        const auto actual = bench_->active();
        if (expected != actual) {
            return no("after " + after + " " + counts_text(actual) + " instead of " +
                      counts_text(expected));
        }
        if (!bench_->incidents().empty()) {
            return no("after " + after + " an incident at " + bench_->incidents().front());
        }
        if (oracle_->is_done() != bench_->is_completed()) no("after " + after + " not ended alike");
        if (!bench_->fault().empty()) no("after " + after + " " + bench_->fault());
    }

    // All variables that decide anything, each time chosen anew.
    void collect(const FlowNode& node) {
        const auto name = [&](const char* kind) { return kind + std::to_string(node.number); };
        if (node.block == Block::exclusive) choices_[name("c")] = 0;
        if (node.block == Block::inclusive) choices_[name("i")] = 1;
        if (node.block == Block::loop) choices_[name("l")] = 0;
        if (node.block == Block::fail) choices_[name("f")] = 0;
        for (const auto& part : node.parts) collect(part);
    }
    void choose() {
        for (auto& [name, value] : choices_) {
            const auto any = static_cast<std::int64_t>(dice_.roll(3));
            value = name.front() == 'i' ? any + 1 : name.front() == 'c' ? any : any / 2;
        }
    }
    feel::Value variables() const {
        feel::Context out;
        for (const auto& [name, value] : choices_) {
            const bool flag = name.front() == 'l' || name.front() == 'f';
            out.put(name, flag ? feel::Value(value != 0) : feel::Value(value));
        }
        return out;
    }

    Dice dice_;
    FlowNode flow_;
    const Bench::Reload& reload_;
    Deployment deployment_;
    Choices choices_;
    std::optional<Bench> bench_;
    std::optional<FlowOracle> oracle_;
    std::string fault_;
};

}  // namespace

RandomWalks walk_at_random(unsigned seed, int runs, int most_steps, const Bench::Reload& reload) {
    RandomWalks out{seed, 0, 0, {}};
    Walker walker(seed, reload);
    for (; out.runs < runs && !walker.has_failed(); ++out.runs) {
        walker.begin();
        for (int n = 0; n < most_steps && !walker.is_over(); ++n, ++out.steps) walker.step();
    }
    out.fault = walker.fault();
    return out;
}

}  // namespace fangxing::engine
