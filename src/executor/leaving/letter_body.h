// The words of a message around those of the notices themselves, in the reader's language.
#pragma once

#include <string>

#include "app/views/letter.h"

namespace fangxing::executor {

std::string subject_of(const app::LetterAnswer& letter);
std::string plain_body(const app::LetterAnswer& letter);
std::string html_body(const app::LetterAnswer& letter);
// For a room of a messenger: short, and only text.
std::string room_text(const app::LetterAnswer& letter);

}  // namespace fangxing::executor
