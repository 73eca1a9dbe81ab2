#include "app/views/printed.h"

#include <algorithm>

#include "app/bridge/case.h"
#include "app/bridge/documents.h"
#include "app/bridge/records.h"
#include "app/bridge/step_rules.h"
#include "app/print/record_parts.h"
#include "app/print/sayer.h"
#include "domain/change/change.h"
#include "domain/cmdb/cmdb.h"

namespace fangxing::app {
namespace {

constexpr std::size_t short_digest = 19;  // "sha256:" and twelve digits

std::string join(std::string before, const std::string& more) {
    return before.empty() ? more : more.empty() ? before : before + "\n" + more;
}

SheetPart release_part(Sayer& say, Case& of) {
    const auto& release = of.release();
    std::string changes;
    for (const auto id : release.changes) {
        changes = join(changes, say.thing("change", id.text()));
    }
    const auto start = release.start ? say.time(*release.start) : std::string();
    SheetPart out{say.of({"发布", "Release"}), {}, {}};
    const auto add = [&](const base::Words& label, std::string value) {
        out.facts.push_back({say.of(label), std::move(value)});
    };
    add({"发布编号", "Number"}, release.number);
    add({"发布名称", "Title"}, release.title);
    add({"系统", "System"}, say.thing("system", release.system.text()));
    if (!release.project.empty()) add({"项目", "Project"}, release.project);
    add({"申请部门", "Department"}, say.unit(release.department));
    add({"申请人", "Requested by"}, say.person(release.created_by));
    add({"申请时间", "Requested at"}, say.time(release.created_at));
    add({"发布目的", "Purpose"}, release.purpose);
    add({"变更", "Changes"}, changes);
    add({"计划开始", "Planned start"}, start);
    return out;
}

std::string said_verdict(Sayer& say, approval::Verdict verdict) {
    switch (verdict) {
        case approval::Verdict::approve: return say.of({"同意", "approved"});
        case approval::Verdict::send_back: return say.of({"退回", "returned"});
        case approval::Verdict::refuse: return say.of({"否决", "refused"});
    }
    return {};
}

std::string said_answer(Sayer& say, const approval::Answer& answer) {
    std::string out = answer.answer == "yes"  ? say.of({"是", "yes"})
                      : answer.answer == "no" ? say.of({"否", "no"})
                                              : say.of({"不适用", "not applicable"});
    if (answer.remark && !answer.remark->empty()) out += say.of({"，", ", "}) + *answer.remark;
    return out;
}

// The checklist by its texts, as it was answered.
std::string checklist(Sayer& say, const StepRule* rule, const approval::Signed& statement) {
    std::string out;
    for (const auto& [id, answer] : statement.answers) {
        std::string text = id;
        if (rule) {
            const auto check = std::ranges::find(rule->checks, id, &StepCheck::id);
            if (check != rule->checks.end()) text = say.of(check->text);
        }
        out = join(out, text + say.of({"：", ": "}) + said_answer(say, answer));
    }
    return out;
}

std::string signed_sections(Sayer& say, const approval::Signed& statement) {
    std::string out;
    for (const auto& [key, digest] : statement.sections) {
        out = join(out, say.section(key) + " " + digest.text.substr(0, short_digest));
    }
    return out;
}

std::string standing(Sayer& say, const approval::Approval& approval) {
    if (approval.standing == approval::Standing::valid) return say.of({"有效", "valid"});
    std::string because;
    for (const auto& key : approval.voided_by) {
        because += (because.empty() ? "" : say.of({"、", ", "})) + say.section(key);
    }
    if (because.empty()) return say.of({"失效（退回）", "void (returned)"});
    return say.of({"失效（内容已改：" + because + "）", "void (changed: " + because + ")"});
}

// A step is called as its task was; one goes back only to where the release has been.
std::string step_name(Sayer& say, Case& of, const std::string& step) {
    const auto tasks = of.work().where<release::Task>("release", of.release().id.value);
    const auto at = std::ranges::find_if(
        tasks, [&](const release::Task& task) { return task.opened.step == step; });
    return at == tasks.end() ? step : say.of(at->opened.name);
}

std::string said_proof(Sayer& say, const std::string& proof) {
    if (proof == "password") return say.of({"口令", "password"});
    if (proof == "totp") return say.of({"动态口令", "one-time code"});
    if (proof == "passkey") return say.of({"通行密钥", "passkey"});
    return proof;
}

SheetPart approval_part(Sayer& say, Case& of, const approval::Approval& approval) {
    const auto& it = approval.statement;
    const auto* rule = of.pack().step(it.step);
    const auto unit = say.unit(it.place.unit);
    const auto title = (rule && !rule->code.empty() ? rule->code + " " : "") + say.role(it.role);
    SheetPart out{title + (unit.empty() ? "" : " · " + unit), {}, {}};
    const auto add = [&](const base::Words& label, std::string value) {
        if (!value.empty()) out.facts.push_back({say.of(label), std::move(value)});
    };
    add({"结论", "Verdict"}, said_verdict(say, it.verdict));
    if (it.verdict == approval::Verdict::send_back) {
        add({"退回到", "Returned to"}, step_name(say, of, it.to));
    }
    // Without an opinion the line stands empty: a sheet that lacks it would look cut.
    out.facts.push_back({say.of({"意见", "Opinion"}), it.opinion});
    add({"检查项", "Checklist"}, checklist(say, rule, it));
    add({"所签内容", "Signed"}, signed_sections(say, it));
    auto signature = say.person(it.person) + "  " + say.time(it.at);
    if (it.on_behalf_of) {
        signature +=
            say.of({"（代 ", " (for "}) + say.person(it.on_behalf_of) + say.of({"）", ")"});
    }
    add({"签名", "Signature"}, std::move(signature));
    add({"身份验证", "Proof of person"}, said_proof(say, it.proof));
    add({"效力", "Standing"}, standing(say, approval));
    return out;
}

SheetPart waiting_part(Sayer& say, Case& of) {
    SheetPart out{say.of({"待签", "Still to sign"}), {}, {}};
    for (const auto& seat : of.seats()) {
        if (seat.dropped || seat.approval) continue;
        const auto unit = say.unit(seat.chair.place.unit);
        out.facts.push_back({say.role(seat.chair.role), unit});
    }
    return out;
}

SheetPart documents_part(Sayer& say, Case& of) {
    SheetPart out{say.of({"文档与附件", "Documents and attachments"}), {}, {}};
    for (const auto& row : documents_of(of)) {
        const auto* file = row.newest();
        const bool given = row.state == record::DocumentState::given && file;
        const auto name = row.document.empty() ? say.of({"附件", "attachment"})
                                               : say.of(paper_name(of.pack(), row.document));
        out.facts.push_back({name, given ? file->file_name + "\n" + file->digest.text
                                         : say.of({"不适用：", "not applicable: "}) + row.reason});
    }
    return out;
}

}  // namespace

base::Result<base::JsonText> look(Work& work, const PrintedApprovals& view) {
    auto of = TRY(Case::open(work, view.release));
    Sayer say(of);
    auto sheet = say.sheet({"发布审批表", "Release approval sheet"});
    sheet.parts.push_back(release_part(say, of));
    auto approvals = of.approvals();
    std::ranges::sort(approvals, {}, [](const approval::Approval& each) {
        return std::pair(each.statement.at, each.id);
    });
    int round = 0;
    for (const auto& each : approvals) {
        if (each.statement.round != round) {
            round = each.statement.round;
            const auto number = std::to_string(round);
            sheet.parts.push_back({say.of({"第 " + number + " 轮", "Round " + number}), {}, {}});
        }
        sheet.parts.push_back(approval_part(say, of, each));
    }
    for (auto part : {waiting_part(say, of), documents_part(say, of)}) {
        if (!part.facts.empty()) sheet.parts.push_back(std::move(part));
    }
    say.close(sheet);
    return base::written(sheet);
}

base::Result<base::JsonText> look(Work& work, const PrintedRecord& view) {
    auto of = TRY(Case::open(work, view.release));
    const auto schema = of.pack().records.find(view.kind);
    if (schema == of.pack().records.end()) {
        return base::refuse(base::Kind::not_found, "record.unknown_kind", {{"kind", view.kind}});
    }
    const auto row = find_record(of, view.kind);
    if (!row) return base::refuse(base::Kind::not_found, "record.not_found", {{"id", view.kind}});
    Sayer say(of);
    auto sheet = say.sheet(schema->second.title());
    SheetPart about{say.of({"发布", "Release"}), {}, {}};
    const auto add = [&](const base::Words& label, std::string value) {
        about.facts.push_back({say.of(label), std::move(value)});
    };
    add({"发布编号", "Number"}, of.release().number);
    add({"发布名称", "Title"}, of.release().title);
    add({"修订", "Revision"}, std::to_string(row->revision));
    add({"状态", "State"}, row->state == record::State::complete ? say.of({"已完成", "complete"})
                                                                 : say.of({"草稿", "draft"}));
    add({"填写人", "Written by"}, say.person(row->author));
    add({"填写时间", "Written at"}, say.time(row->saved_at));
    sheet.parts.push_back(std::move(about));
    for (auto& part : record_parts(say, schema->second.json(), row->content)) {
        sheet.parts.push_back(std::move(part));
    }
    say.close(sheet);
    return base::written(sheet);
}

}  // namespace fangxing::app
