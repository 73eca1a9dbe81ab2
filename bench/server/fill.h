// Fills a database with releases, row for row as the product writes them, through the store's port.
#pragma once

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace fangxing::bench {

struct FillOptions {
    std::string database;
    std::vector<std::string> originals;  // ID=COUNT, each a release that the product made
    std::int64_t first_number = 0;       // of the copies: no two share one in a database
    int spread_days = 0;                 // over which the copies' plans lie, evenly
};

// Prints each copy as a line {original, release, tasks: {step: id}} of its open tasks, oldest
// first.
void fill(const FillOptions& options);

}  // namespace fangxing::bench
