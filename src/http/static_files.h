// The page's built files, read once at the start: a closed list, so no path leads out of it.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "app/ports/clock.h"
#include "http/message.h"

namespace fangxing::http {

class StaticFiles {
  public:
    // Reads the folder; no name or no such folder: there is no page. Throws Fault for a file that
    // cannot be read.
    explicit StaticFiles(const std::string& folder);

    // The file, or index.html for a page's path (one without a dot); 404 otherwise.
    Response answer(const Request& request, app::Random& random, std::string_view base_url,
                    std::string_view language) const;

  private:
    struct File {
        std::string bytes;
        std::string type;
        std::string etag;
    };
    Response page(app::Random& random, std::string_view base_url) const;

    std::map<std::string, File, std::less<>> files_;
};

}  // namespace fangxing::http
