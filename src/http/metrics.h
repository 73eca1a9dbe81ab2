// Figures of this node in Prometheus' text form.
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>

namespace fangxing::http {

class Metrics {
  public:
    Metrics();
    ~Metrics();
    Metrics(const Metrics&) = delete;
    Metrics& operator=(const Metrics&) = delete;

    void answered(const std::string& route, int status, std::chrono::duration<double> took);
    // Figures asked for at each reading.
    void gauge(const std::string& name, const std::string& about, std::function<double()> read);

    std::string text();

  private:
    struct Inside;
    std::unique_ptr<Inside> inside_;
};

}  // namespace fangxing::http
