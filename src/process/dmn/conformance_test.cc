#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>

#include "process/dmn/cases.h"

namespace fangxing::dmn {

namespace {

std::vector<CaseFile> files_of(const std::filesystem::path& folder) {
    std::vector<CaseFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        std::ifstream file(entry.path(), std::ios::binary);
        files.push_back({entry.path().filename().string(),
                         {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()}});
    }
    return files;
}

// Every folder below that holds a model.
std::set<std::filesystem::path> model_folders(const std::filesystem::path& root) {
    std::set<std::filesystem::path> folders;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
        if (entry.path().extension() == ".dmn") folders.insert(entry.path().parent_path());
    }
    return folders;
}

std::size_t run_below(const std::filesystem::path& root) {
    std::size_t count = 0;
    for (const auto& each : model_folders(root)) {
        const auto [results, malformed] = run_cases(files_of(each));
        CHECK(malformed.empty());
        CHECK_MESSAGE(!results.empty(), each.string());
        count += results.size();
        for (const auto& result : results) {
            CHECK_MESSAGE(result.passed, result.id, ": ", result.text);
        }
    }
    return count;
}

}  // namespace

TEST_CASE("DMN: the project's own cases") {
    const auto project = std::filesystem::path(__FILE__).parent_path() / "../../..";
    CHECK(run_below(project / "tests/conformance/dmn") > 0);
}

TEST_CASE("DMN: public conformance cases") {
    const auto* folder = std::getenv("CONFORMANCE_DIR");
    if (folder == nullptr) {
        MESSAGE("skipped: CONFORMANCE_DIR names no folder with dmn/");
        return;
    }
    const auto count = run_below(std::filesystem::path(folder) / "dmn");
    MESSAGE(count, " results");
    CHECK(count > 0);
}

TEST_CASE("DMN: a file that holds no tests is named") {
    const auto run = run_cases({{"a-test-01.xml", "<testCases><modelName/>"},
                                {"b-test-01.xml", "<other/>"},
                                {"c.dmn", "no model"}});
    CHECK(run.results.empty());
    CHECK(run.malformed == std::vector<std::string>{"a-test-01.xml", "b-test-01.xml"});
}

}  // namespace fangxing::dmn
