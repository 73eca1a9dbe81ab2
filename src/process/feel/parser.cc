#include "process/feel/parser.h"

#include <algorithm>
#include <array>

#include "process/feel/builtins.h"
#include "process/feel/run.h"
#include "process/feel/utf8.h"

namespace fangxing::feel {

namespace {

constexpr std::array<std::string_view, 13> reserved = {
    "and", "or",     "in",        "between", "instance", "then", "else",
    "if",  "return", "satisfies", "for",     "some",     "every"};

}  // namespace

bool is_reserved(std::string_view word) {
    return std::ranges::find(reserved, word) != reserved.end();
}

Parser::Parser(std::string_view text, const Known& known) : scan_(text), known_(known) {}

std::unexpected<base::Refusal> Parser::expected(std::string_view what) {
    const auto at = count_code_points(scan_.text().substr(0, scan_.at()));
    return base::refuse(base::Kind::invalid, "feel.syntax",
                        {{"text", std::string(scan_.text().substr(0, 200))},
                         {"at", std::to_string(at)},
                         {"expected", std::string(what)}});
}

base::Result<Child> Parser::whole_expression() {
    auto node = TRY(expression());
    if (!scan_.at_end()) return expected("operator or end");
    return node;
}

base::Result<Shape> Parser::whole_shape() {
    auto result = TRY(shape());
    if (!scan_.at_end()) return expected("end");
    return result;
}

bool Parser::is_local(std::string_view name) const {
    return std::ranges::find(locals_, name) != locals_.end();
}

bool Parser::is_given(std::string_view name) const {
    return std::ranges::find(known_.names, name) != known_.names.end();
}

void Parser::longest(std::string_view candidate, std::size_t& end, std::string& found) {
    const auto stop = scan_.end_of_name(candidate);
    if (!stop || *stop <= end) return;
    end = *stop;
    found = candidate;
}

// Two words in a row are never anything but a name: `annual income > 5` is read as such even when
// the scope was not told of it.
std::string Parser::with_words_behind(std::string first) {
    while (true) {
        const auto before = scan_.at();
        const auto next = scan_.word();
        if (next.empty() || is_reserved(next)) {
            scan_.go_back(before);
            return first;
        }
        first += ' ';
        first += next;
    }
}

std::string Parser::name() {
    scan_.at_end();  // to the first character of the name
    const auto start = scan_.at();
    const std::string word(scan_.word());
    if (word.empty()) return {};
    auto end = scan_.at();
    std::string found = word;
    scan_.go_back(start);
    for (const auto& local : locals_) longest(local, end, found);
    for (const auto& given : known_.names) longest(given, end, found);
    if (filters_ > 0) {
        for (const auto& key : keys_) longest(key, end, found);
    }
    for (const auto builtin : long_builtin_names()) longest(builtin, end, found);
    scan_.go_back(end);
    const bool known =
        found != word || is_local(word) || is_given(word) || word == "item" || word == "partial";
    if (known) return found;
    if (is_reserved(word)) {
        scan_.go_back(start);
        return {};
    }
    return with_words_behind(found);
}

std::string Parser::member_name() {
    scan_.at_end();
    const auto start = scan_.at();
    const std::string word(scan_.word());
    if (word.empty()) return {};
    auto end = scan_.at();
    std::string found = word;
    scan_.go_back(start);
    for (const auto& given : known_.names) longest(given, end, found);
    for (const auto& key : keys_) longest(key, end, found);
    for (const auto* property : {"time offset", "start included", "end included"}) {
        longest(property, end, found);
    }
    scan_.go_back(end);
    const auto is_key = std::ranges::find(keys_, word) != keys_.end();
    return found != word || is_key || is_given(word) ? found : with_words_behind(found);
}

std::string Parser::variable_name() {
    const std::string word(scan_.word());
    return word.empty() || is_reserved(word) ? std::string() : with_words_behind(word);
}

namespace {

// Longer texts are refused before they are looked at.
base::Result<Expression> parsed(std::string_view text, const Known& known,
                                base::Result<Child> (Parser::*whole)()) {
    // No text that can be kept holds a NUL.
    if (text.size() > limits::text_bytes || !is_utf8(text) || text.find('\0') != text.npos) {
        return base::refuse(base::Kind::invalid, "feel.syntax",
                            {{"text", ""}, {"at", "0"}, {"expected", "a short text in UTF-8"}});
    }
    Parser parser(text, known);
    return Expression(std::string(text), std::shared_ptr<const Node>(TRY((parser.*whole)())));
}

}  // namespace

base::Result<Expression> parse_expression(std::string_view text, const Known& known) {
    return parsed(text, known, &Parser::whole_expression);
}

base::Result<Expression> parse_unary_tests(std::string_view text, const Known& known) {
    return parsed(text, known, &Parser::whole_tests);
}

base::Result<Expression> parse_expression(std::string_view text,
                                          const std::vector<std::string>& names) {
    return parse_expression(text, Known{names, {}});
}

base::Result<Expression> parse_unary_tests(std::string_view text,
                                           const std::vector<std::string>& names) {
    return parse_unary_tests(text, Known{names, {}});
}

base::Result<Shape> parse_shape(std::string_view text) {
    const Known none;
    return Parser(text, none).whole_shape();
}

std::vector<std::string> free_names(const Expression& expression) {
    return expression ? free_names(*expression.node()) : std::vector<std::string>();
}

}  // namespace fangxing::feel
