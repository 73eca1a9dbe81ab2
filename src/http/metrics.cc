#include "http/metrics.h"

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

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
    std::vector<std::pair<prometheus::Gauge*, std::function<double()>>> gauges;
};

Metrics::Metrics() : inside_(std::make_unique<Inside>()) {}
Metrics::~Metrics() = default;

void Metrics::answered(const std::string& route, int status, std::chrono::duration<double> took) {
    inside_->requests.Add({{"route", route}, {"status", std::to_string(status)}}).Increment();
    inside_->seconds
        .Add({{"route", route}}, prometheus::Histogram::BucketBoundaries{0.001, 0.003, 0.01, 0.03,
                                                                         0.1, 0.3, 1.0, 3.0, 10.0})
        .Observe(took.count());
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
