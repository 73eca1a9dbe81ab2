// The deployment process's own folder and its lasting id.
#pragma once

#include <string>

namespace fangxing::executor {

// Makes the folder (0700) with its parts and answers the process's id, drawn once. Throws
// DiskFailed.
std::string prepare_folder(const std::string& path);

// Removes what interrupted steps left; only for who holds the journal.
void clear_steps(const std::string& path);

}  // namespace fangxing::executor
