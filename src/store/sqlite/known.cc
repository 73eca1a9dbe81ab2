#include "store/sqlite/known.h"

#include <utility>

namespace fangxing::store {
namespace {

constexpr std::size_t of_an_entry = 280;  // what holds an answer in its places
constexpr std::size_t of_a_row = 160;
constexpr std::size_t as_read = 4;  // a body with what is read of it, by the body's own length

std::size_t bytes_of(const std::string& question, const Known::Answer& answer) {
    auto out = of_an_entry + question.size();
    for (const auto& row : answer.rows) out += of_a_row + as_read * row.body.size();
    return out;
}

}  // namespace

void Known::publish(const std::optional<Moment>& moment) {
    const std::lock_guard lock(mutex_);
    newest_ = moment;
}

std::optional<Known::Moment> Known::newest() const {
    const std::lock_guard lock(mutex_);
    return newest_;
}

Known::Kept Known::find(std::string_view question) {
    const std::lock_guard lock(mutex_);
    const auto found = places_.find(question);
    if (found == places_.end()) return nullptr;
    entries_.splice(entries_.begin(), entries_, found->second);
    return found->second->answer;
}

void Known::keep(std::string question, Kept answer) {
    const auto bytes = bytes_of(question, *answer);
    const std::lock_guard lock(mutex_);
    if (const auto found = places_.find(question); found != places_.end()) drop(found->second);
    while (!entries_.empty() && bytes_ + bytes > most_bytes_) drop(std::prev(entries_.end()));
    if (bytes > most_bytes_) return;
    entries_.push_front({std::move(question), std::move(answer), bytes});
    places_.emplace(entries_.front().question, entries_.begin());
    bytes_ += bytes;
}

std::size_t Known::bytes() const {
    const std::lock_guard lock(mutex_);
    return bytes_;
}

void Known::drop(Entries::iterator entry) {
    bytes_ -= entry->bytes;
    places_.erase(entry->question);
    entries_.erase(entry);
}

}  // namespace fangxing::store
