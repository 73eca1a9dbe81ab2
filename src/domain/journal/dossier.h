// The signed list of a dossier's files: what the envelope in it says.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/digest.h"
#include "base/instant.h"
#include "base/words.h"

namespace fangxing::journal {

inline constexpr std::string_view dossier_type = "application/vnd.fangxing.dossier+json";
inline constexpr std::string_view dossier_envelope = "dossier.dsse.json";

struct ListedFile {
    std::string path;
    base::Words what;
    base::Digest digest;
    std::int64_t size = 0;     // bytes
    bool is_left_out = false;  // too large to be in the file; known by its digest
    std::string erased_by;     // number of the run that erased it by rule; else empty
    static void describe(auto& field, auto& self) {
        field("path", self.path);
        field("what", self.what);
        field("digest", self.digest);
        field("size", self.size);
        field("is_left_out", self.is_left_out);
        field("erased_by", self.erased_by);
    }
};
struct DossierList {
    std::string release;  // its number
    std::string title;
    base::Digest pack;  // the version of the process that it kept to
    base::Instant made_at;
    std::vector<ListedFile> files;
    static void describe(auto& field, auto& self) {
        field("release", self.release);
        field("title", self.title);
        field("pack", self.pack);
        field("made_at", self.made_at);
        field("files", self.files);
    }
};

}  // namespace fangxing::journal
