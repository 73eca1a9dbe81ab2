#include "app/mail_choices.h"

#include "domain/calendar/zone.h"

namespace fangxing::app {
namespace {

constexpr std::int64_t summary_s = 8 * std::int64_t{3600};  // of the local day

}  // namespace

std::optional<notice::MailChoice> mail_choice_of(Work& work, access::PersonId person) {
    auto found = work.where<notice::MailChoice>("person", person.value);
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

base::Result<notice::MailChoice> keep_choice(Work& work, std::optional<notice::MailChoice> choice,
                                             const std::vector<notice::MailChoice::Event>& events) {
    if (choice) {
        TRY(work.save(*choice, events));
        return *std::move(choice);
    }
    notice::MailChoice fresh;
    fresh.id = {work.fresh_id()};
    if (!events.empty()) TRY(work.add(fresh, events));
    return fresh;
}

base::Instant next_summary(Work& work, const access::Person& person) {
    const auto& zone = person.zone.empty() ? work.system().settings.zone : person.zone;
    const auto now = calendar::to_local(zone, work.now());
    auto day = now.day();
    if (now.second_of_day() >= summary_s) ++day;
    return calendar::to_instant(zone, {day * calendar::day_s + summary_s});
}

}  // namespace fangxing::app
