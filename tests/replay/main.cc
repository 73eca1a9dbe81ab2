// fx_replay URL…: every row of these databases rebuilt from the journal; what differs is said.
#include <cstdio>
#include <exception>

#include "replay.h"
#include "store/open.h"

int main(int argc, char** argv) {
    int code = argc > 1 ? 0 : 2;
    for (int n = 1; n < argc; ++n) {
        try {
            const auto database = fangxing::store::open_database(argv[n]);
            database->seal();
            const auto findings = fangxing::replay::replay(*database);
            for (const auto& wrong : findings.wrong) std::printf("%s\n", wrong.c_str());
            std::printf("%zu entries, %zu rows, %zu differ\n", findings.entries, findings.rows,
                        findings.wrong.size());
            if (!findings.wrong.empty() || findings.rows == 0) code = 1;
        } catch (const std::exception& fault) {
            std::printf("%s\n", fault.what());
            code = 1;
        }
    }
    return code;
}
