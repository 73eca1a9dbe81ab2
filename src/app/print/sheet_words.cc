#include "app/print/sheet_words.h"

#include <fmt/core.h>

#include <chrono>

#include "base/described_text.h"
#include "base/digest.h"
#include "domain/calendar/zone.h"

namespace fangxing::app {
namespace {

constexpr std::size_t proof_length = 16;

}  // namespace

std::string wall_time(const std::string& zone, base::Instant at) {
    using namespace std::chrono;
    const auto local = calendar::to_local(zone, at);
    const year_month_day day{sys_days{days{local.day()}}};
    const auto seconds_of_day = local.second_of_day();
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", static_cast<int>(day.year()),
                       static_cast<unsigned>(day.month()), static_cast<unsigned>(day.day()),
                       seconds_of_day / 3600, seconds_of_day / 60 % 60);
}

std::string proof_over(const std::vector<SheetPart>& parts) {
    const auto digest = base::digest_of(base::canonical_text(base::encode(parts))).text;
    return digest.substr(digest.find(':') + 1, proof_length);
}

}  // namespace fangxing::app
