// The glossary, in the order in which the reader's language sorts it.
#include "http/glossary.h"

#include <algorithm>

#include "app/views/name_key.h"
#include "http/embedded.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

struct Glossary {
    static constexpr auto permission = access::Permission::use_own_account;
    struct Answer {
        std::vector<GlossaryTerm> items;
        static void describe(auto& field, auto& self) { field("items", self.items); }
    };
    static void describe(auto&, auto&) {}
};

base::Result<base::JsonText> look(app::Work& work, const Glossary&) {
    static const auto terms = read_glossary(embedded_glossary());
    const auto& language = work.request().language;
    Glossary::Answer answer{terms};
    std::ranges::sort(answer.items, {}, [&](const GlossaryTerm& each) {
        return app::name_key(language == "en" ? each.term : each.zh, language);
    });
    return base::written(answer);
}

}  // namespace

void add_glossary_routes(std::vector<Route>& list) {
    list.push_back(
        view<Glossary>("/api/v1/glossary", "readGlossary", {"术语表", "The words of the trade"}));
}

}  // namespace fangxing::http
