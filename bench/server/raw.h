// The limit of writing: the rows of one command, written for many releases by the database alone.
//
// No rules, no reads, no JSON: prepared statements and the same durability. SQLite takes many
// commands to a commit; PostgreSQL takes each as one statement on a few connections.
#pragma once

#include <string>

namespace fangxing::bench {

struct RawOptions {
    std::string database;
    std::string original;  // the release whose command is written again
    std::string act;       // which of its commands; the last one when empty
    std::string releases;  // file: ids of copies, a line each
    std::string answer;    // the command's stored answer
    int batch = 64;        // SQLite: commands a commit
    int connections = 8;   // PostgreSQL
};

// Prints the summary, with `rows`: how many rows a command wrote.
void raw(const RawOptions& options);

}  // namespace fangxing::bench
