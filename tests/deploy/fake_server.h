// The server's side of the deployment process's line, as a test writes it: tickets queued by hand,
// reports kept.
#pragma once

#include <atomic>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "base/json.h"
#include "domain/deployment/ticket.h"

namespace fangxing::test {

struct Answer {
    int status = 200;
    std::string body = "{}";
};

class FakeServer {
  public:
    // Listens on a Unix socket of that path, or on a free TCP port of loopback when it is empty.
    explicit FakeServer(const std::string& socket);
    ~FakeServer();
    FakeServer(const FakeServer&) = delete;
    FakeServer& operator=(const FakeServer&) = delete;
    int port() const { return port_; }

    void offer(const std::string& envelope, const std::string& nonce);
    void hold_blob(const base::Digest& name, const std::string& bytes);
    // The next so many reports of an end are answered 503.
    void lose_ends(int count);
    // Plain answers of GET /…, in order; the last one stays.
    void answer_gets(std::vector<Answer> answers);
    void move_clock(base::Instant now);

    // The end reported for that nonce; throws after ten seconds.
    base::Json wait_end(const std::string& nonce);
    std::optional<base::Json> find_end(const std::string& nonce);
    int ends(const std::string& nonce);
    // The output of that nonce, joined by its offsets.
    std::string output(const std::string& nonce);
    // Waits until the output holds the text.
    void wait_output(const std::string& nonce, const std::string& text);
    // Nonces that the last poll held.
    std::string last_held();

  private:
    void listen();
    void serve(int connection);
    Answer answer(const std::string& method, const std::string& path, const std::string& body);
    Answer next_ticket(const base::Json& body);
    Answer take_output(const base::Json& body);

    int port_ = 0;
    int listener_ = -1;
    std::atomic<bool> over_ = false;
    std::mutex mutex_;
    std::condition_variable changed_;
    std::deque<std::pair<std::string, std::string>> offers_;
    std::map<std::string, std::string> blobs_;
    std::map<std::string, std::vector<base::Json>> ends_;
    std::map<std::string, std::string> outputs_;
    std::deque<Answer> gets_;
    base::Instant now_;
    int lost_ends_ = 0;
    std::string held_;
    std::vector<std::thread> connections_;
    std::thread thread_;
};

}  // namespace fangxing::test
