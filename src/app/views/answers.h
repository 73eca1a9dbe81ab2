// The short answers that commands give: what was touched and where it stands now.
#pragma once

#include "base/json.h"
#include "domain/record/record.h"
#include "domain/release/release.h"
#include "domain/release/task.h"

namespace fangxing::app {

// {id, number, stage, state, round, version}
base::Json answer(const release::Release& release);
// {id, kind, revision, state, version}
base::Json answer(const record::Record& record);
// {task: {id, state, verdict}, release: {…}}
base::Json answer(const release::Task& task, const release::Release& release);

}  // namespace fangxing::app
