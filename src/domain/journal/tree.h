// The journal's Merkle tree (RFC 9162 §2): one root names all entries up to a size, and a short
// path shows that one entry is among them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace fangxing::journal {

using Hash = std::string;  // 32 bytes of SHA-256

Hash leaf_hash(std::string_view leaf);
Hash node_hash(std::string_view left, std::string_view right);
Hash empty_root();

// Entries are grouped by so many; of a group that is full only its root is needed again.
inline constexpr std::int64_t tile_size = 256;

// Grows by one leaf at a time, and keeps as many hashes as its size has binary ones.
class Growing {
  public:
    void push(Hash leaf);
    // The root of a full tile instead of its leaves; only where whole tiles are there.
    void push_tile(Hash root);
    std::int64_t size() const { return size_; }
    Hash root() const;

  private:
    struct Peak {
        std::int64_t leaves = 0;
        Hash hash;
    };
    void push_peak(std::int64_t leaves, Hash hash);

    std::vector<Peak> peaks_;  // the largest first
    std::int64_t size_ = 0;
};

// What a path is made of: roots of the full tiles, and the leaves' hashes of one of them (or of
// the last, which need not be full) when they are asked for.
struct Tiles {
    std::vector<Hash> roots;
    std::function<std::vector<Hash>(std::int64_t tile)> leaves;
};

// The path from the leaf `index` (from 0) to the root of the first `size` leaves, the nearest hash
// first (§2.1.3.1).
std::vector<Hash> inclusion_path(const Tiles& tiles, std::int64_t index, std::int64_t size);

// §2.1.3.2: does the path lead from the leaf to the root?
bool is_included(const Hash& leaf, std::int64_t index, std::int64_t size,
                 const std::vector<Hash>& path, const Hash& root);

}  // namespace fangxing::journal
