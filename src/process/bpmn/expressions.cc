#include "process/bpmn/expressions.h"

#include <optional>

#include "process/bpmn/xml.h"

namespace fangxing::bpmn {
namespace {

// The content of "${…}" or "#{…}".
std::optional<std::string_view> braced(std::string_view text) {
    if (text.size() < 3 || (text[0] != '$' && text[0] != '#') || text[1] != '{') return {};
    if (text.back() != '}') return {};
    return text.substr(2, text.size() - 3);
}

// Java's unified expression language as FEEL, when it is a name, a path or a comparison of such.
std::optional<std::string> from_el(std::string_view el) {
    std::string out;
    for (std::size_t n = 0; n < el.size(); ++n) {
        const auto two = el.substr(n, 2);
        if (el[n] == '\'') {
            out += '"';
        } else if (two == "==") {
            out += "=";
            ++n;
        } else if (two == "&&" || two == "||") {
            out += two == "&&" ? " and " : " or ";
            ++n;
        } else if (two == "!=" || two == "<=" || two == ">=") {
            out += two;
            ++n;
        } else if (std::string_view("(){}[]!?:;=").find(el[n]) != std::string_view::npos) {
            return std::nullopt;
        } else {
            out += el[n];
        }
    }
    return out;
}

}  // namespace

Text Expressions::feel(std::string_view source, std::string_view whole,
                       const std::string& element) const {
    Text out{std::string(whole), {}};
    auto parsed = feel::parse_expression(source, names_);
    if (parsed) {
        out.expression = *std::move(parsed);
    } else {
        refusals_.push_back({"bpmn.expression", element, std::string(whole)});
    }
    return out;
}

Text Expressions::expression(std::string_view text, const std::string& element) const {
    const auto whole = trimmed(text);
    if (whole.empty()) return {};
    if (whole.front() == '=') return feel(whole.substr(1), whole, element);
    if (const auto content = braced(whole)) {
        if (const auto source = from_el(*content)) return feel(*source, whole, element);
        refusals_.push_back({"bpmn.expression_language", element, std::string(whole)});
        return {std::string(whole), {}};
    }
    return feel(whole, whole, element);
}

Text Expressions::text(std::string_view text, const std::string& element) const {
    const auto whole = trimmed(text);
    if (whole.empty()) return {};
    if (whole.front() == '=' || braced(whole)) return expression(whole, element);
    return {std::string(whole), {}};
}

}  // namespace fangxing::bpmn
