#include "store/postgres/sealer.h"

namespace fangxing::store {

std::int64_t seal_some(PgConnection& connection) {
    connection.begin("BEGIN", false);
    // The lock is let go after the commit is seen by all; what follows takes a snapshot after it.
    connection.post("SELECT pg_advisory_xact_lock(7309940217)", {});
    auto sealed = connection.query(
        "WITH taken AS (DELETE FROM journal_unsealed WHERE entry IN ("
        "SELECT entry FROM journal_unsealed ORDER BY entry LIMIT 5000) RETURNING entry), "
        "placed AS (INSERT INTO journal_seal (seq, entry) "
        "SELECT (SELECT coalesce(max(seq), 0) FROM journal_seal) "
        "+ row_number() OVER (ORDER BY entry), entry FROM taken RETURNING seq) "
        "SELECT count(*) FROM placed",
        {});
    const auto count = sealed.number(0, 0);
    if (count > 0) connection.post("SELECT pg_notify(?, '')", {notify_channel});
    connection.commit();
    return count;
}

}  // namespace fangxing::store
