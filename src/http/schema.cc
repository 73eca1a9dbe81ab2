#include "http/schema.h"

namespace fangxing::http {

using base::Json;

Json schema_of(std::string_view type) {
    return Json::Object{{"type", type}};
}

Json any_object() {
    return schema_of("object");
}

Json schema(const bool*) {
    return schema_of("boolean");
}
Json schema(const int*) {
    return Json::Object{{"type", "integer"}, {"format", "int32"}};
}
Json schema(const std::int64_t*) {
    return Json::Object{{"type", "integer"}, {"format", "int64"}};
}
Json schema(const double*) {
    return schema_of("number");
}
Json schema(const std::string*) {
    return schema_of("string");
}
Json schema(const Json*) {
    return Json::Object{};
}
Json schema(const base::Instant*) {
    return Json::Object{{"type", "string"}, {"format", "date-time"}};
}
Json schema(const base::Digest*) {
    return Json::Object{{"type", "string"}, {"pattern", "^(sha256:[0-9a-f]{64})?$"}};
}
Json id_schema() {
    return Json::Object{{"type", Json::Array{"string", "null"}}, {"pattern", "^[0-9a-z]{13}$"}};
}

Json one_of(std::span<const std::string_view> texts) {
    return Json::Object{{"type", "string"}, {"enum", Json::Array(texts.begin(), texts.end())}};
}
Json list_of(Json items) {
    return Json::Object{{"type", "array"}, {"items", std::move(items)}};
}
Json map_of(Json members) {
    return Json::Object{{"type", "object"}, {"additionalProperties", std::move(members)}};
}

void SchemaField::put(const char* name, Json value, bool always) {
    properties.emplace_back(name, std::move(value));
    if (always) required.emplace_back(name);
}

Json SchemaField::take() {
    Json out = schema_of("object");
    if (!properties.empty()) out.put("properties", std::move(properties));
    if (!required.empty()) out.put("required", std::move(required));
    out.put("additionalProperties", false);
    return out;
}

}  // namespace fangxing::http
