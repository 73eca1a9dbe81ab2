#include "app/pack/table.h"

namespace fangxing::app {

Table::Table(PackDraft& draft, std::string file, std::string at, const base::Json& json)
    : draft_(draft), file_(std::move(file)), at_(std::move(at)), json_(json) {
    if (!json_.object()) no("pack.wrong_type", "", "table");
}

std::string Table::path(std::string_view key) const {
    if (key.empty()) return at_;
    return at_.empty() ? std::string(key) : at_ + "." + std::string(key);
}

void Table::no(std::string code, std::string_view key, const std::string& about) {
    draft_.no(std::move(code), file_, path(key), about);
}

const base::Json* Table::raw(std::string_view key) {
    taken_.emplace(key);
    return json_.find(key);
}

std::string Table::text(std::string_view key) {
    const auto* value = raw(key);
    if (!value) return {};
    if (value->string()) return *value->string();
    no("pack.wrong_type", key, "text");
    return {};
}

std::string Table::must_text(std::string_view key) {
    const auto* value = raw(key);
    if (!value || (value->string() && value->string()->empty())) {
        no("pack.missing_key", key);
        return {};
    }
    return text(key);
}

bool Table::flag(std::string_view key, bool otherwise) {
    const auto* value = raw(key);
    if (!value) return otherwise;
    if (value->boolean()) return *value->boolean();
    no("pack.wrong_type", key, "true or false");
    return otherwise;
}

std::vector<std::string> Table::texts(std::string_view key) {
    std::vector<std::string> out;
    const auto* value = raw(key);
    if (!value) return out;
    if (!value->array()) {
        no("pack.wrong_type", key, "list of texts");
        return out;
    }
    for (const auto& each : *value->array()) {
        if (each.string()) {
            out.push_back(*each.string());
        } else {
            no("pack.wrong_type", key, "list of texts");
        }
    }
    return out;
}

base::Words Table::words_in(const base::Json& value, std::string_view key) {
    base::Words out{value.text("zh"), value.text("en")};
    if (out.zh.empty() || out.en.empty()) no("pack.text_missing", key);
    return out;
}

base::Words Table::words(std::string_view key) {
    const auto* value = raw(key);
    return value ? words_in(*value, key) : base::Words{};
}

base::Words Table::must_words(std::string_view key) {
    const auto* value = raw(key);
    if (value) return words_in(*value, key);
    no("pack.text_missing", key);
    return {};
}

feel::Expression Table::feel(std::string_view key, const std::vector<std::string>& names) {
    const auto source = text(key);
    return source.empty() ? feel::Expression() : draft_.feel(source, file_, path(key), names);
}

feel::Expression Table::must_feel(std::string_view key, const std::vector<std::string>& names) {
    const auto source = must_text(key);
    return source.empty() ? feel::Expression() : draft_.feel(source, file_, path(key), names);
}

Text Table::text_or_feel(std::string_view key, const std::vector<std::string>& names) {
    const auto source = text(key);
    if (!source.starts_with("=")) return {source, {}};
    return {{}, draft_.feel(source, file_, path(key), names)};
}

base::Duration Table::duration(std::string_view key) {
    const auto source = must_text(key);
    if (source.empty()) return {};
    const auto parsed = base::parse_duration(source);
    if (!parsed) no("pack.bad_duration", key, source);
    return parsed.value_or(base::Duration{});
}

std::vector<std::pair<std::string, const base::Json*>> Table::tables(std::string_view key) {
    std::vector<std::pair<std::string, const base::Json*>> out;
    const auto* value = raw(key);
    if (!value) return out;
    if (!value->object()) {
        no("pack.wrong_type", key, "table");
        return out;
    }
    for (const auto& [name, each] : *value->object()) {
        if (!is_plain_id(name)) no("pack.bad_id", key, name);
        out.emplace_back(name, &each);
    }
    return out;
}

std::vector<const base::Json*> Table::entries(std::string_view key) {
    std::vector<const base::Json*> out;
    const auto* value = raw(key);
    if (!value) return out;
    if (!value->array()) {
        no("pack.wrong_type", key, "array of tables");
        return out;
    }
    for (const auto& each : *value->array()) out.push_back(&each);
    return out;
}

std::vector<std::string> Table::keys() const {
    std::vector<std::string> out;
    if (!json_.object()) return out;
    for (const auto& [key, value] : *json_.object()) out.push_back(key);
    return out;
}

void Table::close() {
    for (const auto& key : keys()) {
        if (!taken_.contains(key)) no("pack.unknown_key", key);
    }
}

}  // namespace fangxing::app
