// A temporary file for the bytes of an upload, gone with the request.
#pragma once

#include <string>

namespace fangxing::http {

class UploadFile {
  public:
    UploadFile() = default;
    ~UploadFile();
    UploadFile(const UploadFile&) = delete;
    UploadFile& operator=(const UploadFile&) = delete;

    // Makes a new, empty file in the folder; false where it cannot.
    bool make(const std::string& folder);
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

}  // namespace fangxing::http
