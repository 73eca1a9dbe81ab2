#include "app/conformance/check.h"
#include "app/pack/pack.h"
#include "app/pack/rehearsal.h"
#include "domain/pack/version.h"

namespace fangxing::app {
namespace {

constexpr base::Duration two_years = std::chrono::days(730);

class PackFindings {
  public:
    PackFindings(const Pack& pack, CheckReport& report) : pack_(pack), report_(report) {}

    // A window that never comes lets nobody in, at such a meeting nobody meets.
    void check_occurrences(base::Instant now) {
        const auto until = now + two_years;
        for (const auto& each : pack_.calendar.windows) {
            if (calendar::spans(each, now, until).empty()) never_comes("window." + each.id);
        }
        for (const auto& each : pack_.calendar.meetings) {
            const auto next = calendar::next_meeting(pack_.calendar, each.id, now);
            if (!next || until < *next) never_comes("meeting." + each.id);
        }
    }

    // The cases that the pack keeps come out as they were kept.
    void run_cases() {
        for (auto& each : failed_cases(pack_)) report_.refusals.push_back(std::move(each));
    }

    // Which steps no scenario of the pack ever names.
    void check_tests() {
        std::string all;
        for (const auto& [path, text] : pack_.files) {
            if (path.starts_with("tests/")) all += text;
        }
        if (all.empty()) return warn("pack.tests_missing", "");
        for (const auto& step : pack_.steps) {
            if (all.find(step.id) == std::string::npos) warn("pack.step_untested", step.id);
        }
    }

    void compare(const Pack& running) {
        if (!pack::is_higher(pack_.version, running.version)) {
            report_.refusals.push_back(
                base::Reason{"pack.version_not_higher",
                             "pack.toml",
                             {{"element", "version"}, {"about", running.version}}});
        }
        list("", pack_.files, running.files);
        PackFiles now;
        PackFiles before;
        for (const auto& step : pack_.steps) now[step.id];
        for (const auto& step : running.steps) before[step.id];
        list("step ", now, before);
    }

  private:
    void list(const std::string& what, const PackFiles& now, const PackFiles& before) {
        for (const auto& [name, text] : now) {
            const auto found = before.find(name);
            if (found == before.end()) {
                report_.changes.push_back("added " + what + name);
            } else if (found->second != text) {
                report_.changes.push_back("changed " + what + name);
            }
        }
        for (const auto& [name, text] : before) {
            if (!now.contains(name)) report_.changes.push_back("removed " + what + name);
        }
    }
    void never_comes(const std::string& element) {
        report_.refusals.push_back(
            base::Reason{"pack.no_occurrence", "pack.toml", {{"element", element}}});
    }
    void warn(const char* code, const std::string& element) {
        report_.warnings.push_back({code, "tests", {{"element", element}}});
    }

    const Pack& pack_;
    CheckReport& report_;
};

}  // namespace

CheckReport check_pack(const std::string& id, const PackFiles& files, const PackFiles& running,
                       base::Instant now) {
    CheckReport report;
    report.name = id;
    const auto read = read_pack(id, files);
    if (!read) {
        report.refusals = read.error().reasons;
        return report;
    }
    report.loads = true;
    report.holds.push_back((*read)->id + " " + (*read)->version);
    report.warnings = (*read)->warnings;
    PackFindings check(**read, report);
    check.check_occurrences(now);
    check.check_tests();
    check.run_cases();
    if (!running.empty()) {
        const auto before = read_pack(id, running);
        if (before) {
            check.compare(**before);
        } else {
            report.warnings.push_back({"pack.running_unreadable", "", {{"element", id}}});
        }
    }
    report.deploys = report.refusals.empty();
    return report;
}

}  // namespace fangxing::app
