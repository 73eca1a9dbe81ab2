#include "domain/record/document.h"

#include <doctest/doctest.h>

#include <functional>
#include <string>

#include "domain/record/give.h"

using namespace fangxing;
using namespace fangxing::record;
using namespace std::string_literals;

namespace {

const base::Instant now{7};

access::Actor person(std::int64_t id) {
    access::Actor actor;
    actor.id = {id};
    actor.natural = {id};
    return actor;
}

FileVersion file(std::string name, FileKind kind = FileKind::pdf) {
    FileVersion out;
    out.digest = base::digest_of(name);
    out.size = 9;
    out.kind = kind;
    out.file_name = std::move(name);
    return out;
}

Document manual() {
    Document out;
    out.id = {3};
    out.release = {4};
    out.document = "manual";
    return out;
}

const Giving owed{.owes = true};

}  // namespace

TEST_CASE("the kind of a file is told from its bytes") {
    CHECK(kind_of("%PDF-1.7\n") == FileKind::pdf);
    CHECK(kind_of("\x89PNG\r\n\x1a\n....") == FileKind::png);
    CHECK(kind_of("\xff\xd8\xff\xe0") == FileKind::jpeg);
    CHECK(kind_of("GIF89a") == FileKind::gif);
    CHECK(kind_of("RIFF\1\1\1\1WEBPVP8 ") == FileKind::webp);
    CHECK(kind_of("第一章\n") == FileKind::text);
    CHECK(kind_of("\xb5\xda\xd2\xbb\xd5\xc2") == FileKind::text);  // the same in GB 18030
    CHECK(kind_of("\xef\xbb\xbf  <!doctype html>") == FileKind::markup);
    CHECK(kind_of("<svg onload='x()'>") == FileKind::markup);
    const auto zip = [](const std::string& name) {
        return "PK\x03\x04"s + std::string(26, '\0') + name + "....";
    };
    CHECK(kind_of(zip("[Content_Types].xml")) == FileKind::office);
    CHECK(kind_of(zip("readme.txt") + zip("word/document.xml")) == FileKind::office);
    CHECK(kind_of(zip("readme.txt")) == FileKind::archive);
    CHECK(kind_of(std::string(257, '\0') + "ustar\0"s + std::string(9, '\0')) == FileKind::archive);
}

TEST_CASE("programs and bytes that nobody knows are no documents") {
    CHECK_FALSE(kind_of("MZ\x90\0\3"s));
    CHECK_FALSE(
        kind_of("\x7f"
                "ELF\2\1\1"));
    CHECK_FALSE(kind_of("\xca\xfe\xba\xbe\0\0"s));
    CHECK_FALSE(kind_of(""));
    CHECK_FALSE(kind_of("text with a \0 in it"s));
}

TEST_CASE("a name may only agree with what the bytes are") {
    CHECK(fits("手册.PDF", FileKind::pdf));
    CHECK(fits("a.b.jpg", FileKind::jpeg));
    CHECK(fits("notes", FileKind::text));
    CHECK(fits("patch.sql", FileKind::text));
    CHECK(fits("manual.docx", FileKind::archive));  // its telling part lies further back
    CHECK_FALSE(fits("manual.pdf", FileKind::text));
    CHECK_FALSE(fits("page.html", FileKind::text));
    CHECK_FALSE(fits("picture.png", FileKind::markup));
    CHECK_FALSE(fits("run.bat", FileKind::text));
    CHECK_FALSE(fits("manual.pdf.exe", FileKind::pdf));
    CHECK_FALSE(fits("pages.zip", FileKind::office));
}

TEST_CASE("pictures, pages and plain texts are shown, all else is only kept") {
    CHECK(shown_as(FileKind::png) == "image/png");
    CHECK(shown_as(FileKind::pdf) == "application/pdf");
    CHECK(shown_as(FileKind::text) == "text/plain");
    for (const auto kind : {FileKind::markup, FileKind::office, FileKind::archive}) {
        CHECK(shown_as(kind).empty());
    }
    CHECK(group_of(FileKind::webp) == "image");
    CHECK(is_group("image"));
    CHECK_FALSE(is_group("png"));
}

TEST_CASE("each version of a document is kept with its giver") {
    auto document = manual();
    for (const auto* name : {"one.pdf", "two.pdf"}) {
        const auto events = give(document, owed, file(name), person(1), now);
        REQUIRE(events);
        for (const auto& each : *events) record::apply(document, each);
    }
    REQUIRE(document.files.size() == 2);
    CHECK(document.files.front().file_name == "one.pdf");
    CHECK(document.newest()->revision == 2);
    CHECK(document.newest()->by == access::PersonId{1});
    CHECK(document.newest()->at == now);
    CHECK(part_of(document).text("digest") == base::digest_of("two.pdf").text);

    const auto again = give(document, owed, file("two.pdf"), person(1), now);
    REQUIRE_FALSE(again);
    CHECK(again.error().code == "document.unchanged");
}

TEST_CASE("a document is given by whom it is asked of, or by who gave it before") {
    auto document = manual();
    const auto stranger = give(document, {}, file("one.pdf"), person(2), now);
    REQUIRE_FALSE(stranger);
    CHECK(stranger.error().code == "document.not_yours");
    record::apply(document, give(document, owed, file("one.pdf"), person(1), now)->front());
    CHECK(may_give(document, {}, person(1)));
    CHECK_FALSE(may_give(document, {}, person(2)));
    const auto late = may_give(document, {.archived = true}, person(1));
    REQUIRE_FALSE(late);
    CHECK(late.error().code == "document.archived");
}

TEST_CASE("a file that is empty, of another kind or oddly named is refused with every reason") {
    struct Row {
        std::function<void(FileVersion&)> change;
        std::string code;
    };
    const std::vector<Row> rows{
        {[](auto& given) { given.size = 0; }, "document.empty"},
        {[](auto& given) { given.file_name = "../one.pdf"; }, "document.bad_name"},
        {[](auto& given) { given.file_name = "a\\one.pdf"; }, "document.bad_name"},
        {[](auto& given) { given.file_name = ".one.pdf"; }, "document.bad_name"},
        {[](auto& given) { given.file_name = "aux.pdf"; }, "document.bad_name"},
        {[](auto& given) { given.file_name = "com1.pdf"; }, "document.bad_name"},
        {[](auto& given) { given.file_name = "one.pdf "; }, "document.bad_name"},
        {[](auto& given) { given.file_name = "fdp\u202e.pdf"; }, "words.hidden"},
        {[](auto& given) { given.file_name = "\r\n.pdf"; }, "words.hidden"},
        {[](auto& given) { given.file_name = ""; }, "words.missing"},
        {[](auto& given) { given.file_name = std::string(101, 'a'); }, "words.too_long"},
        {[](auto& given) { given.file_name = "one.docx"; }, "document.name_differs"},
        {[](auto& given) {
             given.kind = FileKind::png;
             given.file_name = "one.png";
         },
         "document.kind_not_admitted"},
    };
    const Giving only_pages{.owes = true, .kinds = {"pdf", "office"}};
    for (const auto& row : rows) {
        CAPTURE(row.code);
        auto given = file("one.pdf");
        row.change(given);
        const auto refused = give(manual(), only_pages, given, person(1), now);
        REQUIRE_FALSE(refused);
        CHECK(refused.error().code == "input.invalid");
        REQUIRE(refused.error().reasons.size() == 1);
        CHECK(refused.error().reasons.front().code == row.code);
    }
}

TEST_CASE("not applicable is said with a reason, where the step admits it") {
    auto document = manual();
    const auto must = mark_not_applicable(document, owed, "no page changes", person(1), now);
    REQUIRE_FALSE(must);
    CHECK(must.error().code == "document.must_be_given");
    const Giving admitted{.owes = true, .may_be_na = true};
    const auto blank = mark_not_applicable(document, admitted, " ", person(1), now);
    REQUIRE_FALSE(blank);
    CHECK(blank.error().code == "reason.missing");
    record::apply(
        document,
        mark_not_applicable(document, admitted, "no page changes", person(1), now)->front());
    CHECK(document.state == DocumentState::not_applicable);
    CHECK(part_of(document).text("not_applicable") == "no page changes");
    record::apply(document, give(document, owed, file("one.pdf"), person(1), now)->front());
    CHECK(document.state == DocumentState::given);
    CHECK(document.reason.empty());
}
