// What people and the deployment process do in a simulation: each call is one thing, chosen by
// chance among what is open; what the server refuses is refused, that is part of the game.
#pragma once

#include <string>
#include <vector>

#include "office.h"

namespace fangxing::simulation {

class Deeds {
  public:
    Deeds(World& world, Office& office) : world_(world), office_(office) {}

    // Target, package in the library, and the usual papers; once, before any fault.
    void prepare();
    void one();
    void deploy();
    int completed() const { return completed_; }

  private:
    void enter_change();
    void decide_changes();
    void request_release();
    void do_task();
    void act_on_release();
    void complete(const std::string& login, const base::Json& task);
    void sign(const std::string& login, const base::Json& task);
    std::string some_release();
    std::string paper(const std::string& form);

    World& world_;
    Office& office_;
    std::string system_;
    std::string package_;
    int titles_ = 0;
    int completed_ = 0;
};

}  // namespace fangxing::simulation
