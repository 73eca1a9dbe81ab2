// The analysis report on paper: figures against targets, releases by type, failures and reviews.
#include <fmt/core.h>

#include "app/bridge/reports.h"
#include "app/print/sheet_words.h"
#include "app/views/me.h"
#include "app/views/reports.h"
#include "domain/access/person.h"

namespace fangxing::app {
namespace {

class ReportPaper {
  public:
    explicit ReportPaper(Work& work) : work_(work) {}

    const std::string& say(const base::Words& words) const { return in_language(work_, words); }
    std::string time(base::Instant at) const { return wall_time(work_.system().settings.zone, at); }

    SheetPart figures(const base::Words& title, const std::vector<kpi::ReportLine>& lines) const {
        SheetPart out{say(title), {}, {}};
        out.table.heads = {say({"指标", "Indicator"}), say({"数值", "Value"}),
                           say({"分子 / 分母", "Numerator / denominator"}), say({"目标", "Target"}),
                           say({"结论", "Verdict"})};
        for (const auto& line : lines) {
            out.table.rows.push_back({say(line.indicator.name), value(line), parts(line),
                                      target(line.indicator), verdict(line)});
        }
        return out;
    }

    SheetPart types(const kpi::ReportMade& made) const {
        SheetPart out{say({"按发布类型", "By type"}), {}, {}};
        out.table.heads = {say({"类型", "Type"}), say({"结束", "Ended"}),
                           say({"成功", "Succeeded"}), say({"实施次数", "Attempts"})};
        for (const auto& [type, named] : made.by_type) {
            const auto sums = kpi::from_names(named);
            out.table.rows.push_back({type, std::to_string(sums[kpi::Count::ended]),
                                      std::to_string(sums[kpi::Count::succeeded]),
                                      std::to_string(sums[kpi::Count::attempts])});
        }
        return out;
    }

    SheetPart failures(const kpi::ReportMade& made) const {
        SheetPart out{say({"失败的发布", "Failed releases"}), {}, {}};
        out.table.heads = {say({"编号", "Number"}), say({"名称", "Title"}),
                           say({"结束时间", "Ended"}), say({"回顾和检查", "Review"})};
        for (const auto& each : made.failures) {
            const bool is_reviewed = review_of(work_, each.release) == "reviewed";
            out.table.rows.push_back(
                {each.number, each.title, each.ended_at ? time(*each.ended_at) : "",
                 is_reviewed ? say({"已回顾", "reviewed"}) : say({"未回顾", "not reviewed"})});
        }
        return out;
    }

    std::string printed() const {
        const auto by = work_.find<access::Person>(work_.actor().id);
        return time(work_.now()) + (by ? " " + say(by->name) + " (" + by->login + ")" : "");
    }

  private:
    static std::string number(double value) {
        auto out = fmt::format("{:.2f}", value);
        while (out.back() == '0') out.pop_back();
        if (out.back() == '.') out.pop_back();
        return out;
    }
    std::string with_unit(const kpi::Indicator& of, double value) const {
        return number(value) + say(kpi::sign_of(of.unit));
    }
    std::string value(const kpi::ReportLine& line) const {
        return line.value ? with_unit(line.indicator, *line.value) : say({"无数据", "n/a"});
    }
    static std::string parts(const kpi::ReportLine& line) {
        if (line.indicator.unit == kpi::Unit::number) return "";
        return std::to_string(line.numerator) + " / " + std::to_string(line.denominator);
    }
    std::string target(const kpi::Indicator& of) const {
        std::string out;
        if (of.target.at_least) out = "≥ " + with_unit(of, *of.target.at_least);
        if (of.target.at_most) {
            out += (out.empty() ? "≤ " : "，≤ ") + with_unit(of, *of.target.at_most);
        }
        return out;
    }
    std::string verdict(const kpi::ReportLine& line) const {
        if (!line.met) return "";
        return *line.met ? say({"达标", "met"}) : say({"未达标", "not met"});
    }

    Work& work_;
};

}  // namespace

base::Result<base::JsonText> look(Work& work, const PrintedReport& view) {
    const auto report = report_of(work, view.period);
    if (!report) {
        return base::refuse(base::Kind::not_found, "report.not_found", {{"id", view.period}});
    }
    const ReportPaper paper(work);
    const auto& made = report->made;
    const auto& settings = work.system().settings;
    Sheet sheet;
    sheet.language = work.request().language;
    sheet.organisation = paper.say({settings.organisation_zh, settings.organisation_en});
    sheet.title = paper.say({"发布流程分析报表", "Analysis report of the release process"});
    sheet.number = made.period;
    SheetPart about{"", {}, {}};
    about.facts = {{paper.say({"期间", "Period"}), made.period},
                   {paper.say({"自", "From"}), paper.time(made.from)},
                   {paper.say({"至", "To"}), paper.time(made.to)},
                   {paper.say({"生成时间", "Made at"}), paper.time(made.at)}};
    sheet.parts = {std::move(about), paper.figures({"考核指标", "Indicators"}, made.lines),
                   paper.types(made)};
    for (const auto& each : made.packs) {
        sheet.parts.push_back(paper.figures(each.name, each.lines));
    }
    sheet.parts.push_back(paper.failures(made));
    sheet.proof = proof_over(sheet.parts);
    sheet.printed = paper.printed();
    return base::written(sheet);
}

}  // namespace fangxing::app
