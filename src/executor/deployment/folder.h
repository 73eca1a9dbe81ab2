// The deployment process's own folder and its lasting id.
#pragma once

#include <string>

namespace fangxing::executor {

// Makes the folder (0700) with its parts, clears what an interrupted step left, and answers the
// process's id, drawn once. Throws DiskFailed.
std::string prepare_folder(const std::string& path);

}  // namespace fangxing::executor
