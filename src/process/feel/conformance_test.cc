#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "process/feel/cases.h"

namespace fangxing::feel {

namespace {

struct Tally {
    int must = 0;
    int must_passed = 0;
    int should = 0;
    int should_passed = 0;
};

void run_file(const std::filesystem::path& path, Tally& tally) {
    std::ifstream file(path);
    for (std::string line; std::getline(file, line);) {
        if (line.empty()) continue;
        const auto run = run_case(line);
        REQUIRE_MESSAGE(run.has_value(), path.filename().string(), ": ", line);
        const auto& result = *run;
        (result.is_must ? tally.must : tally.should) += 1;
        (result.is_must ? tally.must_passed : tally.should_passed) += result.passed ? 1 : 0;
        if (result.is_must) {
            CHECK_MESSAGE(result.passed, path.filename().string(), " ", result.id, ": ",
                          result.text);
        } else {
            WARN_MESSAGE(result.passed, path.filename().string(), " ", result.id, ": ",
                         result.text);
        }
    }
}

Tally run_folder(const std::filesystem::path& folder) {
    Tally tally;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".jsonl") run_file(entry.path(), tally);
    }
    return tally;
}

}  // namespace

TEST_CASE("FEEL: the project's own cases") {
    const auto project = std::filesystem::path(__FILE__).parent_path() / "../../..";
    const auto tally = run_folder(project / "tests/conformance/feel");
    CHECK(tally.must > 0);
}

TEST_CASE("FEEL: public conformance cases") {
    const auto* folder = std::getenv("CONFORMANCE_DIR");
    if (folder == nullptr) {
        MESSAGE("skipped: CONFORMANCE_DIR names no folder with feel/*.jsonl");
        return;
    }
    const auto tally = run_folder(std::filesystem::path(folder) / "feel");
    MESSAGE("must ", tally.must_passed, " of ", tally.must, ", should ", tally.should_passed,
            " of ", tally.should);
    CHECK(tally.must > 0);
}

TEST_CASE("FEEL: a line that is no case is refused") {
    for (const auto* line : {"", "{", "[]", "1", "{}", R"({"expr": 1})", R"({"id": "x"})",
                             R"({"expr": "1", "test": "1"})", R"({"expr": "1", "in": []})"}) {
        CHECK_MESSAGE(!run_case(line).has_value(), line);
    }
    CHECK(run_case(R"({"expr": "1", "in": null, "expect": {"number": 1}})").value().passed);
    CHECK(run_case(R"({"expr": "the age", "in_types": {"the age": "number"}})").value().passed);
}

}  // namespace fangxing::feel
