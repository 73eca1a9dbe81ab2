#include "domain/journal/verification.h"

#include <algorithm>
#include <iterator>

namespace fangxing::journal {

Verification::Verification(std::vector<Checkpoint> checkpoints)
    : checkpoints_(std::move(checkpoints)) {
    std::ranges::sort(checkpoints_, {}, &Checkpoint::size);
    compare();
}

void Verification::compare() {
    for (; next_ < checkpoints_.size() && checkpoints_[next_].size == tree_.size(); ++next_) {
        if (checkpoints_[next_].root == tree_.root()) {
            proved_ = tree_.size();
        } else {
            findings_.push_back({"root_differs", tree_.size()});
        }
    }
}

void Verification::add(const Sealed& entry, const std::optional<std::string>& payload) {
    if (entry.seq != tree_.size() + 1) findings_.push_back({"gap", entry.seq});
    auto seen = entry;
    seen.has_payload = payload.has_value();
    erasures_.add(seen);
    if (!payload) {
        ++erased_;
    } else if (base::digest_of(*payload) != entry.payload_digest) {
        findings_.push_back({"payload_differs", entry.seq});
    } else if (const auto protocol = protocol_in(entry, *payload)) {
        erasures_.add(*protocol);
    }
    tree_.push(leaf_of(entry));
    compare();
}

std::vector<Finding> Verification::finish() {
    std::ranges::move(erasures_.unaccounted(), std::back_inserter(findings_));
    std::ranges::sort(findings_, {},
                      [](const Finding& each) { return std::pair(each.seq, each.what); });
    for (; next_ < checkpoints_.size(); ++next_) {
        findings_.push_back({"entries_missing", checkpoints_[next_].size});
    }
    return std::move(findings_);
}

}  // namespace fangxing::journal
