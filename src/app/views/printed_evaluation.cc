// The release-management report on paper: figures, targets and gaps, failures, chances to improve.
#include <fmt/core.h>

#include "app/bridge/improving.h"
#include "app/bridge/reports.h"
#include "app/print/sheet_words.h"
#include "app/views/evaluations.h"
#include "app/views/me.h"

namespace fangxing::app {
namespace {

class ManagementReport {
  public:
    ManagementReport(Work& work, const improvement::Evaluation& of) : work_(work), of_(of) {}

    const std::string& say(const base::Words& words) const { return in_language(work_, words); }
    std::string time(base::Instant at) const { return wall_time(work_.system().settings.zone, at); }
    std::string who(access::PersonId id) const {
        const auto person = work_.find<access::Person>(id);
        return person ? say(person->name) + " (" + person->login + ")" : std::string();
    }

    SheetPart about() const {
        const auto& finished = *of_.finished;
        SheetPart out{"", {}, {}};
        out.facts = {{say({"流程", "Process"}), say(name_of_pack(work_, of_.opened.pack))},
                     {say({"期间", "Period"}), of_.opened.period},
                     {say({"评估人", "Evaluated by"}), who(finished.by)},
                     {say({"完成时间", "Finished"}), time(finished.at)},
                     {say({"评估意见", "Opinion"}), finished.opinion}};
        return out;
    }

    SheetPart figures() const {
        SheetPart out{say({"考核指标", "Indicators"}), {}, {}};
        out.table.heads = {say({"指标", "Indicator"}), say({"实际", "Actual"}),
                           say({"分子 / 分母", "Numerator / denominator"}), say({"目标", "Target"}),
                           say({"差距", "Gap"})};
        for (const auto& line : of_.opened.lines) {
            const auto gap = improvement::gap(line);
            const bool is_number = line.indicator.unit == kpi::Unit::number;
            out.table.rows.push_back(
                {say(line.indicator.name),
                 line.value ? number(*line.value) + unit(line) : say({"无数据", "n/a"}),
                 is_number ? std::string()
                           : fmt::format("{} / {}", line.numerator, line.denominator),
                 target(line), gap ? number(*gap) + unit(line) : std::string()});
        }
        return out;
    }

    SheetPart failures() const {
        SheetPart out{say({"失败的发布", "Failed releases"}), {}, {}};
        out.table.heads = {say({"编号", "Number"}), say({"名称", "Title"}),
                           say({"回顾和检查", "Review"})};
        for (const auto& each : of_.opened.failures) {
            const bool is_reviewed = review_of(work_, each.release) == "reviewed";
            out.table.rows.push_back(
                {each.number, each.title,
                 is_reviewed ? say({"已回顾", "reviewed"}) : say({"未回顾", "not reviewed"})});
        }
        return out;
    }

    SheetPart chances() const {
        SheetPart out{say({"改进机会与措施", "Chances to improve, and measures"}), {}, {}};
        out.table.heads = {say({"编号", "Number"}),    say({"改进", "Improvement"}),
                           say({"指标", "Indicator"}), say({"措施", "Measure"}),
                           say({"负责人", "Person"}),  say({"期限", "Due"})};
        for (const auto& each : of_.finished->chances) {
            out.table.rows.push_back({each.number, each.title, indicator(each.indicator),
                                      each.measure.text, who(each.measure.person),
                                      each.measure.due ? time(*each.measure.due) : ""});
        }
        return out;
    }

  private:
    static std::string number(double value) {
        auto out = fmt::format("{:.2f}", value);
        while (out.back() == '0') out.pop_back();
        if (out.back() == '.') out.pop_back();
        return out == "-0" ? "0" : out;
    }
    std::string unit(const kpi::ReportLine& line) const {
        return say(kpi::sign_of(line.indicator.unit));
    }
    std::string target(const kpi::ReportLine& line) const {
        const auto& [least, most] = line.indicator.target;
        std::string out;
        if (least) out = "≥ " + number(*least) + unit(line);
        if (most) out += (out.empty() ? "≤ " : "，≤ ") + number(*most) + unit(line);
        return out;
    }
    std::string indicator(const std::string& code) const {
        for (const auto& line : of_.opened.lines) {
            if (line.indicator.code == code) return say(line.indicator.name);
        }
        return code;
    }

    Work& work_;
    const improvement::Evaluation& of_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const PrintedEvaluation& view) {
    const auto evaluation = TRY(work.get<improvement::Evaluation>(view.evaluation));
    if (!evaluation.finished) return base::refuse(base::Kind::conflict, "evaluation.not_finished");
    const ManagementReport report(work, evaluation);
    const auto& settings = work.system().settings;
    Sheet sheet;
    sheet.language = work.request().language;
    sheet.organisation = report.say({settings.organisation_zh, settings.organisation_en});
    sheet.title = report.say({"发布管理报告", "Release-management report"});
    sheet.number = evaluation.opened.period;
    sheet.parts = {report.about(), report.figures(), report.failures(), report.chances()};
    sheet.proof = proof_over(sheet.parts);
    sheet.printed = report.time(work.now()) + " " + report.who(work.actor().id);
    return base::written(sheet);
}

}  // namespace fangxing::app
