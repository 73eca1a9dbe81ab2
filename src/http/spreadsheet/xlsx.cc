#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <pugixml.hpp>
#include <vector>

#include "base/instant.h"
#include "http/spreadsheet/read_sheet.h"
#include "http/spreadsheet/sheet_rows.h"
#include "http/spreadsheet/zip_parts.h"

namespace fangxing::http {
namespace {

using Parts = std::map<std::string, std::string>;

std::unexpected<base::Refusal> unreadable_workbook() {
    return base::refuse(base::Kind::invalid, "sheet.unreadable");
}

// Prefixes of namespaces differ from program to program.
std::string_view local_name(const pugi::xml_node& node) {
    const std::string_view name = node.name();
    const auto colon = name.find(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

pugi::xml_node child_of(const pugi::xml_node& node, std::string_view name) {
    for (auto each = node.first_child(); each; each = each.next_sibling()) {
        if (local_name(each) == name) return each;
    }
    return {};
}

std::string_view attribute_of(const pugi::xml_node& node, std::string_view name) {
    for (auto each = node.first_attribute(); each; each = each.next_attribute()) {
        const std::string_view full = each.name();
        if (full == name || full.ends_with(":" + std::string(name))) return each.value();
    }
    return {};
}

base::Result<pugi::xml_node> document_of(pugi::xml_document& into, const Parts& parts,
                                         const std::string& name) {
    const auto found = parts.find(name);
    if (found == parts.end()) return unreadable_workbook();
    const auto& text = found->second;
    if (!into.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata)) {
        return unreadable_workbook();
    }
    return into.document_element();
}

// The texts of a string item in their order; what is written above the signs is no part of it.
std::string text_of(const pugi::xml_node& item) {
    std::string out;
    for (auto each = item.first_child(); each; each = each.next_sibling()) {
        const auto name = local_name(each);
        if (name == "t") out += each.text().get();
        if (name == "r") out += child_of(each, "t").text().get();
    }
    return out;
}

int whole(std::string_view text) {
    int value = 0;
    std::from_chars(text.data(), text.data() + text.size(), value);
    return value;
}

std::vector<std::string> shared_texts(const Parts& parts) {
    std::vector<std::string> out;
    pugi::xml_document document;
    const auto root = document_of(document, parts, "xl/sharedStrings.xml");
    if (!root) return out;
    for (auto each = root->first_child(); each; each = each.next_sibling()) {
        if (local_name(each) == "si") out.push_back(text_of(each));
    }
    return out;
}

// Does a format show days or hours? Letters in quotes, brackets or behind a backslash say nothing.
bool is_of_time(int id, std::string_view code) {
    if ((id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) ||
        (id >= 50 && id <= 58)) {
        return true;
    }
    char until = 0;
    for (std::size_t at = 0; at < code.size(); ++at) {
        const char c = code[at];
        if (until != 0) {
            if (c == until) until = 0;
        } else if (c == '"') {
            until = '"';
        } else if (c == '[') {
            until = ']';
        } else if (c == '\\') {
            ++at;
        } else if (c == 'y' || c == 'd' || c == 'h' || c == 'Y' || c == 'D' || c == 'H') {
            return true;
        }
    }
    return false;
}

// Whether a cell of each style shows a time.
std::vector<bool> styles_of_time(const Parts& parts) {
    std::vector<bool> out;
    pugi::xml_document document;
    const auto root = document_of(document, parts, "xl/styles.xml");
    if (!root) return out;
    std::map<int, std::string> codes;
    const auto formats = child_of(*root, "numFmts");
    for (auto each = formats.first_child(); each; each = each.next_sibling()) {
        codes[whole(attribute_of(each, "numFmtId"))] = attribute_of(each, "formatCode");
    }
    const auto cell_formats = child_of(*root, "cellXfs");
    for (auto each = cell_formats.first_child(); each; each = each.next_sibling()) {
        if (local_name(each) != "xf") continue;
        const int id = whole(attribute_of(each, "numFmtId"));
        out.push_back(is_of_time(id, codes.contains(id) ? codes[id] : ""));
    }
    return out;
}

// Days since 1899-12-30, or since 1904-01-01: "2026-11-26", with its minutes where there are any.
std::string time_text(double days, bool since_1904) {
    constexpr double epoch_1900 = 25569;  // days from there to 1970-01-01
    constexpr double epoch_1904 = 24107;
    constexpr double longest = 200'000;
    const double since_1970 = days - (since_1904 ? epoch_1904 : epoch_1900);
    if (!(std::abs(since_1970) < longest)) return {};
    const auto minutes = std::llround(since_1970 * 24 * 60);
    auto text = base::to_text(base::Instant{minutes * 60 * 1'000'000});
    text = text.substr(0, 16);
    if (text.ends_with("T00:00")) return text.substr(0, 10);
    text[10] = ' ';
    return text;
}

struct Workbook {
    std::string sheet;  // name of the first one's part
    bool since_1904 = false;
    std::vector<std::string> texts;
    std::vector<bool> of_time;
};

base::Result<Workbook> open_workbook(const Parts& parts) {
    Workbook out;
    pugi::xml_document document;
    const auto root = TRY(document_of(document, parts, "xl/workbook.xml"));
    const auto since = attribute_of(child_of(root, "workbookPr"), "date1904");
    out.since_1904 = since == "1" || since == "true";
    const std::string wanted(attribute_of(child_of(child_of(root, "sheets"), "sheet"), "id"));
    pugi::xml_document workbook_parts;
    const auto listed = TRY(document_of(workbook_parts, parts, "xl/_rels/workbook.xml.rels"));
    for (auto each = listed.first_child(); each; each = each.next_sibling()) {
        if (wanted.empty() || attribute_of(each, "Id") != wanted) continue;
        const std::string target(attribute_of(each, "Target"));
        out.sheet = target.starts_with("/") ? target.substr(1) : "xl/" + target;
    }
    out.texts = shared_texts(parts);
    out.of_time = styles_of_time(parts);
    return out;
}

// Column of "AB12", counted from 0; nothing where there is no address.
std::optional<std::size_t> column_of(std::string_view address) {
    std::size_t column = 0;
    for (const char c : address) {
        if (c < 'A' || c > 'Z' || column > 100'000) break;
        column = column * 26 + static_cast<std::size_t>(c - 'A') + 1;
    }
    if (column == 0) return std::nullopt;
    return column - 1;
}

// What is shown of a number as it was typed: "12" of "12.0".
std::string number_text(const std::string& raw, double value) {
    constexpr double exact = 9e15;
    if (std::floor(value) == value && std::abs(value) < exact) {
        return std::to_string(static_cast<long long>(value));
    }
    return raw;
}

std::string cell_text(const pugi::xml_node& cell, const Workbook& book) {
    const auto type = attribute_of(cell, "t");
    if (type == "inlineStr") return text_of(child_of(cell, "is"));
    const std::string raw = child_of(cell, "v").text().get();
    if (type == "s") {
        const auto index = static_cast<std::size_t>(std::max(0, whole(raw)));
        return index < book.texts.size() ? book.texts[index] : std::string();
    }
    if (type == "b") return raw == "1" ? "TRUE" : "FALSE";
    if (raw.empty() || !type.empty()) return type == "n" ? raw : (type == "e" ? "" : raw);
    const double value = std::strtod(raw.c_str(), nullptr);
    const auto style = static_cast<std::size_t>(std::max(0, whole(attribute_of(cell, "s"))));
    if (style < book.of_time.size() && book.of_time[style]) {
        return time_text(value, book.since_1904);
    }
    return number_text(raw, value);
}

}  // namespace

base::Result<app::FilledSheet> read_xlsx(std::string_view bytes) {
    const auto parts = TRY(workbook_parts(bytes, longest_unpacked));
    const auto book = TRY(open_workbook(parts));
    pugi::xml_document document;
    const auto root = TRY(document_of(document, parts, book.sheet));
    SheetRows rows;
    int number = 0;
    const auto written = child_of(root, "sheetData");
    for (auto row = written.first_child(); row; row = row.next_sibling()) {
        if (local_name(row) != "row") continue;
        const int told = whole(attribute_of(row, "r"));
        number = told > number ? told : number + 1;
        std::size_t column = 0;
        for (auto cell = row.first_child(); cell; cell = cell.next_sibling()) {
            if (local_name(cell) != "c") continue;
            column = column_of(attribute_of(cell, "r")).value_or(column);
            TRY(rows.put(number, column, cell_text(cell, book)));
            ++column;
        }
    }
    return rows.finish();
}

}  // namespace fangxing::http
