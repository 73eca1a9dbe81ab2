#include "store/known/known.h"

#include <utility>

namespace fangxing::store {
namespace {

constexpr std::size_t of_an_entry = 162;  // what holds it in its places
constexpr std::size_t of_a_row = 260;
constexpr std::size_t as_read = 3;  // a body with what is read of it, by the body's own length

std::size_t bytes_of(std::string_view question, const Known::Answer& answer) {
    auto out = of_an_entry + question.size();
    for (const auto& row : answer.rows) out += of_a_row + as_read * row.body.size();
    return out;
}

// Most questions about one release are answered by nothing.
const std::shared_ptr<const Known::Answer>& no_rows() {
    static const auto nothing = std::make_shared<const Known::Answer>();
    return nothing;
}

}  // namespace

Known::Kept Known::find(std::string_view question) {
    const std::lock_guard lock(mutex_);
    const auto found = entries_.find(question);
    if (found == entries_.end()) return {};
    uses_.splice(uses_.begin(), uses_, found->second.use);
    return found->second.kept;
}

void Known::keep(std::string question, Touched::Batch batch, Answer answer, Grounds grounds) {
    const bool is_nothing = answer.rows.empty() && !answer.least;
    const auto bytes = bytes_of(question, answer);
    Kept kept{batch, is_nothing ? no_rows() : std::make_shared<const Answer>(std::move(answer)),
              std::move(grounds)};
    const std::lock_guard lock(mutex_);
    if (const auto found = entries_.find(question); found != entries_.end()) drop(found);
    while (!uses_.empty() && bytes_ + bytes > most_bytes_) {
        drop(entries_.find(uses_.back()->first));
    }
    if (bytes > most_bytes_) return;
    const auto at = entries_.try_emplace(std::move(question)).first;
    uses_.push_front(&*at);
    at->second = {std::move(kept), uses_.begin()};
    bytes_ += bytes;
}

// Another reader may have put another answer there meanwhile.
void Known::confirm(std::string_view question, const Kept& found, Touched::Batch batch) {
    const std::lock_guard lock(mutex_);
    const auto at = entries_.find(question);
    if (at == entries_.end()) return;
    auto& kept = at->second.kept;
    if (kept.answer == found.answer && kept.batch == found.batch) kept.batch = batch;
}

std::size_t Known::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

void Known::drop(Entries::iterator entry) {
    bytes_ -= bytes_of(entry->first, *entry->second.kept.answer);
    uses_.erase(entry->second.use);
    entries_.erase(entry);
}

}  // namespace fangxing::store
