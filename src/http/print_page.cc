#include "http/print_page.h"

#include <string_view>

namespace fangxing::http {
namespace {

// Text and attribute values alike (HTML § 13.2.5): nothing in it opens a tag or ends a value.
std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            case '\'': out += "&#39;"; break;
            default: out += c;
        }
    }
    return out;
}

// The page says it too, since the press reads it from a file without the answer's head.
constexpr std::string_view policy = "default-src 'none'; style-src 'unsafe-inline'";

constexpr std::string_view style = R"(
@page { size: A4; margin: 18mm 15mm 20mm 20mm;
  @bottom-right { content: counter(page) " / " counter(pages); font-size: 9pt; } }
body { margin: 0 auto; max-width: 180mm; color: #000; background: #fff;
  font: 10.5pt/1.5 "Noto Serif CJK SC", "Noto Sans CJK SC", "SimSun", serif; }
header { text-align: center; border-bottom: 1.5pt solid #000; padding-bottom: 3mm; }
header p { margin: 0; } h1 { font-size: 18pt; margin: 3mm 0 2mm; }
.head-line { display: flex; justify-content: space-between; font-size: 9pt; }
h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm; break-after: avoid; }
table { width: 100%; border-collapse: collapse; table-layout: auto; }
th, td { border: .6pt solid #000; padding: 1.2mm 2mm; text-align: left; vertical-align: top;
  white-space: pre-line; overflow-wrap: anywhere; font-weight: normal; }
th { background: #f2f2f2; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
.facts th { width: 32mm; } thead { display: table-header-group; } tr { break-inside: avoid; }
section { margin-top: 3mm; }
footer { margin-top: 6mm; font-size: 8.5pt; display: flex; justify-content: space-between; }
)";

std::string facts_table(const app::SheetPart& part) {
    std::string out = "<table class=\"facts\">";
    for (const auto& each : part.facts) {
        out += "<tr><th scope=\"row\">" + escaped(each.label) + "</th><td>" + escaped(each.value) +
               "</td></tr>";
    }
    return out + "</table>";
}

std::string table_of(const app::SheetTable& table) {
    std::string out = "<table><thead><tr>";
    for (const auto& each : table.heads) out += "<th scope=\"col\">" + escaped(each) + "</th>";
    out += "</tr></thead><tbody>";
    for (const auto& row : table.rows) {
        out += "<tr>";
        for (const auto& cell : row) out += "<td>" + escaped(cell) + "</td>";
        out += "</tr>";
    }
    return out + "</tbody></table>";
}

std::string head_of(const app::Sheet& sheet) {
    return "<header><p>" + escaped(sheet.organisation) + "</p><h1>" + escaped(sheet.title) +
           "</h1><p class=\"head-line\"><span>" + escaped(sheet.document) + "</span><span>" +
           escaped(sheet.department) + "</span><span>" + escaped(sheet.number) +
           "</span></p></header>";
}

}  // namespace

std::string print_page(const app::Sheet& sheet) {
    std::string out =
        "<!doctype html><html lang=\"" + escaped(sheet.language) +
        "\"><head><meta charset=\"utf-8\"><meta http-equiv=\"Content-Security-Policy\" content=\"" +
        std::string(policy) + "\"><title>" + escaped(sheet.number + " " + sheet.title) +
        "</title><style>";
    out += style;
    out += "</style></head><body>" + head_of(sheet);
    for (const auto& part : sheet.parts) {
        out += "<section>";
        if (!part.title.empty()) out += "<h2>" + escaped(part.title) + "</h2>";
        if (!part.facts.empty()) out += facts_table(part);
        if (!part.table.heads.empty()) out += table_of(part.table);
        out += "</section>";
    }
    return out + "<footer><span>" + escaped(sheet.printed) + "</span><span>" +
           escaped(sheet.number + " · " + sheet.proof) + "</span></footer></body></html>\n";
}

}  // namespace fangxing::http
