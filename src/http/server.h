// The server: listens, reads requests within their limits, asks the application on worker threads.
#pragma once

#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "http/front.h"
#include "http/sessions_seen.h"
#include "http/tls.h"

namespace fangxing::http {

struct ServerLimits {
    std::chrono::milliseconds head{10'000};   // from a head's first byte to its last
    std::chrono::milliseconds idle{30'000};   // between requests
    std::chrono::milliseconds body{30'000};   // a whole JSON body; each piece of an upload
    std::chrono::milliseconds write{30'000};  // each piece of an answer
    int connections_per_address = 60;
    int connections = 10'000;
    std::size_t queue = 512;  // requests that wait for a worker; beyond: 503
};

// Threads that answer views. They compute, so more of them than cores can carry would only take
// each other's turns; a few more than cores, because PostgreSQL is waited for.
std::size_t usual_readers();

struct ServerSettings {
    std::string address = "127.0.0.1";
    std::uint16_t port = 8080;      // 0: a free one
    std::string deployment_socket;  // Unix socket of the deployment process; empty: none
    bool deployment_group = false;  // its group may open it too: a setgid folder says which
    int io_threads = 2;
    std::size_t workers = 64;  // they mostly wait for the database's commit
    std::size_t readers = usual_readers();
    std::string upload_dir = "/tmp";
    std::vector<std::string> proxies;  // whose X-Forwarded-For is believed
    TlsFiles tls;                      // of our own listener
    FrontSettings front;
    ServerLimits limits;
};

class Server {
  public:
    // Throws Fault for an address that cannot be listened on or TLS files that are no pair, Bug for
    // a route without permission. Plain HTTP is served to loopback and to listed proxies only: any
    // other address needs TLS or such proxies.
    Server(const app::System& system, SessionsSeen& seen, ServerSettings settings,
           std::vector<Route> routes);
    ~Server();
    Server(const Server&) = delete;
    Server& operator=(const Server&) = delete;

    void start();
    // Takes no new requests, finishes those begun (ten seconds at most), ends the threads.
    void stop();
    std::uint16_t port() const;
    Metrics& metrics();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace fangxing::http
