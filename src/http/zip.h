// A ZIP that is made in memory; the same files make the same bytes.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct archive;

namespace fangxing::http {

class Zip {
  public:
    Zip();
    ~Zip();
    Zip(const Zip&) = delete;
    Zip& operator=(const Zip&) = delete;

    // A regular file, with a fixed time.
    void add(const std::string& path, std::string_view bytes);
    // Once, behind the last file.
    std::string finish();

  private:
    std::string bytes_;
    archive* archive_;
};

}  // namespace fangxing::http
