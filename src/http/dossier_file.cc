#include "http/dossier_file.h"

#include "app/dsse.h"
#include "domain/journal/dossier.h"
#include "http/print_page.h"
#include "http/zip.h"

namespace fangxing::http {
namespace {

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
