// Files of a draft on their way in: paths that stay inside the pack, bytes within limits.
#pragma once

#include <vector>

#include "app/commands/create_pack_draft.h"
#include "app/pack/versions.h"

namespace fangxing::app {

inline constexpr std::size_t largest_pack_file = std::size_t{4} << 20;
inline constexpr std::size_t most_pack_files = 500;

// Lays `changes` over `files`. Refuses 422 `input.invalid` with every wrong one (`pack.bad_path`,
// `pack.file_too_large`, `pack.bad_base64`, `pack.too_many_files`).
base::Result<PackFiles> laid_over(PackFiles files, const std::vector<PackFileText>& changes);

// Marks of what changed, the bytes kept; without a digest where a file was taken out.
std::vector<pack::File> kept_changes(Work& work, const PackFiles& files,
                                     const std::vector<PackFileText>& changes);

}  // namespace fangxing::app
