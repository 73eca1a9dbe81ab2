#include "http/typed.h"

#include <charconv>

namespace fangxing::http {
namespace {

base::Json json_of(const std::string& text, Typed as) {
    if (as == Typed::boolean && (text == "true" || text == "false")) return text == "true";
    if (as == Typed::whole) {
        std::int64_t value = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
        if (error == std::errc{} && end == text.data() + text.size()) return value;
    }
    return text;
}

}  // namespace

void TypedMember::put(Typed as) {
    known = true;
    out.put(name, json_of(text, as));
}

void TypedMember::push(Typed as) {
    known = true;
    base::Json::Array items;
    if (const auto* before = out.find(name)) items = *before->array();
    items.push_back(json_of(text, as));
    out.put(name, std::move(items));
}

}  // namespace fangxing::http
