#include "app/views/answers.h"

#include "base/describe.h"

namespace fangxing::app {

base::Json answer(const release::Release& release) {
    base::Json out;
    out.put("id", release.id.text());
    out.put("number", release.number);
    out.put("stage", release.stage);
    out.put("state", base::to_text(release.state));
    out.put("round", std::int64_t{release.round});
    out.put("version", release.version);
    return out;
}

base::Json answer(const record::Record& record) {
    base::Json out;
    out.put("id", record.id.text());
    out.put("kind", record.kind);
    out.put("revision", std::int64_t{record.revision});
    out.put("state", base::to_text(record.state));
    out.put("version", record.version);
    return out;
}

base::Json answer(const release::Task& task, const release::Release& release) {
    base::Json short_task;
    short_task.put("id", task.id.text());
    short_task.put("state", base::to_text(task.state));
    short_task.put("verdict", task.done.verdict);
    base::Json out;
    out.put("task", std::move(short_task));
    out.put("release", answer(release));
    return out;
}

}  // namespace fangxing::app
