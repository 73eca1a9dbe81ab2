#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <random>
#include <sstream>

#include "process/bpmn/read.h"
#include "process/engine/bench.h"

namespace fangxing::engine {
namespace {

using feel::Value;

std::string content(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    std::stringstream out;
    out << file.rdbuf();
    return out.str();
}

// All flows of the project's own cases that can be deployed by themselves.
std::map<std::string, Deployment> flows() {
    std::map<std::string, Deployment> out;
    const auto folder =
        std::filesystem::path(__FILE__).parent_path() / "../../../tests/conformance";
    for (const auto& entry : std::filesystem::directory_iterator(folder / "bpmn")) {
        if (entry.path().extension() != ".bpmn") continue;
        const auto definitions = bpmn::read(content(entry.path()));
        if (!definitions || !bpmn::check(*definitions)) continue;
        out[entry.path().stem().string()].add(*definitions);
    }
    return out;
}

// Does anything at all to a bench; refusals are welcome, broken promises are not.
class Walk {
  public:
    Walk(Bench& bench, unsigned seed) : bench_(bench), random_(seed) {}

    void begin(const Deployment& deployment) {
        for (const auto& [id, process] : deployment.processes) (void)bench_.start(id, variables());
    }
    void one_step() {
        const std::string element = any_element();
        switch (pick(8)) {
            case 0: (void)bench_.error(element, any({"one", "two", "x"})); break;
            case 1:
                (void)bench_.message(any({"stop", "go", "cancel", "back", "moved", "off", "paid"}),
                                     {}, variables());
                break;
            case 2: (void)bench_.signal(any({"stop", "go", "all"}), variables()); break;
            case 3: (void)bench_.advance(any({"PT30M", "PT2H", "P1D"})); break;
            case 4:
                for (const auto& at : bench_.incidents()) {
                    (void)bench_.resolve(at, variables());
                    break;
                }
                break;
            default: (void)bench_.complete(element, variables(), 0);
        }
    }

  private:
    std::size_t pick(std::size_t count) { return random_() % count; }
    std::string any(std::vector<std::string> texts) { return texts[pick(texts.size())]; }
    std::string any_element() {
        const auto active = bench_.active();
        if (active.empty()) return {};
        return std::next(active.begin(), static_cast<std::ptrdiff_t>(pick(active.size())))->first;
    }
    Value variables() {
        feel::Context out;
        out.put("x", Value(static_cast<int>(pick(12))));
        if (pick(2) == 0) out.put("more", Value(pick(3) == 0));
        if (pick(2) == 0) out.put("vote", Value(any({"approve", "veto"})));
        if (pick(3) == 0) out.put("order", Value("A1"));
        feel::List list;
        for (auto n = pick(4); n > 0; --n) list.emplace_back(static_cast<int>(n));
        for (const char* name : {"people", "sites"}) out.put(name, Value(list));
        if (pick(2) == 0) out.put("at", Value("2025-01-10T09:00:00Z"));
        return out;
    }

    Bench& bench_;
    std::mt19937 random_;
};

}  // namespace

TEST_CASE("whatever happens, replaying and restoring give the same instance") {
    const auto deployments = flows();
    REQUIRE(deployments.size() > 40);
    for (const auto& [name, deployment] : deployments) {
        for (unsigned seed = 1; seed <= 5; ++seed) {
            Bench bench(deployment);
            Walk walk(bench, seed);
            walk.begin(deployment);
            for (int n = 0; n < 25; ++n) walk.one_step();
            CHECK_MESSAGE(bench.fault().empty(), name, " seed ", seed, ": ", bench.fault());
        }
    }
}

TEST_CASE("a signal that starts whoever throws it does not run for ever") {
    constexpr std::string_view text = R"(<definitions
        xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"><signal id="s" name="again"/>
        <process id="p" isExecutable="true">
          <startEvent id="in"><signalEventDefinition signalRef="s"/></startEvent>
          <intermediateThrowEvent id="out"><signalEventDefinition signalRef="s"/>
          </intermediateThrowEvent><userTask id="t"/>
          <sequenceFlow id="f" sourceRef="in" targetRef="out"/>
          <sequenceFlow id="g" sourceRef="out" targetRef="t"/>
        </process></definitions>)";
    const auto definitions = bpmn::read(text);
    REQUIRE(definitions);
    Deployment deployment;
    deployment.add(*definitions);
    Bench bench(deployment);
    const auto done = bench.signal("again", {});
    REQUIRE(!done);
    CHECK(done.error().code == "process.endless");
    CHECK(bench.advance("P1D"));
}

TEST_CASE("years of a timer that comes each day are no endless act") {
    constexpr std::string_view text = R"(<definitions
        xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">
        <process id="p" isExecutable="true">
          <startEvent id="in"/><userTask id="t"/><endEvent id="out"/>
          <boundaryEvent id="daily" attachedToRef="t" cancelActivity="false">
            <timerEventDefinition><timeCycle>R/P1D</timeCycle></timerEventDefinition>
          </boundaryEvent><endEvent id="told"/>
          <sequenceFlow id="f" sourceRef="in" targetRef="t"/>
          <sequenceFlow id="g" sourceRef="t" targetRef="out"/>
          <sequenceFlow id="h" sourceRef="daily" targetRef="told"/>
        </process></definitions>)";
    const auto definitions = bpmn::read(text);
    REQUIRE(definitions);
    Deployment deployment;
    deployment.add(*definitions);
    Bench bench(deployment);
    REQUIRE(bench.start("p", {}));
    CHECK(bench.advance("P2500D"));
    CHECK(bench.passed("told") == 2500);
}

TEST_CASE("a bench refuses what is not there") {
    Bench bench(flows().at("timer-months"));
    const auto code = [](const base::Result<void>& done) { return done ? "" : done.error().code; };
    CHECK(code(bench.complete("nothing", {}, 0)) == "process.not_there");
    CHECK(code(bench.advance("soon")) == "process.bad_timer");
}

}  // namespace fangxing::engine
