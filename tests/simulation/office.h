// The people of the demonstration at work: they sign in, look for open tasks and do them, and ask
// again with the same key where no answer came.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "app/demo/load_demo.h"
#include "world.h"

namespace fangxing::simulation {

struct Asked {
    std::string login;
    std::string method;
    std::string path;
    std::string body;
    std::string key;
    int status = 0;      // 0: no answer yet
    std::string answer;  // body
    base::Instant at;
};

class Office {
  public:
    Office(World& world, std::vector<app::DemoPerson> people);
    // From now on they speak to this life.
    void turn_to(Life& life) { life_ = &life; }

    // Throws Crash where the server dies before it answers; what was sent is then `pending`.
    http::Response ask(const std::string& login, const std::string& method, const std::string& path,
                       const std::string& body = "");
    // Sends what has got no answer once more; what was acknowledged stays acknowledged.
    void ask_again();
    // The same request under the same key; the answer that comes now.
    http::Response repeat(const Asked& asked);
    const std::vector<Asked>& acknowledged() const { return acknowledged_; }

    base::Json look(const std::string& login, const std::string& path);
    std::string holder(const std::string& role) const;
    const std::vector<app::DemoPerson>& people() const { return people_; }
    // The deployment process on its own socket.
    http::Response ask_as_machine(const std::string& path, const std::string& body);
    void prove(const std::string& login);
    void forget_sessions() { sessions_.clear(); }

  private:
    struct Session {
        std::string cookie;
        std::string csrf;
    };
    http::Response send(const Asked& asked);
    http::Response send_signed_in(const Asked& asked);
    bool sign_in(const std::string& login);
    void keep(Asked asked, const http::Response& response);

    World& world_;
    Life* life_ = nullptr;
    std::vector<app::DemoPerson> people_;
    std::map<std::string, Session> sessions_;
    std::vector<Asked> acknowledged_;
    std::optional<Asked> pending_;
    int keys_ = 0;
};

}  // namespace fangxing::simulation
