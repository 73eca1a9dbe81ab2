// The live feed of the journal, as server-sent events.
#include <charconv>

#include "http/routes.h"

namespace fangxing::http {
namespace {

// A browser that lost the stream says where it stood (Last-Event-ID); without a place the feed
// begins with what comes next.
struct Events {
    std::optional<std::int64_t> after;
    static void describe(auto& field, auto& self) { field("after", self.after); }
};

base::Result<Response> serve_events(const app::System& system, const app::Request& request,
                                    const Request& raw, const base::Result<base::Json>& input) {
    TRY(app::may_look(system, request, access::Permission::use_own_account));
    const auto wish = TRY(base::decode<Events>(TRY(base::Result<base::Json>(input))));
    FeedWish feed{wish.after.value_or(-1), request};
    const auto last = raw.header("last-event-id");
    if (!last.empty()) {
        const auto [end, error] =
            std::from_chars(last.data(), last.data() + last.size(), feed.after);
        if (error != std::errc{} || end != last.data() + last.size() || feed.after < 0) {
            return base::refuse(base::Kind::malformed, "request.last_event_id");
        }
    }
    Response out;
    out.put("Content-Type", "text/event-stream");
    out.put("X-Accel-Buffering", "no");
    out.feed = std::move(feed);
    return out;
}

}  // namespace

void add_feed_routes(std::vector<Route>& list) {
    Route route;
    route.method = "GET";
    route.path = "/api/v1/events";
    route.operation = "watchEvents";
    route.permission = access::Permission::use_own_account;
    route.summary = {"实时事件", "What happens, as it happens"};
    route.input = schema<Events>;
    route.typed = typed<Events>;
    route.serve_other = serve_events;
    list.push_back(std::move(route));
}

}  // namespace fangxing::http
