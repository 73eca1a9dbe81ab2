#include "domain/deployment/step.h"

#include <algorithm>

namespace fangxing::deployment {
namespace {

constexpr int longest_step_s = 24 * 3600;

bool is_web_address(std::string_view url) {
    const bool scheme = url.starts_with("http://") || url.starts_with("https://");
    return scheme && std::ranges::all_of(url, [](char c) { return c > ' ' && c < 0x7f; });
}

// What a step and its undo have in common: the same rules hold for both.
template <class Part>
void check_part(const Part& part, const std::string& field, std::vector<base::Reason>& out) {
    const auto no = [&](const char* code, const char* member) {
        out.push_back({code, field + member, {}});
    };
    if (part.kind == StepKind::manual) return;
    if (part.kind == StepKind::ssh) {
        if (part.target.empty()) {
            no("step.without_target", "/target");
        } else if (!is_code(part.target)) {
            no("step.bad_target", "/target");
        }
        if (part.command.empty()) no("step.without_command", "/command");
    }
    if (part.kind == StepKind::check && !is_web_address(part.url)) no("step.bad_url", "/url");
    if (part.timeout_s < 1 || part.timeout_s > longest_step_s) {
        no("step.bad_timeout", "/timeout_s");
    }
}

}  // namespace

bool is_code(std::string_view text) {
    const auto lower = [](char c) { return (c >= 'a' && c <= 'z') || c == '_'; };
    return !text.empty() && text.size() <= 63 && lower(text.front()) &&
           std::ranges::all_of(
               text, [&](char c) { return lower(c) || (c >= '0' && c <= '9') || c == '-'; });
}

base::Result<std::vector<PlanStep>> read_plan(const base::Json& list) {
    std::vector<PlanStep> out;
    base::Reading reading(true);
    base::decode(list, out, reading, "");
    if (!reading.reasons().empty()) {
        return base::refuse(base::Kind::invalid, "step.malformed", {}, reading.reasons());
    }
    return out;
}

std::vector<base::Reason> problems(const std::vector<PlanStep>& steps, const std::string& field) {
    std::vector<base::Reason> out;
    for (std::size_t n = 0; n < steps.size(); ++n) {
        const auto& step = steps[n];
        const std::string here = field + "/" + std::to_string(n);
        check_part(step, here, out);
        if (step.undo) check_part(*step.undo, here + "/undo", out);
        if (step.kind != StepKind::check && !step.undo && !step.irreversible) {
            out.push_back({"step.without_undo", here + "/undo", {}});
        }
        if (step.start && step.end && *step.end < *step.start) {
            out.push_back({"step.ends_before_start", here + "/end", {}});
        }
    }
    return out;
}

}  // namespace fangxing::deployment
