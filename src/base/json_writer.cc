#include "base/json_writer.h"

#include <utility>

#include "base/append.h"

namespace fangxing::base {

void write(std::string& out, bool value) {
    out += value ? std::string_view("true") : std::string_view("false");
}

void write(std::string& out, int value) {
    write(out, std::int64_t{value});
}

void write(std::string& out, std::int64_t value) {
    write_number(out, value);
}

void write(std::string& out, double value) {
    write_number(out, value);
}

void write(std::string& out, std::string_view value) {
    write_string(out, value);
}

void write(std::string& out, const Json& value) {
    write_text(out, value);
}

void write(std::string& out, const Instant& value) {
    out += '"';
    append_text(out, value);
    out += '"';
}

void write(std::string& out, const Digest& value) {
    write_string(out, value.text);
}

void write_id(std::string& out, std::int64_t value) {
    if (value == 0) {
        out += "null";
    } else {
        out += '"';
        append_id_text(out, value);
        out += '"';
    }
}

void MemberWriter::begin(std::string_view name) {
    const char comma = std::exchange(first_, false) ? '\0' : ',';
    if (append_quoted(out_, comma, name, ':')) return;
    if (comma != 0) out_ += comma;
    write_string(out_, name);
    out_ += ':';
}

JsonText written(const Json& value) {
    JsonText out{to_text(value), std::nullopt};
    const auto* version = value.find("version");
    const auto* number = version ? version->integer() : nullptr;
    if (number) out.version = *number;
    return out;
}

}  // namespace fangxing::base
