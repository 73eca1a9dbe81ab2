// Content by digest in a folder: blobs/sha256/ab/<the other 62 digits>, written once, mode 0440.
#pragma once

#include <string>

#include "app/ports/store.h"
#include "store/disk.h"

namespace fangxing::store {

class DiskBlobs final : public app::Blobs {
  public:
    explicit DiskBlobs(std::string folder);

    base::Digest put(std::string_view bytes) override;
    base::Digest put_file(const std::string& path) override;
    bool has(const base::Digest& digest) override;
    std::int64_t size(const base::Digest& digest) override;
    std::string get(const base::Digest& digest) override;
    std::string path(const base::Digest& digest) override;

  private:
    bool is_kept(const base::Digest& digest);
    void keep(NewFile& file, const base::Digest& digest);

    std::string folder_;
};

}  // namespace fangxing::store
