#include "executor/steps/remote.h"

namespace fangxing::executor {
namespace {

std::string hex_of(const base::Digest& digest) {
    return digest.text.substr(digest.text.find(':') + 1);
}

void give(std::string& script, const std::string& name, std::string_view value) {
    script += name + "=" + shell_word(value) + "; export " + name + "\n";
}

void give_artifact(std::string& script, const std::string& suffix,
                   const deployment::TicketArtifact& artifact) {
    const auto name = "FX_ARTIFACT" + suffix;
    script +=
        name + "=\"$HOME/\"" + shell_word(remote_path(artifact.digest)) + "; export " + name + "\n";
    give(script, "FX_DIGEST" + suffix, artifact.digest.text);
    give(script, "FX_NAME" + suffix, artifact.name);
}

}  // namespace

std::string shell_word(std::string_view text) {
    std::string out = "'";
    for (const char c : text) {
        if (c == '\'') {
            out += "'\\''";
        } else {
            out += c;
        }
    }
    return out + "'";
}

std::string remote_path(const base::Digest& digest) {
    return ".fangxing/artifacts/" + hex_of(digest);
}

std::string look_for_artifact(const base::Digest& digest) {
    return "umask 077\nmkdir -p \"$HOME/.fangxing/artifacts\" || exit 1\n"
           "fx_sum=$(sha256sum < \"$HOME/" +
           remote_path(digest) + "\" 2>/dev/null)\nif [ \"${fx_sum%% *}\" = " + hex_of(digest) +
           " ]; then echo held; else echo wanted; fi\n";
}

std::string take_artifact(const base::Digest& digest, std::string_view nonce) {
    const auto whole = "\"$HOME/" + remote_path(digest) + "\"";
    // The nonce is ours, yet it goes into a shell: its digest is all hexadecimal.
    const auto part = "\"$HOME/" + remote_path(digest) + "." +
                      hex_of(base::digest_of(nonce)).substr(0, 16) + "\"";
    return "umask 077; cat > " + part + " && fx_sum=$(sha256sum < " + part +
           ") && [ \"${fx_sum%% *}\" = " + hex_of(digest) + " ] && mv -f " + part + " " + whole;
}

std::string step_script(const deployment::Ticket& ticket) {
    std::string script = "cd \"$HOME\" || exit 1\n";
    give(script, "FX_RELEASE", ticket.release.text());
    give(script, "FX_STEP", (ticket.back ? "b" : "f") + std::to_string(ticket.index));
    if (wants_artifacts(ticket.step)) {
        if (!ticket.artifacts.empty()) give_artifact(script, "", ticket.artifacts.front());
        for (std::size_t n = 0; n < ticket.artifacts.size(); ++n) {
            give_artifact(script, "_" + std::to_string(n + 1), ticket.artifacts[n]);
        }
    }
    script += "fx_command=" + shell_word(ticket.step.command) + "\n";
    // 255 is ssh's own way to say that the connection broke; the command's must not look like it.
    script += "( eval \"$fx_command\" ) </dev/null\nfx_code=$?\n";
    script += "[ \"$fx_code\" -eq 255 ] && fx_code=254\nexit \"$fx_code\"\n";
    return script;
}

bool wants_artifacts(const deployment::PlanStep& step) {
    return step.command.find("FX_ARTIFACT") != std::string::npos;
}

}  // namespace fangxing::executor
