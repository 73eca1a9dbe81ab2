// People, units and roles.
#include "app/views/people.h"

#include "app/accounts.h"
#include "app/commands/allow_two_administrators.h"
#include "app/commands/create_person.h"
#include "app/commands/create_role.h"
#include "app/commands/create_unit.h"
#include "app/commands/disable_person.h"
#include "app/commands/enable_person.h"
#include "app/commands/grant_role.h"
#include "app/commands/merge_roles.h"
#include "app/commands/rename_role.h"
#include "app/commands/reset_password.h"
#include "app/commands/revoke_role.h"
#include "app/commands/unlock_person.h"
#include "app/views/person.h"
#include "app/views/roles.h"
#include "app/views/units.h"
#include "http/routes.h"

namespace fangxing::http {

void add_people_routes(std::vector<Route>& list) {
    using app::Saved;
    list.push_back(view<app::People>("/api/v1/people", "listPeople", {"人员列表", "All people"}));
    list.push_back(command<app::CreatePerson, app::PersonCreatedAnswer>(
        "POST", "/api/v1/people", {"新建账号", "Create an account"}));
    list.push_back(view<app::PersonView>("/api/v1/people/{person}", "readPerson",
                                         {"账号详情", "One account"}));
    list.push_back(command<app::DisablePerson, Saved>("POST", "/api/v1/people/{person}/disable",
                                                      {"停用账号", "Disable an account"}));
    list.push_back(command<app::EnablePerson, Saved>("POST", "/api/v1/people/{person}/enable",
                                                     {"启用账号", "Enable an account"}));
    list.push_back(command<app::UnlockPerson, Saved>("POST", "/api/v1/people/{person}/unlock",
                                                     {"解锁账号", "Unlock an account"}));
    list.push_back(command<app::ResetPassword, app::PersonCreatedAnswer>(
        "POST", "/api/v1/people/{person}/password-link",
        {"生成重设口令链接", "Make a link for a new password"}));
    list.push_back(command<app::GrantRole, app::RoleGivenAnswer>(
        "POST", "/api/v1/people/{person}/roles", {"授予角色", "Grant a role"}));
    list.push_back(command<app::RevokeRole, Saved>("POST", "/api/v1/grants/{grant}/revoke",
                                                   {"撤销角色", "Revoke a role"}));
    const std::string roles = "/api/v1/roles";
    list.push_back(view<app::Roles>(roles, "listRoles", {"角色目录", "The roles there are"}));
    list.push_back(command<app::CreateRole>("POST", roles, {"新增角色", "Add a role"}));
    list.push_back(command<app::RenameRole>("POST", roles + "/{role}/name",
                                            {"角色改名", "Call a role otherwise"}));
    list.push_back(command<app::MergeRoles>("POST", roles + "/{role}/merge",
                                            {"合并角色", "Merge a role into another"}));
    list.push_back(
        view<app::AdministratorsRule>("/api/v1/settings/administrators", "readAdministratorsRule",
                                      {"三员分立的设置", "How the administrators are kept apart"}));
    list.push_back(command<app::AllowTwoAdministrators, app::AdministratorsAnswer>(
        "PUT", "/api/v1/settings/administrators",
        {"允许一人兼任两员", "Let one person hold two administrator roles"}));
    list.push_back(view<app::Units>("/api/v1/units", "listUnits", {"部门", "All units"}));
    list.push_back(
        command<app::CreateUnit, Saved>("POST", "/api/v1/units", {"新建部门", "Create a unit"}));
}

}  // namespace fangxing::http
