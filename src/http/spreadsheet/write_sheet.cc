#include "http/spreadsheet/write_sheet.h"

#include <algorithm>
#include <string_view>

#include "app/imports/sheet.h"
#include "http/zip.h"

namespace fangxing::http {
namespace {

constexpr std::string_view xml = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
constexpr std::string_view types =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" "
    "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
    "<Override PartName=\"/xl/worksheets/sheet1.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/>"
    "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/"
    "vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/></Types>";
constexpr std::string_view relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>";
constexpr std::string_view book_relations =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
    "relationships/styles\" Target=\"styles.xml\"/></Relationships>";
// Style 0: text ("@"); style 1: text in bold.
constexpr std::string_view styles =
    "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
    "<fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font>"
    "<font><b/><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
    "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
    "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
    "<borders count=\"1\"><border/></borders>"
    "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\"/></cellStyleXfs>"
    "<cellXfs count=\"2\"><xf numFmtId=\"49\" fontId=\"0\" applyNumberFormat=\"1\"/>"
    "<xf numFmtId=\"49\" fontId=\"1\" applyNumberFormat=\"1\" applyFont=\"1\"/></cellXfs>"
    "</styleSheet>";
constexpr std::string_view main_names =
    "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

std::string in_xml(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += static_cast<unsigned char>(c) < 0x20 ? ' ' : c;
        }
    }
    return out;
}

std::string sheet_text(const Table& table) {
    std::string out(xml);
    out += "<worksheet " + std::string(main_names) + ">";
    const auto width = table.empty() ? std::size_t{1} : std::max<std::size_t>(1, table[0].size());
    out += "<cols><col min=\"1\" max=\"" + std::to_string(width) +
           "\" width=\"22\" style=\"0\" customWidth=\"1\"/></cols><sheetData>";
    for (std::size_t row = 0; row < table.size(); ++row) {
        const auto number = std::to_string(row + 1);
        out += "<row r=\"" + number + "\">";
        for (std::size_t n = 0; n < table[row].size(); ++n) {
            out += "<c r=\"" + app::column_letters(n) + number + "\" s=\"" +
                   (row == 0 ? "1" : "0") + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">" +
                   in_xml(table[row][n]) + "</t></is></c>";
        }
        out += "</row>";
    }
    return out + "</sheetData></worksheet>";
}

std::string in_csv(const std::string& text) {
    if (text.find_first_of(",;\t\"\r\n") == std::string::npos) return text;
    std::string out = "\"";
    for (const char c : text) {
        if (c == '"') out += '"';
        out += c;
    }
    return out + "\"";
}

}  // namespace

std::string written_csv(const Table& table) {
    std::string out = "\xef\xbb\xbf";
    for (const auto& row : table) {
        for (std::size_t n = 0; n < row.size(); ++n) out += (n == 0 ? "" : ",") + in_csv(row[n]);
        out += "\r\n";
    }
    return out;
}

std::string written_xlsx(const std::string& sheet, const Table& table) {
    Zip zip;
    zip.add("[Content_Types].xml", std::string(xml) + std::string(types));
    zip.add("_rels/.rels", std::string(xml) + std::string(relations));
    zip.add("xl/workbook.xml",
            std::string(xml) + "<workbook " + std::string(main_names) +
                " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                "<sheets><sheet name=\"" +
                in_xml(sheet) + "\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
    zip.add("xl/_rels/workbook.xml.rels", std::string(xml) + std::string(book_relations));
    zip.add("xl/styles.xml", std::string(xml) + std::string(styles));
    zip.add("xl/worksheets/sheet1.xml", sheet_text(table));
    return zip.finish();
}

}  // namespace fangxing::http
