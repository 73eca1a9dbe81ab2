#include "domain/journal/checkpoint.h"

#include <doctest/doctest.h>

#include "base/digest.h"

namespace fangxing::journal {
namespace {

const std::string public_key(32, 'k');
const std::string signature(64, 's');

Checkpoint checkpoint() {
    return {origin_of("0123456789abcdef"), 42, leaf_hash("root"),
            base::parse_instant("2026-11-26T12:00:00Z").value_or(base::Instant{})};
}

TEST_CASE("a note holds what was signed, and by whom") {
    const auto text = signed_text(checkpoint());
    CHECK(text == "fangxing/0123456789abcdef\n42\n" + base::base64(leaf_hash("root")) +
                      "\n2026-11-26T12:00:00Z\n");
    const auto note = note_of(checkpoint(), public_key, signature);
    CHECK(note.starts_with(text + "\n\u2014 fangxing/0123456789abcdef "));
    const auto read = read_note(note, public_key);
    REQUIRE(read);
    CHECK(read->checkpoint == checkpoint());
    CHECK(read->text == text);
    CHECK(read->signature == signature);
    CHECK_FALSE(read_note(note, std::string(32, 'x')));
}

TEST_CASE("what is no note is none") {
    const auto note = note_of(checkpoint(), public_key, signature);
    for (const auto& broken :
         {std::string(), std::string("\n\n"), note.substr(3 + note.find("\n42\n")),
          std::string(note).replace(note.find("42"), 2, "-1"),
          std::string(note).replace(note.find("42"), 2, "4x"), note.substr(0, note.find("\n\n"))}) {
        CHECK_FALSE(read_note(broken, public_key));
    }
}

TEST_CASE("notes in a row come apart again") {
    auto later = checkpoint();
    later.size = 43;
    const auto one = note_of(checkpoint(), public_key, signature);
    const auto two = note_of(later, public_key, signature);
    CHECK(split_notes(one + two) == std::vector{one, two});
    CHECK(split_notes(one + two.substr(0, 20)) == std::vector{one});
    CHECK(split_notes("").empty());
}

}  // namespace
}  // namespace fangxing::journal
