#include "http/dossier_file.h"

#include <archive.h>
#include <archive_entry.h>

#include <memory>

#include "app/dsse.h"
#include "base/ensure.h"
#include "domain/journal/dossier.h"
#include "http/print_page.h"

namespace fangxing::http {
namespace {

// Regular files with a fixed time, so that the same dossier is the same bytes.
class Zip {
  public:
    Zip() {
        const bool begun =
            archive_write_set_format_zip(archive_.get()) == ARCHIVE_OK &&
            archive_write_set_options(archive_.get(), "zip:hdrcharset=UTF-8") == ARCHIVE_OK &&
            archive_write_open2(archive_.get(), this, nullptr, take, nullptr, nullptr) ==
                ARCHIVE_OK;
        base::ensure(begun, "a ZIP is begun");
    }

    void add(const std::string& path, std::string_view bytes) {
        const std::unique_ptr<archive_entry, decltype(&archive_entry_free)> entry(
            archive_entry_new(), &archive_entry_free);
        archive_entry_set_pathname_utf8(entry.get(), path.c_str());
        archive_entry_set_size(entry.get(), static_cast<la_int64_t>(bytes.size()));
        archive_entry_set_filetype(entry.get(), AE_IFREG);
        archive_entry_set_perm(entry.get(), 0644);
        archive_entry_set_mtime(entry.get(), 1'577'836'800, 0);  // 2020-01-01
        const bool added = archive_write_header(archive_.get(), entry.get()) == ARCHIVE_OK &&
                           archive_write_data(archive_.get(), bytes.data(), bytes.size()) ==
                               static_cast<la_ssize_t>(bytes.size());
        base::ensure(added, "a file goes into the ZIP");
    }

    std::string finish() {
        base::ensure(archive_write_close(archive_.get()) == ARCHIVE_OK, "a ZIP is ended");
        return std::move(bytes_);
    }

  private:
    static la_ssize_t take(archive*, void* self, const void* bytes, std::size_t size) {
        static_cast<Zip*>(self)->bytes_.append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
    }

    std::string bytes_;
    std::unique_ptr<archive, decltype(&archive_write_free)> archive_{archive_write_new(),
                                                                     &archive_write_free};
};

constexpr std::string_view how_to_check =
    "验证 / To check, offline:\n\n"
    "    fangxing verify dossier FILE --key organisation.pub\n\n"
    "organisation.pub 须由核对人自己保存，不取自本文件。\n"
    "Keep organisation.pub yourself; do not take it from this file.\n";

}  // namespace

std::string dossier_file(const app::System& system, const app::DossierFiles& dossier) {
    Zip zip;
    journal::DossierList list{
        dossier.number, dossier.title, dossier.pack_digest, system.clock.now(), {}};
    std::int64_t stored = 0;
    const auto add = [&](const std::string& path, const base::Words& what,
                         const std::string& bytes) {
        zip.add(path, bytes);
        list.files.push_back(
            {path, what, base::digest_of(bytes), static_cast<std::int64_t>(bytes.size()), false});
    };
    for (const auto& each : dossier.files) {
        if (!each.blob) {
            add(each.path, each.what, each.sheet ? print_page(*each.sheet) : each.text);
        } else if (stored + each.size <= most_stored_bytes) {
            stored += each.size;
            add(each.path, each.what, system.blobs.get(each.blob));
        } else {
            list.files.push_back({each.path, each.what, each.blob, each.size, true});
        }
    }
    add("README.txt", {"如何验证", "How to check it"}, std::string(how_to_check));
    zip.add(std::string(journal::dossier_envelope),
            app::sign_envelope(system.signer, journal::dossier_type, base::encode(list)));
    return zip.finish();
}

}  // namespace fangxing::http
