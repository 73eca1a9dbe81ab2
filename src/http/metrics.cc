#include "http/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <map>
#include <mutex>
#include <utility>
#include <vector>

namespace fangxing::http {

struct Metrics::Inside {
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter>& requests =
        prometheus::BuildCounter()
            .Name("fangxing_http_requests_total")
            .Help("Requests answered, by operation and status")
            .Register(registry);
    prometheus::Family<prometheus::Histogram>& seconds =
        prometheus::BuildHistogram()
            .Name("fangxing_http_request_seconds")
            .Help("Time from the whole request to its answer, by operation")
            .Register(registry);
    // Of one operation: looked up by its name alone, not by its labels.
    struct Operation {
        prometheus::Histogram* seconds = nullptr;
        std::map<int, prometheus::Counter*> requests;  // by status
    };
    std::mutex mutex;
    std::map<std::string, Operation> operations;
    std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> gauges;

    std::pair<prometheus::Counter*, prometheus::Histogram*> of(const std::string& route,
                                                               int status);
};

std::pair<prometheus::Counter*, prometheus::Histogram*> Metrics::Inside::of(
    const std::string& route, int status) {
    const std::lock_guard lock(mutex);
    auto& operation = operations[route];
    if (!operation.seconds) {
        operation.seconds = &seconds.Add(
            {{"route", route}}, prometheus::Histogram::BucketBoundaries{0.001, 0.003, 0.01, 0.03,
                                                                        0.1, 0.3, 1.0, 3.0, 10.0});
    }
    auto& counter = operation.requests[status];
    if (!counter) {
        counter = &requests.Add({{"route", route}, {"status", std::to_string(status)}});
    }
    return {counter, operation.seconds};
}

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::answered(const std::string& route, int status, std::chrono::duration<double> took) {
    const auto [requests, seconds] = inside_->of(route, status);
    requests->Increment();
    seconds->Observe(took.count());
}

void Metrics::gauge(const std::string& name, const std::string& about,
                    std::function<double()> read) {
    auto& family = prometheus::BuildGauge().Name(name).Help(about).Register(inside_->registry);
    inside_->gauges.emplace_back(&family.Add({}), std::move(read));
}

std::string Metrics::text() {
    for (auto& [gauge, read] : inside_->gauges) gauge->Set(read());
    return prometheus::TextSerializer().Serialize(inside_->registry.Collect());
}

}  // namespace fangxing::http
