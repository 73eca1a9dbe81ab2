// What a notice says, in both languages: a pack's template filled in, or a sentence of our own
// about a release, a task, a person; times as the organisation's clock shows them.
#pragma once

#include <optional>

#include "app/bridge/case.h"
#include "base/words.h"

namespace fangxing::app {

// Choices of a record stand there by their labels, things and people by their names.
base::Words fill_notice(Case& of, const base::Words& text, bool with_opinions);

// Parts of sentences. "发布 REL-2026-0042《营销系统升级》"
base::Words name_in_notice(const release::Release& release);
// "「签署」"
base::Words name_in_notice(const release::Task& task);
base::Words name_in_notice(Work& work, access::PersonId person);
// "，最迟 2026-11-26 18:00 UTC+08:00"; nothing without a limit
base::Words latest(Work& work, std::optional<base::Instant> due);

// One sentence of several parts.
base::Words operator+(const base::Words& a, const base::Words& b);

}  // namespace fangxing::app
