// A key of the test's own, and tickets and clearances signed with it.
#pragma once

#include <memory>
#include <string>

#include "app/ports/clock.h"
#include "domain/deployment/cleared.h"

namespace fangxing::test {

class TestKey : public app::Signer {
  public:
    TestKey();
    ~TestKey() override;
    std::string key_id() override;
    std::string sign(std::string_view bytes) override;
    std::string public_key() override;

  private:
    struct Pair;
    std::unique_ptr<Pair> pair_;
};

// A DSSE envelope as JSON text.
std::string seal(app::Signer& key, std::string_view type, const base::Json& payload);

inline const base::Instant noon{1'700'000'000'000'000};

// A clearance of one plan on one target, its window an hour each way around noon.
deployment::Cleared clear(const deployment::PlanStep& step, const deployment::TicketTarget& target,
                          const std::vector<deployment::TicketArtifact>& artifacts);

// The ticket for the first step of that clearance, good for five minutes from noon.
deployment::Ticket ticket_for(app::Signer& key, const deployment::Cleared& cleared,
                              const std::string& nonce);
std::string seal(app::Signer& key, const deployment::Ticket& ticket);
std::string seal(app::Signer& key, const deployment::Cleared& cleared);

// A new empty folder, removed with all that is in it.
class Folder {
  public:
    Folder();
    ~Folder();
    Folder(const Folder&) = delete;
    Folder& operator=(const Folder&) = delete;
    std::string operator/(const std::string& name) const { return path_ + "/" + name; }
    const std::string& path() const { return path_; }

  private:
    std::string path_;
};

std::string read_file(const std::string& path);
void write_file(const std::string& path, std::string_view text);

}  // namespace fangxing::test
