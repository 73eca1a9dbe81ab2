// The journal and its proof.
#include "app/views/journal.h"

#include "app/views/journal_proof.h"
#include "http/routes.h"

namespace fangxing::http {

void add_journal_routes(std::vector<Route>& list) {
    const std::string journal = "/api/v1/journal";
    list.push_back(view<app::Journal>(journal, "listJournal",
                                      {"审计记录", "What was done and refused, newest first"}));
    list.push_back(view<app::JournalStatus>(
        journal + "/checkpoint", "readCheckpoint",
        {"审计记录的签名检查点", "The newest signed checkpoint of the journal"}));
    list.push_back(view<app::ProofOfEntry>(
        journal + "/entries/{seq}/proof", "proveEntry",
        {"一条记录的包含证明", "Proof that an entry stands in the journal"}));
}

}  // namespace fangxing::http
