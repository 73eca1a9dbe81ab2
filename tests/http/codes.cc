#include "codes.h"

#include <doctest/doctest.h>
#include <re2/re2.h>

#include <filesystem>
#include <fstream>
#include <functional>
#include <iterator>

#include "http/problem.h"

namespace fangxing::http_test {
namespace {

namespace fs = std::filesystem;
using Look = std::function<void(const std::string&, const std::string&)>;

void each_source(const std::function<void(const std::string&)>& look) {
    for (const auto& entry : fs::recursive_directory_iterator(FX_SOURCE_DIR "/src")) {
        const auto path = entry.path().string();
        if (!path.ends_with(".cc") && !path.ends_with(".h")) continue;
        if (path.ends_with("_test.cc")) continue;
        std::ifstream in(path);
        look({std::istreambuf_iterator<char>(in), {}});
    }
}

// Both groups of each match; the second is empty where the pattern has one.
void each_match(const std::string& source, const RE2& pattern, const Look& look) {
    re2::StringPiece rest(source);
    std::string first;
    std::string second;
    if (pattern.NumberOfCapturingGroups() == 1) {
        while (RE2::FindAndConsume(&rest, pattern, &first)) look(first, second);
    } else {
        while (RE2::FindAndConsume(&rest, pattern, &first, &second)) look(first, second);
    }
}

int status_named(const std::string& kind) {
    using base::Kind;
    static const std::map<std::string, Kind> kinds{
        {"malformed", Kind::malformed},
        {"unauthenticated", Kind::unauthenticated},
        {"forbidden", Kind::forbidden},
        {"not_found", Kind::not_found},
        {"method_not_allowed", Kind::method_not_allowed},
        {"conflict", Kind::conflict},
        {"stale", Kind::stale},
        {"too_large", Kind::too_large},
        {"wrong_type", Kind::wrong_type},
        {"invalid", Kind::invalid},
        {"precondition_required", Kind::precondition_required},
        {"too_many", Kind::too_many},
        {"unavailable", Kind::unavailable},
        {"full", Kind::full},
    };
    REQUIRE_MESSAGE(kinds.contains(kind), kind);
    return http::status_of(kinds.at(kind));
}

}  // namespace

std::map<std::string, std::set<int>> codes_said() {
    // The ways to say no: with a kind, with a status, in any other way, and by noun.
    static const RE2 by_kind(
        R"re(\brefuse\s*\(\s*(?:base::)?Kind::(\w+),\s*"([a-z][a-z0-9_]*\.[a-z0-9_.]+)")re");
    static const RE2 by_status(
        R"re((?:\bproblem|\brefuse|\brefused)\(\s*(\d+),\s*"([a-z][a-z0-9_]*\.[a-z0-9_.]+)")re");
    static const RE2 said(
        R"re((?:\brefuse\s*\([^"();]*|\bReason\s*\{\s*|\bno\(\s*|\bpush_back\(\s*\{\s*))re"
        R"re("([a-z][a-z0-9_]*\.[a-z0-9_.]+)")re");
    static const RE2 noun(R"re(string_view noun = "([a-z_]+)")re");
    std::map<std::string, std::set<int>> out;
    each_source([&](const std::string& source) {
        each_match(source, by_kind, [&](const auto& kind, const auto& code) {
            out[code].insert(status_named(kind));
        });
        each_match(source, by_status, [&](const auto& status, const auto& code) {
            out[code].insert(std::stoi(status));
        });
        each_match(source, said, [&](const auto& code, const auto&) { (void)out[code]; });
        each_match(source, noun, [&](const auto& name, const auto&) {
            out[name + ".not_found"].insert(404);
            out[name + ".changed_meanwhile"].insert(409);
        });
    });
    return out;
}

std::set<std::string> texts_like_codes() {
    static const RE2 text(R"re("([a-z][a-z0-9_]*\.[a-z0-9_.]+)")re");
    static const RE2 noun(R"re(string_view noun = "([a-z_]+)")re");
    std::set<std::string> out;
    each_source([&](const std::string& source) {
        each_match(source, text, [&](const auto& code, const auto&) { out.insert(code); });
        each_match(source, noun, [&](const auto& name, const auto&) {
            for (const char* reason : {"not_found", "changed_meanwhile", "unknown", "code_taken"}) {
                out.insert(name + "." + reason);
            }
        });
    });
    return out;
}

}  // namespace fangxing::http_test
