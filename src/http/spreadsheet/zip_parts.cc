#include "http/spreadsheet/zip_parts.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <memory>

namespace fangxing::http {
namespace {

constexpr int most_parts = 500;

std::unexpected<base::Refusal> no_workbook() {
    return base::refuse(base::Kind::invalid, "sheet.unreadable");
}

bool is_wanted(const std::string& name) {
    return name == "xl/workbook.xml" || name == "xl/_rels/workbook.xml.rels" ||
           name == "xl/sharedStrings.xml" || name == "xl/styles.xml" ||
           (name.starts_with("xl/worksheets/") && name.ends_with(".xml"));
}

base::Result<std::string> unpacked(archive* from, std::size_t most) {
    std::string out;
    std::array<char, 16384> piece{};
    while (true) {
        const auto size = archive_read_data(from, piece.data(), piece.size());
        if (size < 0) return no_workbook();
        if (size == 0) return out;
        if (out.size() + static_cast<std::size_t>(size) > most) {
            return base::refuse(base::Kind::too_large, "sheet.unpacks_too_large");
        }
        out.append(piece.data(), static_cast<std::size_t>(size));
    }
}

}  // namespace

base::Result<std::map<std::string, std::string>> workbook_parts(std::string_view bytes,
                                                                std::size_t most) {
    const std::unique_ptr<archive, decltype(&archive_read_free)> from(archive_read_new(),
                                                                      &archive_read_free);
    archive_read_support_format_zip(from.get());
    if (archive_read_open_memory(from.get(), bytes.data(), bytes.size()) != ARCHIVE_OK) {
        return no_workbook();
    }
    std::map<std::string, std::string> out;
    std::size_t taken = 0;
    archive_entry* entry = nullptr;
    for (int n = 0;; ++n) {
        const int told = archive_read_next_header(from.get(), &entry);
        if (told == ARCHIVE_EOF) break;
        if ((told != ARCHIVE_OK && told != ARCHIVE_WARN) || n == most_parts) return no_workbook();
        const char* known = archive_entry_pathname_utf8(entry);
        const std::string name = known ? known : "";
        if (name.find("vbaProject") != std::string::npos) {
            return base::refuse(base::Kind::invalid, "sheet.with_macros");
        }
        if (!is_wanted(name) || archive_entry_filetype(entry) != AE_IFREG) continue;
        auto text = TRY(unpacked(from.get(), most - taken));
        // What declares entities is no workbook of any program.
        if (text.find("<!DOCTYPE") != std::string::npos) return no_workbook();
        taken += text.size();
        if (!out.emplace(name, std::move(text)).second) return no_workbook();
    }
    if (!out.contains("xl/workbook.xml")) return no_workbook();
    return out;
}

}  // namespace fangxing::http
