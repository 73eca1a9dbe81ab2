#include "http/zip.h"

#include <archive.h>
#include <archive_entry.h>

#include "base/ensure.h"

namespace fangxing::http {
namespace {

la_ssize_t take_piece(archive*, void* into, const void* bytes, std::size_t size) {
    static_cast<std::string*>(into)->append(static_cast<const char*>(bytes), size);
    return static_cast<la_ssize_t>(size);
}

}  // namespace

Zip::Zip() : archive_(archive_write_new()) {
    const bool begun =
        archive_write_set_format_zip(archive_) == ARCHIVE_OK &&
        archive_write_set_options(archive_, "zip:hdrcharset=UTF-8") == ARCHIVE_OK &&
        archive_write_open2(archive_, &bytes_, nullptr, take_piece, nullptr, nullptr) == ARCHIVE_OK;
    base::ensure(begun, "a ZIP is begun");
}

Zip::~Zip() {
    archive_write_free(archive_);
}

void Zip::add(const std::string& path, std::string_view bytes) {
    const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(archive_entry_new(),
                                                                              &archive_entry_free);
    archive_entry_set_pathname_utf8(entry.get(), path.c_str());
    archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry.get(), AE_IFREG);
    archive_entry_set_perm(entry.get(), 0644);
    archive_entry_set_mtime(entry.get(), 1'577'836'800, 0);  // 2020-01-01
    const bool added = archive_write_header(archive_, entry.get()) == ARCHIVE_OK &&
                       archive_write_data(archive_, bytes.data(), bytes.size()) ==
                           static_cast<la_ssize_t>(bytes.size());
    base::ensure(added, "a file goes into the ZIP");
}

std::string Zip::finish() {
    base::ensure(archive_write_close(archive_) == ARCHIVE_OK, "a ZIP is ended");
    return std::move(bytes_);
}

}  // namespace fangxing::http
