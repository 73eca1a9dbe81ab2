// A step over OpenSSH's client: pinned host key, no configuration, no forwarding, no questions.
#pragma once

#include <map>
#include <stop_token>
#include <string>

#include "domain/deployment/ticket.h"
#include "executor/deployment/child.h"
#include "executor/deployment/journal.h"

namespace fangxing::executor {

struct SshStep {
    const deployment::Ticket& ticket;
    std::string directory;                              // this step's own, empty
    std::string private_key;                            // path
    std::map<std::string, std::string> artifact_files;  // digest -> local file, checked
};

// The client's arguments for this target, all options before `--`. The pinned key lies in
// `known_hosts` of the step's directory, under an alias, so that no address or port alters it.
std::vector<std::string> ssh_arguments(const deployment::TicketTarget& target,
                                       const std::string& private_key,
                                       const std::string& remote_command);

// Failed with `host_key_mismatch`, `access_denied`, `unreachable` or `artifact_not_taken`: nothing
// of the command was run; `exited`, `timed_out`: it was. Unknown with `connection_lost`,
// `timed_out`, `stopped` …: nobody knows how it ended.
StepResult run_ssh_step(const SshStep& step, const TakeOutput& take, const std::stop_token& stop);

}  // namespace fangxing::executor
