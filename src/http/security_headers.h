// The headers that every answer carries, so that a browser does nothing we did not mean.
#pragma once

#include <string>
#include <string_view>

#include "http/message.h"

namespace fangxing::http {

// For what the API answers: nothing in it is a page.
void secure_api(Response& response, std::string_view base_url);
// For the page: its scripts, styles under this nonce, its own connections; nothing else.
void secure_page(Response& response, std::string_view base_url, const std::string& nonce);
// For the page's files: a script or picture is never itself a page.
void secure_asset(Response& response, std::string_view base_url);
// For bytes of unknown content: to be kept as a file, never shown. `name` is any text.
void secure_download(Response& response, std::string_view base_url, const std::string& name);
// For bytes that a browser shows by itself, as that type and no other: they run nothing and load
// nothing.
void secure_preview(Response& response, std::string_view base_url, const std::string& name,
                    const std::string& type);

}  // namespace fangxing::http
