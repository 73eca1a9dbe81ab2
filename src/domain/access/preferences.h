// How a person wants to be shown what is stored in UTC and in both languages.
#pragma once

#include <string>

#include "base/describe.h"

namespace fangxing::access {

// How the person reads numbers: 1,234.5, 1.234,5, 1 234,5 or 1234.5.
enum class NumberFormat { comma_point, point_comma, space_comma, plain };
constexpr auto names(NumberFormat) {
    return base::named<NumberFormat>({{NumberFormat::comma_point, "comma_point"},
                                      {NumberFormat::point_comma, "point_comma"},
                                      {NumberFormat::space_comma, "space_comma"},
                                      {NumberFormat::plain, "plain"}});
}

struct PreferencesChosen {
    static constexpr std::string_view type = "person.preferences_chosen";
    std::string language;
    std::string zone;
    NumberFormat numbers = NumberFormat::comma_point;
    static void describe(auto& field, auto& self) {
        field("language", self.language);
        field("zone", self.zone);
        field("numbers", self.numbers);
    }
};

}  // namespace fangxing::access
