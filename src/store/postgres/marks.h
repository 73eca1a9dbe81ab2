// What transactions on PostgreSQL wrote, told to all servers of the database.
//
// Each transaction that writes rows leaves the places of their marks (`known/touched.h`) in the
// table `touched`, under its number. A server that asks what has been written since a snapshot it
// knows (`marks_since`) gets the marks of just those transactions that its own snapshot shows and
// that one did not. Which snapshot is the later one is told by how many transactions it shows.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/known/touched.h"
#include "store/sql/connection.h"

namespace fangxing::store {

// As a text for `touched.places`; none stand for everything.
std::string written_places(std::vector<Place> places);

// Asks what has been written since the snapshot that is its one value; everything, where that is
// empty.
extern const std::string_view marks_since;

struct Marks {
    std::string snapshot;       // that was asked, in PostgreSQL's own form: "xmin:xmax:xip,…"
    std::int64_t ended = 0;     // so many transactions' ends it shows: rises with each
    std::int64_t oldest = 0;    // of those that it does not show
    std::int64_t floor = 0;     // marks of older ones are gone
    std::string world;          // what others count in: another history has other numbers
    std::vector<Place> places;  // that were written
    bool everything = false;
};
// Of the one row that `marks_since` answers.
Marks read_marks(Rows&& answered);

}  // namespace fangxing::store
