// `fangxing emergency`: a new password for an administrator, by who may read the server's files.
#pragma once

#include <string>

namespace fangxing::server {

struct EmergencyOptions {
    std::string login;
    std::string folder = "data";
    std::string database;  // empty: SQLite below the data folder
    std::string base_url = "http://127.0.0.1:8080";
};

// Prints the link; the exit code. Works while the server serves, and while it does not.
int emergency(const EmergencyOptions& options);

}  // namespace fangxing::server
