#include "server/case_verbs.h"

#include <algorithm>
#include <iostream>
#include <set>

#include "app/conformance/cases.h"
#include "app/conformance/check.h"
#include "server/clocks.h"
#include "server/file_tree.h"

namespace fangxing::server {
namespace {

namespace fs = std::filesystem;

std::string parameters_of(const base::Reason& reason) {
    std::string out;
    for (const auto& [name, value] : reason.parameters) {
        if (!value.empty()) out += " " + name + "=" + value;
    }
    return out;
}

// Verdicts as they come, then the count.
class Tally {
  public:
    void add(const fs::path& file, const app::CaseReport& report) {
        for (const auto& each : report.verdicts) {
            std::cout << (each.passed ? "passed " : "failed ") << on_one_line(each.name);
            if (!each.passed) std::cout << ": " << on_one_line(each.text);
            std::cout << '\n';
            (each.passed ? passed_ : failed_) += 1;
        }
        for (const auto& each : report.refusals) {
            auto place = each.field;
            if (!place.empty() && place.front() != '/') place.insert(0, ":");
            reject(file.string() + place, each.code + parameters_of(each));
        }
    }
    void reject(const std::string& place, const std::string& why) {
        std::cerr << "fangxing: " << place << ": " << why << '\n';
        refused_ = true;
    }
    int close() {
        if (passed_ + failed_ == 0 && !refused_) reject("no cases", "case.none");
        std::cout << passed_ << " passed, " << failed_ << " failed" << std::endl;
        if (refused_) return 2;
        return failed_ == 0 ? 0 : 1;
    }

  private:
    static std::string on_one_line(std::string text) {
        std::ranges::replace_if(
            text, [](char c) { return static_cast<unsigned char>(c) < ' '; }, ' ');
        return text;
    }

    int passed_ = 0;
    int failed_ = 0;
    bool refused_ = false;
};

bool is_folder(const fs::path& path) {
    std::error_code error;
    return fs::is_directory(path, error);
}

std::vector<fs::path> found_below(const std::string& path, const char* suffix, Tally& tally) {
    auto files = files_below(path, {suffix});
    if (files.empty()) tally.reject(path, "case.none");
    return files;
}

void test_flow_file(const fs::path& file, bool is_named, Tally& tally) {
    const auto text = read_text(file);
    if (!text) return tally.reject(file.string(), "file.unreadable");
    // A folder may hold JSON of other kinds too.
    if (!is_named && !app::holds_flow_cases(*text)) return;
    const auto beside = [&](const std::string& name) {
        return read_text(file.parent_path() / name);
    };
    tally.add(file, app::run_flow_cases(file.stem().string(), *text, beside));
}

// The models of one folder with those of its test files that are asked for.
void test_decision_folder(const fs::path& folder, const std::set<fs::path>& tests, Tally& tally) {
    std::vector<app::NamedText> files;
    for (const auto& path : files_below(folder, {".dmn"})) {
        if (path.parent_path() != folder) continue;
        if (auto text = read_text(path)) {
            files.push_back({path.filename().string(), *std::move(text)});
        }
    }
    for (const auto& path : tests) {
        auto text = read_text(path);
        if (!text) {
            tally.reject(path.string(), "file.unreadable");
            continue;
        }
        files.push_back({path.filename().string(), *std::move(text)});
    }
    tally.add(folder, app::run_decision_cases(files));
}

void say(const app::CheckReport& report) {
    std::cout << report.name << ": ";
    if (report.deploys) {
        std::cout << "deploys";
    } else {
        std::cout << (report.loads ? "loads, does not deploy" : "does not load");
    }
    for (const auto& each : report.holds) std::cout << ' ' << each;
    std::cout << '\n';
    const auto list = [](const char* kind, const std::vector<base::Reason>& reasons) {
        for (const auto& each : reasons) {
            std::cout << "  " << kind << ' ' << each.code << parameters_of(each) << '\n';
        }
    };
    list("refused", report.refusals);
    list("warning", report.warnings);
    for (const auto& each : report.changes) std::cout << "  " << each << '\n';
}

app::CheckReport check_path(const fs::path& path, const std::string& running, bool& unreadable) {
    if (is_folder(path)) {
        const auto folder = fs::weakly_canonical(path);
        const auto before = running.empty() ? app::PackFiles() : texts_in(running);
        return app::check_pack(folder.filename().string(), texts_in(folder), before,
                               WallClock().now());
    }
    if (const auto text = read_text(path)) return app::check_file(path.string(), *text);
    unreadable = true;
    std::cerr << "fangxing: " << path.string() << ": file.unreadable\n";
    app::CheckReport report;
    report.name = path.string();
    report.refusals.push_back({"file.unreadable", "", {}});
    return report;
}

// A folder with a manifest is a pack; of others each diagram and decision file below.
std::vector<fs::path> checked_below(const std::string& path) {
    if (!is_folder(path) || fs::exists(fs::path(path) / "pack.toml")) return {path};
    std::set<fs::path> out;
    for (const auto& manifest : files_below(path, {"pack.toml"})) {
        out.insert(manifest.parent_path());
    }
    for (const auto& file : files_below(path, {".bpmn", ".dmn"})) {
        if (!out.contains(file.parent_path())) out.insert(file);
    }
    return {out.begin(), out.end()};
}

}  // namespace

int test_flows(const std::vector<std::string>& paths) {
    Tally tally;
    for (const auto& path : paths) {
        for (const auto& file : found_below(path, ".json", tally)) {
            test_flow_file(file, !is_folder(path), tally);
        }
    }
    return tally.close();
}

int test_feel(const std::vector<std::string>& paths) {
    Tally tally;
    for (const auto& path : paths) {
        for (const auto& file : found_below(path, ".jsonl", tally)) {
            if (const auto text = read_text(file)) {
                tally.add(file, app::run_feel_cases(*text));
            } else {
                tally.reject(file.string(), "file.unreadable");
            }
        }
    }
    return tally.close();
}

int test_decisions(const std::vector<std::string>& paths) {
    Tally tally;
    for (const auto& path : paths) {
        std::map<fs::path, std::set<fs::path>> folders;
        for (const auto& file : found_below(path, ".xml", tally)) {
            folders[file.parent_path()].insert(file);
        }
        for (const auto& [folder, tests] : folders) test_decision_folder(folder, tests, tally);
    }
    return tally.close();
}

int check_processes(const CheckWish& wish) {
    bool unreadable = false;
    bool all_deploy = true;
    base::Json list{base::Json::Array{}};
    for (const auto& path : wish.paths) {
        const auto found = checked_below(path);
        if (found.empty()) {
            std::cerr << "fangxing: " << path << ": file.none\n";
            unreadable = true;
        }
        for (const auto& each : found) {
            const auto report = check_path(each, wish.running, unreadable);
            all_deploy = all_deploy && report.deploys;
            if (wish.as_json) {
                list.push(app::to_json(report));
            } else {
                say(report);
            }
        }
    }
    if (wish.as_json) std::cout << base::to_text(list) << std::endl;
    if (unreadable) return 2;
    return all_deploy ? 0 : 1;
}

}  // namespace fangxing::server
