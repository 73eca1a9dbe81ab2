#include "app/imports/when.h"

#include <fmt/format.h>

#include <array>
#include <charconv>

namespace fangxing::app {
namespace {

// The numbers of a text, apart by signs that dates are written with; nothing where others stand.
std::optional<std::array<int, 6>> numbers_in(const std::string& text, std::size_t& count) {
    std::array<int, 6> out{};
    count = 0;
    const char* at = text.data();
    const char* end = at + text.size();
    while (at != end) {
        if (count == out.size()) return std::nullopt;
        const auto [next, error] = std::from_chars(at, end, out[count]);
        if (error != std::errc() || out[count] < 0) return std::nullopt;
        ++count;
        at = next;
        if (at == end) break;
        if (std::string_view("-/. T:").find(*at) == std::string_view::npos) return std::nullopt;
        ++at;
        while (at != end && *at == ' ') ++at;
    }
    return out;
}

}  // namespace

std::optional<WrittenTime> written_time(const std::string& text) {
    std::size_t count = 0;
    const auto found = numbers_in(text, count);
    if (!found || (count != 3 && count != 5 && count != 6)) return std::nullopt;
    const auto& [year, month, day, hour, minute, second] = *found;
    if (year < 1900 || year > 9999 || hour > 23 || minute > 59 || second > 59) return std::nullopt;
    const auto days = calendar::parse_day(fmt::format("{:04}-{:02}-{:02}", year, month, day));
    if (!days) return std::nullopt;
    return WrittenTime{{*days * calendar::day_s + hour * 3600 + minute * 60 + second}, count > 3};
}

std::string day_of(const WrittenTime& written) {
    return base::to_text(base::Instant{written.at.s * 1'000'000}).substr(0, 10);
}

std::string rule_from(const WrittenTime& from, const std::string& repeats) {
    auto day = day_of(from);
    std::erase(day, '-');
    const auto second = from.at.second_of_day();
    auto out = fmt::format("DTSTART:{}T{:02}{:02}{:02}", day, second / 3600, second / 60 % 60,
                           second % 60);
    if (!repeats.empty()) out += "\nRRULE:" + repeats;
    return out;
}

std::string length_between(const WrittenTime& from, const WrittenTime& to) {
    if (to.at <= from.at) return {};
    return base::to_text(base::Duration{(to.at.s - from.at.s) * 1'000'000});
}

}  // namespace fangxing::app
