// What every code says, so that a page can word what a view names by code and parameters.
#include "http/words.h"

#include <map>

#include "base/json.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

struct Catalogue {
    std::map<std::string, std::string> words;  // code -> text, parameters as {name}
    static void describe(auto& field, auto& self) { field("words", self.words); }
};

// Nothing may be asked beside the language of the request.
struct WordsAsked {
    static void describe(auto&, auto&) {}
};

base::Result<base::JsonText> serve_words(const app::System& system, const app::Request& request,
                                         const base::Result<base::Json>& input) {
    TRY(app::may_look(system, request, access::Permission::use_own_account));
    TRY(base::decode<WordsAsked>(TRY(base::Result<base::Json>(input))));
    Catalogue catalogue;
    for (auto& code : codes_in(request.language)) {
        auto text = words(request.language, code, {});
        catalogue.words.emplace(std::move(code), std::move(text));
    }
    return base::written(catalogue);
}

}  // namespace

void add_word_routes(std::vector<Route>& list) {
    Route route;
    route.method = "GET";
    route.path = "/api/v1/words";
    route.operation = "readWords";
    route.permission = access::Permission::use_own_account;
    route.summary = {"各代码的说法", "What every code says"};
    route.input = any_object;
    route.answer = schema<Catalogue>;
    route.typed = typed<WordsAsked>;
    route.serve = serve_words;
    list.push_back(std::move(route));
}

}  // namespace fangxing::http
