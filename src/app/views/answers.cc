#include "app/views/answers.h"

namespace fangxing::app {

ReleaseAnswer short_answer(const release::Release& release) {
    return {release.id,    release.number, release.stage,
            release.state, release.round,  release.version};
}

base::Json answer(const release::Release& release) {
    return base::encode(short_answer(release));
}

base::Json answer(const record::Record& record) {
    return base::encode(
        RecordAnswer{record.id, record.kind, record.revision, record.state, record.version});
}

base::Json answer(const release::Task& task, const release::Release& release,
                  std::optional<approval::ApprovalId> approval) {
    return base::encode(
        TaskAnswer{task.id, task.state, task.done.verdict, approval, short_answer(release)});
}

}  // namespace fangxing::app
