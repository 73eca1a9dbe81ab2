// Carries out a run of erasing: rows, payloads of the journal and names go with the commit, bytes
// on the disk behind it.
#pragma once

#include "app/bridge/retention.h"

namespace fangxing::app {

// Erases what is due of the run and writes down what: the run's own event tells it.
class Eraser {
  public:
    Eraser(Work& work, const retention::Run& run);
    base::Result<void> erase(const retention::Item& item);
    void leave(const retention::Item& item, const std::vector<base::Reason>& because);
    retention::RunCarriedOut finish();

  private:
    base::Result<void> erase_document(const retention::Item& item);
    base::Result<void> pseudonymise(const retention::Item& item);
    void erase_rows_of(const retention::Item& item, std::string_view table);
    void erase_payloads_of(std::string_view noun, std::int64_t id,
                           const std::set<std::string>& types);
    void erase_payload(std::int64_t entry);
    journal::Veiled veil(access::PersonId person, const std::string& pseudonym);

    Work& work_;
    const retention::Run& run_;
    retention::RunCarriedOut out_;
    std::set<std::int64_t> payloads_;
};

// Nothing of these bytes is left on the disk, unless something names them again.
void remove_unnamed(Work& work, const std::vector<base::Digest>& digests);

}  // namespace fangxing::app
