#include "http/upload_file.h"

#include <unistd.h>

#include <cstdlib>

namespace fangxing::http {

UploadFile::~UploadFile() {
    if (!path_.empty()) ::unlink(path_.c_str());
}

bool UploadFile::make(const std::string& folder) {
    std::string name = folder + "/upload-XXXXXX";
    const int file = ::mkstemp(name.data());
    if (file < 0) return false;
    ::close(file);
    path_ = std::move(name);
    return true;
}

}  // namespace fangxing::http
