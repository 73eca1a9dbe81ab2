#include "app/views/name_key.h"

#include <unicode/coll.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/ensure.h"

namespace fangxing::app {
namespace {

std::unique_ptr<const icu::Collator> collator_of(const char* locale) {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<const icu::Collator> made(
        icu::Collator::createInstance(icu::Locale(locale), status));
    base::ensure(U_SUCCESS(status) && made, "the library's own data holds both languages");
    return made;
}

}  // namespace

std::string name_key(std::string_view name, std::string_view language) {
    // The root order of "zh" is pinyin (CLDR); keys may be taken by many threads at once.
    static const auto zh = collator_of("zh@collation=pinyin");
    static const auto en = collator_of("en");
    const auto& collator = language == "en" ? *en : *zh;
    const auto text =
        icu::UnicodeString::fromUTF8({name.data(), static_cast<std::int32_t>(name.size())});
    std::string key(static_cast<std::size_t>(collator.getSortKey(text, nullptr, 0)), '\0');
    collator.getSortKey(text, reinterpret_cast<std::uint8_t*>(key.data()),
                        static_cast<std::int32_t>(key.size()));
    return key;
}

}  // namespace fangxing::app
