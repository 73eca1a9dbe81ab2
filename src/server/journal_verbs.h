// `fangxing journal export`, `fangxing verify journal` and `verify dossier`: the journal as a file,
// and whether what was handed over is what was signed, without server and database.
#pragma once

#include <string>

namespace fangxing::server {

struct ExportWish {
    std::string file;  // new
    std::string folder = "data";
    std::string database;
};
// JSON lines: the key, every entry with its payload as far as the newest checkpoint covers them,
// last that checkpoint. May run beside the server. The exit code: 0, 1 where there is no
// checkpoint. Throws Fault.
int export_journal(const ExportWish& wish);

struct VerifyWish {
    std::string file;
    std::string key;   // the organisation's public key, pinned by who asks
    std::string kept;  // file of checkpoints that were kept elsewhere; or empty
};
// Prints what speaks against it, or what is proved. The exit code: 0, 1 where something does, 2
// where a file is none.
int verify_journal(const VerifyWish& wish);
// The same of a release's dossier.
int verify_dossier(const VerifyWish& wish);

}  // namespace fangxing::server
