#include "app/bridge/filing.h"

#include "app/bridge/notice.h"
#include "domain/release/filing.h"

namespace fangxing::app {
namespace {

release::EarlierApproval look_up(Work& work, const std::string& id) {
    release::EarlierApproval out;
    const auto parsed = release::ReleaseId::parse(id);
    const auto earlier = parsed ? work.find<release::Release>(*parsed) : std::nullopt;
    if (!earlier) return out;
    out.release = base::Ref{earlier->id.value};
    out.number = earlier->number;
    out.system = earlier->system;
    // What was cleared once was approved, also where its clearance has been used up since.
    for (const auto& row : work.where<clearance::Clearance>("release", earlier->id.value)) {
        out.cleared = true;
        for (const auto& subject : row.issued.subjects) out.packages.push_back(subject.entry);
    }
    return out;
}

}  // namespace

bool replaces_approval(const WaitingJob& job) {
    const auto instead = job.headers.find("instead");
    const bool is_filing = instead != job.headers.end() && instead->second == "approval";
    return is_filing || job.inputs.find("earlier");
}

base::Result<bool> keep_filing(Case& of, const WaitingJob& job) {
    const auto now = of.work().now();
    if (job.inputs.find("earlier")) {
        const auto earlier = look_up(of.work(), job.inputs.text("earlier"));
        auto events = release::rely_on(of.release(), earlier, now);
        if (!events) return false;
        of.tell(*std::move(events));
        return true;
    }
    const auto to = job.headers.find("to");
    of.tell(TRY(release::file(of.release(), to == job.headers.end() ? "" : to->second, now)));
    TRY(send_notice(of, job));
    return true;
}

}  // namespace fangxing::app
