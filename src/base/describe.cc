#include "base/describe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fangxing::base {

void WriteField::put(const char* name, Json value) {
    out.emplace_back(name, std::move(value));
}

void Reading::no(std::string code, const std::string& path, Parameters parameters) {
    reasons_.push_back({std::move(code), path, std::move(parameters)});
}

void Reading::wrong_type(const char* expected, const std::string& path) {
    no("input.wrong_type", path, {{"expected", expected}});
}

std::string Reading::step(const std::string& path, std::string_view name) const {
    return trusted_ ? std::string() : path + pointer_step(name);
}

std::string Reading::step(const std::string& path, std::size_t place) const {
    return trusted_ ? std::string() : path + "/" + std::to_string(place);
}

void decode(const Json& json, bool& out, Reading& reading, const std::string& path) {
    if (const auto* value = json.boolean()) {
        out = *value;
    } else {
        reading.wrong_type("boolean", path);
    }
}

void decode(const Json& json, std::int64_t& out, Reading& reading, const std::string& path) {
    if (const auto* value = json.integer()) {
        out = *value;
    } else {
        reading.wrong_type("integer", path);
    }
}

void decode(const Json& json, int& out, Reading& reading, const std::string& path) {
    std::int64_t wide = 0;
    decode(json, wide, reading, path);
    if (wide < std::numeric_limits<int>::min() || wide > std::numeric_limits<int>::max()) {
        reading.no("input.out_of_range", path);
        return;
    }
    out = static_cast<int>(wide);
}

void decode(const Json& json, double& out, Reading& reading, const std::string& path) {
    if (const auto* whole = json.integer()) {
        out = static_cast<double>(*whole);
    } else if (const auto* real = json.real()) {
        out = *real;
    } else {
        reading.wrong_type("number", path);
    }
}

void decode(const Json& json, std::string& out, Reading& reading, const std::string& path) {
    const auto* value = json.string();
    if (!value) {
        reading.wrong_type("string", path);
    } else if (value->size() > longest_text && !reading.trusted()) {
        reading.no("input.too_long", path, {{"limit", std::to_string(longest_text)}});
    } else {
        out = *value;
    }
}

void decode(const Json& json, Json& out, Reading&, const std::string&) {
    out = json;
}

void decode(const Json& json, Instant& out, Reading& reading, const std::string& path) {
    const auto* text = json.string();
    const auto at = text ? parse_instant(*text) : std::nullopt;
    if (at) {
        out = *at;
    } else {
        reading.wrong_type("date-time", path);
    }
}

void decode(const Json& json, Digest& out, Reading& reading, const std::string& path) {
    const auto* text = json.string();
    if (text && text->empty()) {
        out = {};
        return;
    }
    const auto digest = text ? parse_digest(*text) : std::nullopt;
    if (digest) {
        out = *digest;
    } else {
        reading.wrong_type("digest", path);
    }
}

void decode_id(const Json& json, std::int64_t& out, Reading& reading, const std::string& path) {
    if (json.is_null()) {
        out = 0;
        return;
    }
    const auto* text = json.string();
    const auto value = text ? parse_id(*text) : std::nullopt;
    if (value) {
        out = *value;
    } else {
        reading.wrong_type("id", path);
    }
}

std::string pointer_step(std::string_view name) {
    std::string out = "/";
    for (const char c : name) {
        if (c == '~') {
            out += "~0";
        } else if (c == '/') {
            out += "~1";
        } else {
            out += c;
        }
    }
    return out;
}

std::optional<std::size_t> decode_name(const Json& json, std::span<const std::string_view> texts,
                                       Reading& reading, const std::string& path) {
    if (const auto* text = json.string()) {
        const auto found = std::ranges::find(texts, *text);
        if (found != texts.end()) return static_cast<std::size_t>(found - texts.begin());
    }
    std::string allowed;
    for (const auto text : texts) allowed.append(allowed.empty() ? "" : ", ").append(text);
    reading.no("input.unknown_value", path, {{"allowed", allowed}});
    return std::nullopt;
}

const Json::Array* items_of(const Json& json, Reading& reading, const std::string& path) {
    const auto* array = json.array();
    if (!array) reading.wrong_type("array", path);
    return array;
}

std::unexpected<Refusal> invalid(const Reading& reading) {
    return refuse(Kind::invalid, "input.invalid", {}, reading.reasons());
}

ReadField::ReadField(const Json& json, Reading& reading, const std::string& path)
    : json_(json), reading_(reading), path_(path) {}

ReadField::~ReadField() = default;

bool ReadField::begin() {
    if (json_.object()) return true;
    reading_.wrong_type("object", path_);
    return false;
}

void ReadField::end() {
    if (reading_.trusted()) return;
    for (const auto& [name, value] : *json_.object()) {
        if (std::ranges::find(known_, name) == known_.end()) {
            reading_.no("input.unknown_field", path_ + pointer_step(name));
        }
    }
}

const Json* ReadField::needed(const char* name) {
    if (!reading_.trusted()) known_.emplace_back(name);
    const auto* value = json_.find(name);
    if (!value && !reading_.trusted()) reading_.no("input.missing", reading_.step(path_, name));
    return value;
}

const Json* ReadField::given(const char* name) {
    if (!reading_.trusted()) known_.emplace_back(name);
    const auto* value = json_.find(name);
    return value && !value->is_null() ? value : nullptr;
}

void ReadField::read(const Json& value, const char* name, void* member, Into into) {
    into(value, member, reading_, reading_.step(path_, name));
}

}  // namespace fangxing::base
