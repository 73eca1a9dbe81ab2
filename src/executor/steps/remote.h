// What is said to a target's shell: texts quoted, paths of our own making only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "domain/deployment/ticket.h"

namespace fangxing::executor {

// One word for a POSIX shell, whatever is in it.
std::string shell_word(std::string_view text);

// Where an artifact lies on the target, below the account's home.
std::string remote_path(const base::Digest& digest);

// Says "held" when the target has these very bytes, else makes room for them.
std::string look_for_artifact(const base::Digest& digest);
// The remote command that takes an artifact from its standard input and checks it.
std::string take_artifact(const base::Digest& digest, std::string_view nonce);

// The script for `sh -s`: variables FX_RELEASE, FX_STEP, FX_ARTIFACT, FX_DIGEST (and _1, _2 … where
// there are several), then the step's command, which gets no standard input.
std::string step_script(const deployment::Ticket& ticket);

// Only a command that names FX_ARTIFACT is given the bytes.
bool wants_artifacts(const deployment::PlanStep& step);

}  // namespace fangxing::executor
