#include "process/feel/read.h"

namespace fangxing::feel {

Value read_temporal(std::string_view text) {
    if (const auto date = parse_date(text)) return *date;
    if (const auto at = parse_date_time(text)) return *at;
    if (const auto time = parse_time(text)) return *time;
    return read_duration(text);
}

Value read_duration(std::string_view text) {
    if (const auto duration = parse_day_time(text)) return *duration;
    if (const auto duration = parse_year_month(text)) return *duration;
    return {};
}

}  // namespace fangxing::feel
