#include "http/spreadsheet/read_sheet.h"

#include <doctest/doctest.h>

#include "http/spreadsheet/write_sheet.h"
#include "http/zip.h"

namespace fangxing::http {
namespace {

using Cells = std::vector<std::string>;

app::FilledSheet read_well(std::string_view bytes) {
    auto sheet = read_sheet(bytes);
    REQUIRE(sheet.has_value());
    return *std::move(sheet);
}

std::string code_of(std::string_view bytes) {
    const auto sheet = read_sheet(bytes);
    REQUIRE_FALSE(sheet.has_value());
    return sheet.error().code;
}

// A workbook as Excel writes it: shared texts, styles, a cell left out, a date as a number.
std::string workbook(const std::string& rows, const std::string& more = "") {
    Zip zip;
    zip.add("xl/workbook.xml",
            more +
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"x7\"/></sheets>"
                "</workbook>");
    zip.add("xl/_rels/workbook.xml.rels",
            "<Relationships><Relationship Id=\"x7\" Target=\"worksheets/sheet3.xml\"/>"
            "</Relationships>");
    zip.add("xl/sharedStrings.xml",
            "<sst><si><t>登录名</t></si><si><r><t>张</t></r><r><t>三</t></r>"
            "<rPh><t>zhang</t></rPh></si></sst>");
    zip.add("xl/styles.xml",
            "<styleSheet><numFmts><numFmt numFmtId=\"170\" formatCode=\"yyyy&quot;年&quot;m\"/>"
            "<numFmt numFmtId=\"171\" formatCode=\"0&quot;d&quot;\"/></numFmts><cellXfs>"
            "<xf numFmtId=\"0\"/><xf numFmtId=\"170\"/><xf numFmtId=\"171\"/><xf numFmtId=\"22\"/>"
            "</cellXfs></styleSheet>");
    zip.add("xl/worksheets/sheet3.xml",
            "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    return zip.finish();
}

TEST_CASE("CSV is read as programs write it") {
    const Cells wanted{"a", "b, c", "say \"x\"", "two\nlines"};
    const std::string text = "a,\"b, c\",\"say \"\"x\"\"\",\"two\nlines\"\r\n\r\n,,\r\n 1 ,2\r\n";
    for (const auto& bytes : {text, "\xef\xbb\xbf" + text}) {
        const auto sheet = read_well(bytes);
        REQUIRE(sheet.rows.size() == 2);
        CHECK(sheet.rows[0].cells == wanted);
        CHECK(sheet.rows[1].number == 4);
        CHECK(sheet.rows[1].cells == Cells{"1", "2"});
    }
    CHECK(read_well("a;b\n1;2").rows[1].cells == Cells{"1", "2"});
    CHECK(read_well("a\tb\n1\t2").rows[1].cells == Cells{"1", "2"});
}

TEST_CASE("CSV of Excel in China is GB18030") {
    const auto sheet =
        read_well("\xb5\xc7\xc2\xbc\xc3\xfb,\xd0\xd5\xc3\xfb\r\nzhang.san,\xd5\xc5\xc8\xfd\r\n");
    CHECK(sheet.rows[0].cells == Cells{"登录名", "姓名"});
    CHECK(sheet.rows[1].cells == Cells{"zhang.san", "张三"});
    CHECK(code_of(std::string("a\0b", 3)) == "sheet.not_text");
    CHECK(code_of("") == "sheet.empty");
    CHECK(code_of("%PDF-1.7") == "sheet.unreadable");
}

TEST_CASE("what is written is read back") {
    const Table table{{"登录名 *", "Name"}, {"001", "a & <b> \"c\""}};
    for (const auto& bytes : {written_csv(table), written_xlsx("人员", table)}) {
        const auto sheet = read_well(bytes);
        REQUIRE(sheet.rows.size() == 2);
        CHECK(sheet.rows[0].cells == table[0]);
        CHECK(sheet.rows[1].cells == table[1]);
    }
}

TEST_CASE("cells of a workbook: shared texts, numbers, days") {
    const auto sheet = read_well(workbook(
        "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>0</v></c><c r=\"C2\" t=\"s\"><v>1</v></c></row>"
        "<row r=\"5\"><c r=\"A5\" s=\"1\"><v>46352</v></c><c r=\"B5\" s=\"2\"><v>12.0</v></c>"
        "<c r=\"C5\" s=\"3\"><v>46352.8333333333</v></c><c r=\"D5\" t=\"str\"><f>A1</f><v>x</v></c>"
        "<c r=\"E5\" t=\"s\"><v>99</v></c></row>"));
    REQUIRE(sheet.rows.size() == 2);
    CHECK(sheet.rows[0].number == 2);
    CHECK(sheet.rows[0].cells == Cells{"登录名", "", "张三"});
    CHECK(sheet.rows[1].number == 5);
    CHECK(sheet.rows[1].cells == Cells{"2026-11-26", "12", "2026-11-26 20:00", "x"});
}

TEST_CASE("a workbook that means harm is refused") {
    CHECK(code_of(workbook("<row><c><v>1</v></c></row>", "<!DOCTYPE a [<!ENTITY b \"c\">]>")) ==
          "sheet.unreadable");
    CHECK(code_of(workbook("<row><c r=\"ZZZZ1\"><v>1</v></c></row>")) == "sheet.too_wide");
    std::string many;
    for (int n = 0; n < 2500; ++n) many += "<row><c><v>1</v></c></row>";
    CHECK(code_of(workbook(many)) == "sheet.too_many_rows");
    CHECK(code_of(workbook(std::string(longest_unpacked, ' '))) == "sheet.unpacks_too_large");
    Zip macros;
    macros.add("xl/workbook.xml", "<workbook/>");
    macros.add("xl/vbaProject.bin", "x");
    CHECK(code_of(macros.finish()) == "sheet.with_macros");
    const auto whole = workbook("<row><c><v>1</v></c></row>");
    for (std::size_t n = 4; n < whole.size(); n += 7) (void)read_sheet(whole.substr(0, n));
    for (std::size_t n = 4; n < whole.size(); ++n) {
        auto torn = whole;
        torn[n] = static_cast<char>(torn[n] ^ 0x55);
        (void)read_sheet(torn);
    }
}

}  // namespace
}  // namespace fangxing::http
