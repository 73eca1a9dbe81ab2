#include "domain/journal/tree.h"

#include <algorithm>
#include <bit>
#include <map>

#include "base/digest.h"
#include "base/ensure.h"

namespace fangxing::journal {
namespace {

std::int64_t below(std::int64_t size) {
    return static_cast<std::int64_t>(std::bit_floor(static_cast<std::uint64_t>(size - 1)));
}

// Roots of stretches of leaves, as the tiles give them.
class Stretches {
  public:
    explicit Stretches(const Tiles& tiles) : tiles_(tiles) {}

    Hash root(std::int64_t from, std::int64_t to) {
        const auto count = to - from;
        if (count == 1) return leaf(from);
        const auto tile = from / tile_size;
        if (count == tile_size && from % tile_size == 0 && is_full(tile)) {
            return tiles_.roots[static_cast<std::size_t>(tile)];
        }
        const auto middle = from + below(count);
        return node_hash(root(from, middle), root(middle, to));
    }

    void add_path(std::vector<Hash>& out, std::int64_t index, std::int64_t from, std::int64_t to) {
        if (to - from == 1) return;
        const auto middle = from + below(to - from);
        if (index < middle) {
            add_path(out, index, from, middle);
            out.push_back(root(middle, to));
        } else {
            add_path(out, index, middle, to);
            out.push_back(root(from, middle));
        }
    }

  private:
    bool is_full(std::int64_t tile) const {
        return tile < static_cast<std::int64_t>(tiles_.roots.size());
    }
    const Hash& leaf(std::int64_t index) {
        const auto tile = index / tile_size;
        const auto [at, is_new] = leaves_.try_emplace(tile);
        if (is_new) at->second = tiles_.leaves(tile);
        return at->second.at(static_cast<std::size_t>(index % tile_size));
    }

    const Tiles& tiles_;
    std::map<std::int64_t, std::vector<Hash>> leaves_;
};

}  // namespace

Hash leaf_hash(std::string_view leaf) {
    return base::sha256(std::string(1, '\0').append(leaf));
}

Hash node_hash(std::string_view left, std::string_view right) {
    return base::sha256(std::string(1, '\x01').append(left).append(right));
}

Hash empty_root() {
    return base::sha256("");
}

void Growing::push_peak(std::int64_t leaves, Hash hash) {
    size_ += leaves;
    while (!peaks_.empty() && peaks_.back().leaves == leaves) {
        hash = node_hash(peaks_.back().hash, hash);
        leaves *= 2;
        peaks_.pop_back();
    }
    peaks_.push_back({leaves, std::move(hash)});
}

void Growing::push(Hash leaf) {
    push_peak(1, std::move(leaf));
}

void Growing::push_tile(Hash root) {
    base::ensure(size_ % tile_size == 0, "tiles stand before single leaves");
    push_peak(tile_size, std::move(root));
}

Hash Growing::root() const {
    if (peaks_.empty()) return empty_root();
    Hash out = peaks_.back().hash;
    for (auto at = peaks_.rbegin() + 1; at != peaks_.rend(); ++at) out = node_hash(at->hash, out);
    return out;
}

std::vector<Hash> inclusion_path(const Tiles& tiles, std::int64_t index, std::int64_t size) {
    base::ensure(index >= 0 && index < size, "the leaf is one of them");
    std::vector<Hash> out;
    Stretches(tiles).add_path(out, index, 0, size);
    return out;
}

bool is_included(const Hash& leaf, std::int64_t index, std::int64_t size,
                 const std::vector<Hash>& path, const Hash& root) {
    if (index < 0 || index >= size) return false;
    auto node = index;
    auto last = size - 1;
    Hash hash = leaf;
    for (const auto& beside : path) {
        if (last == 0) return false;
        if (node % 2 == 1 || node == last) {
            hash = node_hash(beside, hash);
            while (node % 2 == 0 && node != 0) {
                node /= 2;
                last /= 2;
            }
        } else {
            hash = node_hash(hash, beside);
        }
        node /= 2;
        last /= 2;
    }
    return last == 0 && hash == root;
}

}  // namespace fangxing::journal
