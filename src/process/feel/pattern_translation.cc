#include "process/feel/pattern_translation.h"

#include <fmt/core.h>

#include <algorithm>
#include <array>
#include <vector>

#include "process/feel/utf8.h"

namespace fangxing::feel {

namespace {

struct Block {
    std::string_view name;
    std::string_view characters;
};
// Unicode blocks as XML Schema names them.
constexpr std::array<Block, 6> blocks = {{
    {"IsBasicLatin", R"(\x{0}-\x{7F})"},
    {"IsLatin-1Supplement", R"(\x{80}-\x{FF})"},
    {"IsGreek", R"(\x{370}-\x{3FF})"},
    {"IsCyrillic", R"(\x{400}-\x{4FF})"},
    {"IsCJKUnifiedIdeographs", R"(\x{4E00}-\x{9FFF})"},
    {"IsHiragana", R"(\x{3040}-\x{309F})"},
}};

struct Span {
    char32_t from;
    char32_t to;
};
using Spans = std::vector<Span>;

// What is in a but not in b.
Spans without(Spans a, const Spans& b) {
    for (const auto& cut : b) {
        Spans rest;
        for (const auto& span : a) {
            if (cut.to < span.from || cut.from > span.to) {
                rest.push_back(span);
                continue;
            }
            if (span.from < cut.from) rest.push_back({span.from, cut.from - 1});
            if (span.to > cut.to) rest.push_back({cut.to + 1, span.to});
        }
        a = std::move(rest);
    }
    return a;
}

class Translator {
  public:
    Translator(std::string_view text, PatternFlags flags) : text_(text), flags_(flags) {}

    std::optional<std::string> whole() {
        while (at_ < text_.size()) {
            if (!step()) return std::nullopt;
        }
        return std::move(out_);
    }

  private:
    char here() const { return at_ < text_.size() ? text_[at_] : '\0'; }

    void drop_spaces() {
        while (flags_.drops_spaces &&
               (here() == ' ' || here() == '\t' || here() == '\n' || here() == '\r')) {
            ++at_;
        }
    }

    bool step() {
        drop_spaces();
        if (at_ >= text_.size()) return true;
        const char c = text_[at_++];
        if (c == '[') return character_class();
        if (c == '\\') return escape(false);
        // (?: is in XPath 3.1, everything else behind (? is RE2's own.
        if (c == '(' && here() == '?' && !text_.substr(at_).starts_with("?:")) return false;
        out_ += c == '.' ? (flags_.dot_is_all ? "." : R"([^\n\r])") : std::string(1, c);
        return true;
    }

    // Behind the backslash.
    bool escape(bool in_class) {
        if (!in_class) drop_spaces();
        if (at_ >= text_.size()) return false;
        const char c = text_[at_++];
        constexpr std::string_view plain = "nrt\\|.-^?*+{}()[]$dDwW";
        if (c == 'p' || c == 'P') return category(c, in_class);
        const auto bracketed = [&](std::string_view inner) {
            out_ += in_class ? std::string(inner) : "[" + std::string(inner) + "]";
            return true;
        };
        if (c == 's') return bracketed(R"( \t\n\r)");
        if (c == 'i') return bracketed(R"(\pL_:)");
        if (c == 'c') return bracketed(R"(\pL\pN\-_:.)");
        if (c == 'S' && !in_class) return bracketed(R"(^ \t\n\r)");
        if (plain.find(c) == std::string_view::npos) return false;  // back-references among them
        if (c == 'd') return bracketed(R"(\p{Nd})");
        if (c == 'w') return bracketed(R"(\pL\pM\pN\pS)");
        if (c == 'D' && !in_class) return bracketed(R"(^\p{Nd})");
        if (c == 'W' && !in_class) return bracketed(R"(^\pL\pM\pN\pS)");
        out_ += '\\';
        out_ += c;
        return true;
    }

    // \p{L}, \P{IsBasicLatin}
    bool category(char letter, bool in_class) {
        drop_spaces();
        const auto end = text_.find('}', at_);
        if (here() != '{' || end == std::string_view::npos) return false;
        std::string name(text_.substr(at_ + 1, end - at_ - 1));
        at_ = end + 1;
        if (flags_.drops_spaces)
            std::erase_if(name,
                          [](char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; });
        if (!name.starts_with("Is")) {
            out_ += fmt::format("\\{}{{{}}}", letter, name);
            return true;
        }
        const auto* block = std::ranges::find(blocks, name, &Block::name);
        if (block == blocks.end() || (in_class && letter == 'P')) return false;
        const auto* const form = letter == 'P' ? "[^{}]" : "[{}]";
        out_ += in_class ? std::string(block->characters)
                         : fmt::format(fmt::runtime(form), block->characters);
        return true;
    }

    // Behind the bracket. A class with a subtraction is worked out by hand.
    bool character_class() {
        const auto start = at_;
        const auto before = out_.size();
        out_ += '[';
        if (here() == '^') {
            out_ += '^';
            ++at_;
        }
        const auto first = at_;
        while (at_ < text_.size() && (text_[at_] != ']' || at_ == first)) {
            const char c = text_[at_++];
            if (c == '\\') {
                if (!escape(true)) return false;
            } else if (c == '-' && here() == '[') {
                out_.resize(before);
                at_ = start;
                const auto left = spans();
                if (!left) return false;
                write(*left);
                return true;
            } else if (c == '[') {
                return false;
            } else {
                out_ += c;
            }
        }
        if (at_ >= text_.size()) return false;
        ++at_;
        out_ += ']';
        return true;
    }

    void write(const Spans& all) {
        out_ += '[';
        if (all.empty()) out_ += R"(^\x{0}-\x{10FFFF})";
        for (const auto& span : all) {
            out_ += fmt::format("\\x{{{:X}}}-\\x{{{:X}}}", static_cast<unsigned>(span.from),
                                static_cast<unsigned>(span.to));
        }
        out_ += ']';
    }

    std::optional<char32_t> single() {
        if (here() == '\\') {
            ++at_;
            constexpr std::string_view plain = "\\|.-^?*+{}()[]$";
            if (plain.find(here()) == std::string_view::npos) return std::nullopt;
        }
        const auto next = code_point_at(text_, at_);
        at_ += next.length;
        return next.value;
    }

    // Characters and ranges of a class, behind its bracket and up to behind its end.
    std::optional<Spans> spans() {
        constexpr std::size_t limit = 1000;
        const bool negated = here() == '^';
        if (negated) ++at_;
        Spans all;
        Spans subtracted;
        while (at_ < text_.size() && here() != ']') {
            if (text_.substr(at_).starts_with("-[")) {
                at_ += 2;
                const auto inner = spans();
                if (!inner || here() != ']') return std::nullopt;
                subtracted = *inner;
                break;
            }
            const auto from = single();
            if (!from || all.size() > limit) return std::nullopt;
            all.push_back({*from, *from});
            if (here() != '-' || text_.substr(at_).starts_with("-[") ||
                text_.substr(at_).starts_with("-]"))
                continue;
            ++at_;
            const auto to = single();
            if (!to || *to < *from) return std::nullopt;
            all.back().to = *to;
        }
        if (at_ >= text_.size()) return std::nullopt;
        ++at_;
        if (negated) all = without({{0, 0x10FFFF}}, all);
        return without(all, subtracted);
    }

    std::string_view text_;
    PatternFlags flags_;
    std::size_t at_ = 0;
    std::string out_;
};

}  // namespace

std::optional<std::string> translate_pattern(std::string_view pattern, PatternFlags flags) {
    return Translator(pattern, flags).whole();
}

}  // namespace fangxing::feel
