#include "process/dmn/coverage.h"

#include <doctest/doctest.h>

namespace fangxing::dmn {

namespace {

struct Cells {
    std::string first;
    std::string second;
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '<' ? std::string("&lt;") : std::string(1, c);
    return out;
}

// Faults as "gap: A = 1, B = x" and "r1, r2: A = 1, B = x".
std::vector<std::string> faults(std::string_view policy, const std::vector<Cells>& rows,
                                std::string_view fallback = "") {
    std::string xml =
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"><decision id="d" name="D">)"
        R"(<decisionTable hitPolicy=")" +
        std::string(policy) +
        R"("><input label="A"><inputExpression><text>A</text></inputExpression></input>)"
        R"(<input label="B"><inputExpression><text>B</text></inputExpression></input><output name="o">)" +
        std::string(fallback) + "</output>";
    int number = 0;
    for (const auto& row : rows) {
        xml += "<rule id=\"r" + std::to_string(++number) + "\"><inputEntry><text>" +
               escaped(row.first) + "</text></inputEntry><inputEntry><text>" + escaped(row.second) +
               "</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>";
    }
    const auto model = read_model(xml + "</decisionTable></decision></definitions>");
    REQUIRE(model.has_value());
    std::vector<std::string> found;
    for (const auto& fault : find_faults(model->definitions())) {
        CHECK(fault.field == "d");
        const bool is_gap = fault.code == "decision.gap";
        CHECK((is_gap || fault.code == "decision.overlap"));
        found.push_back(is_gap
                            ? "gap: " + fault.parameters.at("inputs")
                            : fault.parameters.at("rules") + ": " + fault.parameters.at("inputs"));
    }
    CHECK(model->warnings().size() == found.size());
    return found;
}

using Found = std::vector<std::string>;

}  // namespace

TEST_CASE("gaps and overlaps of tables that compare with constants") {
    CHECK(faults("UNIQUE", {{"< 10", "-"}, {">= 10", "-"}}) == Found{});
    CHECK(faults("UNIQUE", {{"< 10", "-"}, {"> 10", "-"}}) == Found{"gap: A = 10"});
    CHECK(faults("UNIQUE", {{"<= 10", "-"}, {">= 10", "-"}}) == Found{"r1, r2: A = 10, B = …"});
    CHECK(faults("COLLECT", {{"<= 10", "-"}, {">= 10", "-"}}) == Found{});
    CHECK(faults("UNIQUE", {{"[0..5)", "-"}, {"(5..9]", "-"}}) ==
          Found{"gap: A = 5", "gap: A = -1", "gap: A = 10"});
    CHECK(faults("UNIQUE", {{"true", "\"x\""}, {"true", "not(\"x\")"}, {"false", "-"}}) == Found{});
    CHECK(faults("UNIQUE", {{"true", "\"x\""}, {"false", "-"}}) == Found{"gap: A = true, B = …"});
    CHECK(faults("UNIQUE",
                 {{"\"a\",\"b\"", "-"}, {"\"b\",\"c\"", "-"}, {"not(\"a\",\"b\",\"c\")", "-"}}) ==
          Found{"r1, r2: A = b, B = …"});
    CHECK(faults("UNIQUE", {{"< date(\"2026-01-01\")", "-"}, {"> @\"2026-01-01\"", "-"}}) ==
          Found{"gap: A = 2026-01-01"});
}

TEST_CASE("default outputs fill gaps; cells that compute are not judged") {
    const auto* const fallback = "<defaultOutputEntry><text>0</text></defaultOutputEntry>";
    CHECK(faults("UNIQUE", {{"< 10", "-"}}, fallback) == Found{});
    CHECK(faults("COLLECT", {{"< 10", "-"}}) == Found{});
    CHECK(faults("UNIQUE", {{"? > 10", "-"}}) == Found{});
    CHECK(faults("UNIQUE", {{"limit", "-"}}) == Found{});
}

}  // namespace fangxing::dmn
