#include "domain/journal/tree.h"

#include <doctest/doctest.h>

#include "base/digest.h"

namespace fangxing::journal {
namespace {

// RFC 9162 §2.1.1 word by word, over all leaves at once.
Hash by_the_book(const std::vector<Hash>& leaves, std::size_t from, std::size_t to) {
    if (from == to) return empty_root();
    if (to - from == 1) return leaves[from];
    std::size_t k = 1;
    while (k * 2 < to - from) k *= 2;
    return node_hash(by_the_book(leaves, from, from + k), by_the_book(leaves, from + k, to));
}

std::vector<Hash> leaves_to(std::int64_t size) {
    std::vector<Hash> out;
    for (std::int64_t n = 0; n < size; ++n) out.push_back(leaf_hash(std::to_string(n)));
    return out;
}

Tiles tiles_of(const std::vector<Hash>& leaves) {
    Tiles out;
    constexpr auto size = static_cast<std::size_t>(tile_size);
    for (std::size_t from = 0; from + size <= leaves.size(); from += size) {
        out.roots.push_back(by_the_book(leaves, from, from + size));
    }
    out.leaves = [&leaves](std::int64_t tile) {
        const auto from = static_cast<std::size_t>(tile * tile_size);
        const auto to = std::min(from + size, leaves.size());
        return std::vector<Hash>(leaves.begin() + static_cast<std::ptrdiff_t>(from),
                                 leaves.begin() + static_cast<std::ptrdiff_t>(to));
    };
    return out;
}

TEST_CASE("hashes are those of the standard") {
    CHECK(base::hex(empty_root()) ==
          "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(base::hex(leaf_hash("")) ==
          "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    CHECK(leaf_hash("ab") != node_hash("a", "b"));
}

TEST_CASE("a root that grew is the root by the book") {
    const auto leaves = leaves_to(600);
    Growing growing;
    CHECK(growing.root() == empty_root());
    for (std::size_t n = 0; n < leaves.size(); ++n) {
        growing.push(leaves[n]);
        REQUIRE(growing.root() == by_the_book(leaves, 0, n + 1));
    }
    Growing by_tiles;
    for (const auto& each : tiles_of(leaves).roots) by_tiles.push_tile(each);
    for (std::int64_t n = by_tiles.size(); n < 600; ++n) {
        by_tiles.push(leaves[static_cast<std::size_t>(n)]);
    }
    CHECK(by_tiles.size() == 600);
    CHECK(by_tiles.root() == growing.root());
}

TEST_CASE("a path leads to the root, and nothing else does") {
    for (const std::int64_t size : {1, 2, 3, 7, 8, 255, 256, 257, 513, 700}) {
        const auto leaves = leaves_to(size);
        const auto tiles = tiles_of(leaves);
        const auto root = by_the_book(leaves, 0, leaves.size());
        for (std::int64_t index = 0; index < size; index += 1 + size / 40) {
            auto path = inclusion_path(tiles, index, size);
            const auto& leaf = leaves[static_cast<std::size_t>(index)];
            REQUIRE(is_included(leaf, index, size, path, root));
            CHECK_FALSE(is_included(leaf_hash("another"), index, size, path, root));
            CHECK_FALSE(is_included(leaf, index + 1, size, path, root));
            CHECK_FALSE(is_included(leaf, index, size, path, leaf_hash("another")));
            path.push_back(root);
            CHECK_FALSE(is_included(leaf, index, size, path, root));
        }
    }
    CHECK_FALSE(is_included(leaf_hash("x"), -1, 1, {}, leaf_hash("x")));
}

TEST_CASE("a path of an older size is made of the tiles that are full by now") {
    const auto leaves = leaves_to(1000);
    const auto root = by_the_book(leaves, 0, 300);
    CHECK(is_included(leaves[290], 290, 300, inclusion_path(tiles_of(leaves), 290, 300), root));
    CHECK(is_included(leaves[3], 3, 300, inclusion_path(tiles_of(leaves), 3, 300), root));
}

}  // namespace
}  // namespace fangxing::journal
