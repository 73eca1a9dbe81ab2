#include "app/commands/make_setup_links.h"

#include "app/accounts.h"
#include "domain/access/roles.h"

namespace fangxing::app {
namespace {

base::Result<void> close_old_links(Work& work, std::string_view role) {
    for (auto& link : work.where_all<access::SetupLink>({{"open", std::int64_t{1}}})) {
        if (link.role == role) TRY(work.save(link, {access::LinkUsed{}}));
    }
    return {};
}

bool is_held(Work& work, std::string_view role) {
    return !work.where_all<access::Grant>(
                    {{"role", std::string(role)}, {"active", std::int64_t{1}}})
                .empty();
}

}  // namespace

std::vector<FreshLink> make_setup_links(const System& system) {
    std::vector<FreshLink> links;
    Request request;
    request.via = "setup";
    access::Actor setup;
    setup.login = "system:setup";
    const auto done = system.database.write([&](Store& store) -> base::Result<void> {
        links.clear();
        Work work(store, system, request, setup, "make_setup_links");
        for (const auto& role : access::roles()) {
            if (role.family != access::Family::administrator || is_held(work, role.id)) continue;
            TRY(close_old_links(work, role.id));
            auto link = TRY(make_link(work, std::string(role.id), {}));
            links.push_back({std::string(role.id), std::move(link.token)});
        }
        return {};
    });
    base::ensure(done.has_value(), "links for administrators can always be made");
    return links;
}

}  // namespace fangxing::app
