// Names of the files of a pack that are there once.
#pragma once

namespace fangxing::app {

inline constexpr const char* manifest_file = "pack.toml";
inline constexpr const char* decisions_file = "decisions.dmn";
inline constexpr const char* steps_file = "steps.toml";

}  // namespace fangxing::app
