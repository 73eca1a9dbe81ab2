#include "base/describe.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace fangxing::base {

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
        reading.no("input.wrong_type", path, {{"expected", "boolean"}});
    }
}

void decode(const Json& json, std::int64_t& out, Reading& reading, const std::string& path) {
    if (const auto* value = json.integer()) {
        out = *value;
    } else {
        reading.no("input.wrong_type", path, {{"expected", "integer"}});
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
        reading.no("input.wrong_type", path, {{"expected", "number"}});
    }
}

void decode(const Json& json, std::string& out, Reading& reading, const std::string& path) {
    const auto* value = json.string();
    if (!value) {
        reading.no("input.wrong_type", path, {{"expected", "string"}});
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
        reading.no("input.wrong_type", path, {{"expected", "date-time"}});
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
        reading.no("input.wrong_type", path, {{"expected", "digest"}});
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
        reading.no("input.wrong_type", path, {{"expected", "id"}});
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

void refuse_unknown(const Json& json, const std::vector<std::string_view>& known, Reading& reading,
                    const std::string& path) {
    if (reading.trusted()) return;
    for (const auto& [name, value] : *json.object()) {
        if (std::ranges::find(known, name) == known.end()) {
            reading.no("input.unknown_field", path + pointer_step(name));
        }
    }
}

}  // namespace fangxing::base
