#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <memory>

#include "http/head.h"
#include "http/spreadsheet/read_sheet.h"
#include "http/spreadsheet/sheet_rows.h"

namespace fangxing::http {
namespace {

std::unexpected<base::Refusal> not_text() {
    return base::refuse(base::Kind::invalid, "sheet.not_text");
}

base::Result<std::string> converted(std::string_view bytes, const char* from) {
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(from, &status),
                                                                       &ucnv_close);
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr,
                        &status);
    const icu::UnicodeString text(bytes.data(), static_cast<std::int32_t>(bytes.size()),
                                  converter.get(), status);
    if (U_FAILURE(status) != 0) return not_text();
    std::string out;
    text.toUTF8String(out);
    return out;
}

// The one that stands most often in the first line, outside quotes.
char separator_of(std::string_view text) {
    constexpr std::array<char, 3> known{',', ';', '\t'};
    std::array<int, 3> counts{};
    bool quoted = false;
    for (const char c : text) {
        if (c == '"') quoted = !quoted;
        if (quoted) continue;
        if (c == '\n') break;
        const auto found = std::ranges::find(known, c);
        if (found != known.end()) ++counts[static_cast<std::size_t>(found - known.begin())];
    }
    return known[static_cast<std::size_t>(std::ranges::max_element(counts) - counts.begin())];
}

// RFC 4180, read leniently: a quote inside a cell that does not begin with one is a quote.
class CsvReader {
  public:
    explicit CsvReader(std::string_view text) : text_(text), separator_(separator_of(text)) {}

    base::Result<app::FilledSheet> read() {
        for (std::size_t at = 0; at < text_.size(); ++at) {
            if (quoted_) {
                in_quotes(at);
            } else {
                TRY(outside(text_[at]));
            }
        }
        TRY(end_cell());
        return rows_.finish();
    }

  private:
    void in_quotes(std::size_t& at) {
        if (text_[at] != '"') {
            cell_ += text_[at];
        } else if (at + 1 < text_.size() && text_[at + 1] == '"') {
            cell_ += '"';
            ++at;
        } else {
            quoted_ = false;
        }
    }
    base::Result<void> outside(char c) {
        if (c == separator_) {
            TRY(end_cell());
            ++column_;
        } else if (c == '\n') {
            TRY(end_cell());
            column_ = 0;
            ++row_;
        } else if (c == '"' && without_blanks(cell_).empty()) {
            quoted_ = true;
        } else {
            cell_ += c;
        }
        return {};
    }
    base::Result<void> end_cell() {
        TRY(rows_.put(row_, column_, cell_));
        cell_.clear();
        return {};
    }

    std::string_view text_;
    char separator_;
    SheetRows rows_;
    std::string cell_;
    int row_ = 1;
    std::size_t column_ = 0;
    bool quoted_ = false;
};

}  // namespace

base::Result<std::string> as_utf8(std::string_view bytes) {
    if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
    if (bytes.starts_with("\xff\xfe")) return converted(bytes.substr(2), "UTF-16LE");
    if (bytes.starts_with("\xfe\xff")) return converted(bytes.substr(2), "UTF-16BE");
    if (bytes.find('\0') != std::string_view::npos) return not_text();
    if (is_utf8(bytes)) return std::string(bytes);
    return converted(bytes, "gb18030");
}

base::Result<app::FilledSheet> read_csv(std::string_view bytes) {
    const auto text = TRY(as_utf8(bytes));
    return CsvReader(text).read();
}

base::Result<app::FilledSheet> read_sheet(std::string_view bytes) {
    if (bytes.size() > longest_sheet_file) {
        return base::refuse(base::Kind::too_large, "sheet.unpacks_too_large");
    }
    if (bytes.starts_with("PK\x03\x04")) return read_xlsx(bytes);
    if (bytes.starts_with("\xd0\xcf\x11\xe0") || bytes.starts_with("%PDF")) {
        return base::refuse(base::Kind::invalid, "sheet.unreadable");
    }
    return read_csv(bytes);
}

}  // namespace fangxing::http
