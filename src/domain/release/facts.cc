#include "domain/release/facts.h"

namespace fangxing::release {

const base::Json* fact(const Release& release, const std::string& name) {
    const auto at = release.facts.find(name);
    return at == release.facts.end() ? nullptr : &at->second;
}

std::optional<base::Instant> instant_fact(const Release& release, const std::string& name) {
    const auto* value = fact(release, name);
    const auto* text = value ? value->string() : nullptr;
    return text ? base::parse_instant(*text) : std::nullopt;
}

std::optional<Window> window(const Release& release) {
    const auto* value = fact(release, "release.window");
    if (!value) return std::nullopt;
    const auto from = base::parse_instant(value->text("from"));
    const auto to = base::parse_instant(value->text("to"));
    if (!from || !to) return std::nullopt;
    return Window{*from, *to};
}

std::vector<base::Ref> artifact_entries(const Release& release) {
    std::vector<base::Ref> out;
    const auto* list = fact(release, "release.artifacts");
    if (!list || !list->array()) return out;
    for (const auto& item : *list->array()) {
        const auto* text = item.string();
        const auto id = base::Ref::parse(text ? *text : item.text("entry"));
        if (id) out.push_back(*id);
    }
    return out;
}

std::vector<std::string> target_codes(const Release& release) {
    std::vector<std::string> out;
    const auto* list = fact(release, "release.targets");
    if (!list || !list->array()) return out;
    for (const auto& item : *list->array()) {
        const auto* text = item.string();
        out.push_back(text ? *text : item.text("target"));
    }
    return out;
}

bool tests_passed(const Release& release) {
    const auto* verdict = fact(release, "tests.verdict");
    return verdict && verdict->string() && *verdict->string() == "passed";
}

std::size_t count(const Release& release, const std::string& name) {
    const auto* list = fact(release, name);
    return list && list->array() ? list->array()->size() : 0;
}

}  // namespace fangxing::release
