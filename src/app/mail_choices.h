// The person's choice of mail, as it stands.
#pragma once

#include <optional>

#include "app/work.h"
#include "domain/notice/mail_choice.h"

namespace fangxing::app {

std::optional<notice::MailChoice> mail_choice_of(Work& work, access::PersonId person);
// Writes what was decided about it, the first time as a new row.
base::Result<notice::MailChoice> keep_choice(Work& work, std::optional<notice::MailChoice> choice,
                                             const std::vector<notice::MailChoice::Event>& events);
// When the person's next daily summary is due: at eight of his clock.
base::Instant next_summary(Work& work, const access::Person& person);

}  // namespace fangxing::app
