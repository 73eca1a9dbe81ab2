// Signing in and out, one's own account, set-up.
#include "app/accounts.h"
#include "app/commands/change_password.h"
#include "app/commands/choose_preferences.h"
#include "app/commands/create_token.h"
#include "app/commands/end_session.h"
#include "app/commands/reauthenticate.h"
#include "app/commands/revoke_token.h"
#include "app/commands/set_up.h"
#include "app/commands/sign_in.h"
#include "app/commands/sign_out.h"
#include "app/views/about.h"
#include "app/views/me.h"
#include "app/views/my_sessions.h"
#include "app/views/tokens.h"
#include "http/routes.h"

namespace fangxing::http {
namespace {

// What a browser needs beside the cookie.
struct Csrf {
    std::string csrf;
    static void describe(auto& field, auto& self) { field("csrf", self.csrf); }
};

// The schema with the token against forgery in place of the session's own.
template <class T>
base::Json with_csrf() {
    auto answer = schema<T>();
    auto* members = answer.object();
    for (auto& [name, value] : *members) {
        if (auto* properties = value.object(); properties && name == "properties") {
            std::erase_if(*properties, [](const auto& each) { return each.first == "session"; });
            value.put("csrf", schema_of("string"));
        }
        if (auto* required = value.array(); required && name == "required") {
            std::erase(*required, base::Json("session"));
            value.push("csrf");
        }
    }
    return answer;
}

// Signing in answers as looking at the session does.
base::Result<base::JsonText> serve_sign_in(const app::System& system, const app::Request& request,
                                           const base::Result<base::Json>& input) {
    auto opened = TRY(serve_command<app::SignIn>(system, request, input));
    app::Request signed_in = request;
    signed_in.token.clear();
    signed_in.session = opened.text("session");
    auto answer = TRY(base::parse_json(TRY(app::look(system, signed_in, app::Me{})).text));
    answer.put("session", signed_in.session);
    return base::written(answer);
}

void add_own_account(std::vector<Route>& list) {
    auto password = command<app::ChangePassword>("POST", "/api/v1/me/password",
                                                 {"修改口令", "Change one's password"});
    password.session = SessionEffect::renews;
    password.answer = schema<Csrf>;
    list.push_back(std::move(password));
    list.push_back(command<app::ChoosePreferences, app::Saved>(
        "PUT", "/api/v1/me/preferences",
        {"选择语言、时区与数字格式", "Choose language, time zone and format of numbers"}));
    list.push_back(view<app::MySessions>("/api/v1/me/sessions", "listMySessions",
                                         {"我的会话", "One's open sessions"}));
    list.push_back(command<app::EndSession, app::Saved>("DELETE", "/api/v1/sessions/{session}",
                                                        {"结束会话", "End a session"}));
    list.push_back(view<app::Tokens>("/api/v1/me/tokens", "listMyTokens",
                                     {"我的访问令牌", "One's API tokens"}));
    list.push_back(command<app::CreateToken, app::TokenCreatedAnswer>(
        "POST", "/api/v1/me/tokens", {"新建访问令牌", "Create an API token"}));
    list.push_back(command<app::RevokeToken, app::Saved>("DELETE", "/api/v1/me/tokens/{token}",
                                                         {"撤销访问令牌", "Revoke an API token"}));
}

}  // namespace

void add_session_routes(std::vector<Route>& list) {
    list.push_back(view<app::About>("/api/v1/about", "readAbout",
                                    {"系统名称与版本", "Organisation and version"}));
    auto sign_in = command<app::SignIn>("POST", "/api/v1/session", {"登录", "Sign in"});
    sign_in.session = SessionEffect::opens;
    sign_in.answer = with_csrf<app::MeAnswer>;
    sign_in.serve = serve_sign_in;
    list.push_back(std::move(sign_in));
    auto me = view<app::Me>("/api/v1/session", "readSession", {"当前会话", "Who is signed in"});
    me.shows_csrf = true;
    me.answer = with_csrf<app::MeAnswer>;
    list.push_back(std::move(me));
    auto sign_out =
        command<app::SignOut, app::Saved>("DELETE", "/api/v1/session", {"退出", "Sign out"});
    sign_out.session = SessionEffect::closes;
    list.push_back(std::move(sign_out));
    auto proof = command<app::Reauthenticate>("POST", "/api/v1/session/proof",
                                              {"再次验证身份", "Prove oneself again"});
    proof.session = SessionEffect::renews;
    proof.answer = with_csrf<app::ProofAnswer>;
    list.push_back(std::move(proof));
    list.push_back(command<app::SetUp, app::Saved>(
        "POST", "/api/v1/set-up", {"用一次性链接设置账号", "Use a one-time set-up link"}));
    add_own_account(list);
}

}  // namespace fangxing::http
