#include "domain/access/roles.h"

#include <algorithm>
#include <array>

namespace fangxing::access {
namespace {

using P = Permission;

template <class... Each>
constexpr std::uint32_t may(Each... each) {
    return ((1U << static_cast<unsigned>(each)) | ... | 0U);
}

constexpr auto own = may(P::use_own_account);
// Everybody of the trade: finer rules (candidate, author, round) are the nouns' deciders'.
constexpr auto trade = own | may(P::read_business, P::read_calendar, P::take_part);
// Who leads: sees how the whole does, without a part in any release (S4-04).
constexpr auto leading = trade | may(P::read_figures);
constexpr auto administrator = Family::administrator;
constexpr auto business = Family::business;

constexpr std::array table{
    // Runs it and keeps accounts; sees no business rows, passes no gate.
    Role{"system_administrator", "系统管理员", "System administrator", administrator,
         own | may(P::manage_people, P::run_system)},
    Role{"security_administrator", "安全管理员", "Security administrator", administrator,
         own | may(P::grant_roles)},
    Role{"audit_administrator", "审计管理员", "Audit administrator", administrator,
         own | may(P::read_journal)},
    Role{"auditor", "审计员", "Auditor", business,
         own | may(P::read_business, P::read_calendar, P::read_journal, P::read_figures,
                   P::keep_records)},
    // Proposes what is kept how long and what is erased; the officer signs.
    Role{"records_manager", "档案管理员", "Records manager", business,
         trade | may(P::keep_records)},
    Role{"privacy_officer", "个人信息保护负责人", "Privacy officer", business,
         trade | may(P::keep_records)},
    Role{"process_owner", "流程负责人", "Process owner", business, leading},
    Role{"release_manager", "发布经理", "Release manager", business,
         leading | may(P::manage_changes)},
    Role{"release_supervisor", "发布主管", "Release supervisor", business, leading},
    // Takes packages in; approving them asks for the software control supervisor by name.
    Role{"release_implementer", "发布实施人", "Release implementer", business,
         trade | may(P::manage_library)},
    Role{"release_tester", "发布测试员", "Release tester", business, trade},
    Role{"training_supervisor", "培训主管", "Training supervisor", business, leading},
    Role{"software_control_supervisor", "软件控制主管", "Software control supervisor", business,
         trade | may(P::manage_library)},
    Role{"configuration_administrator", "配置管理员", "Configuration administrator", business,
         trade | may(P::manage_cmdb)},
    Role{"change_manager", "变更经理", "Change manager", business,
         trade | may(P::manage_changes, P::post_work_orders)},
    Role{"change_management_board", "变更管理委员会", "Change management board", business,
         leading | may(P::manage_changes)},
    Role{"project_manager", "项目经理", "Project manager", business, trade},
    Role{"system_owner", "系统所有人", "System owner", business, trade},
    Role{"application_maintainer", "应用维护人员", "Application maintainer", business, trade},
    Role{"applicant", "申请人", "Applicant", business, trade},
    Role{"customer", "客户代表", "Customer representative", business, trade},
    Role{"business_department", "业务部门", "Business department", business, trade},
    Role{"business_supervisor", "业务主管", "Business supervisor", business, trade},
    Role{"branch_technical_supervisor", "分公司技术主管", "Branch technical supervisor", business,
         trade},
    Role{"operations_supervisor", "运维主管", "Operations supervisor", business, trade},
    Role{"department_head", "部门负责人", "Department head", business, leading},
    Role{"pmo_director", "项目管理部总监", "PMO director", business, leading},
    Role{"general_manager", "总经理", "General manager", business, leading},
    Role{"cio", "CIO / 公司领导", "CIO / company leader", business, leading},
    Role{"go_live_group", "系统上线管理小组", "Go-live management group", business, leading},
    Role{"go_live_group_leader", "系统上线管理小组组长", "Leader of the go-live management group",
         business, leading},
    Role{"release_team", "发布小组", "Release team", business, trade},
    Role{"service_desk", "服务台", "Service desk", business, trade},
    Role{"stakeholder", "干系人", "Stakeholder", business, trade},
};

}  // namespace

std::span<const Role> roles() {
    return table;
}

const Role* find_role(std::string_view id) {
    const auto found = std::ranges::find(table, id, &Role::id);
    return found == table.end() ? nullptr : &*found;
}

bool is_role_id(std::string_view id) {
    if (id.size() < 2 || id.size() > 64 || id.front() < 'a' || id.front() > 'z') return false;
    return std::ranges::all_of(
        id, [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; });
}

Family family_of(std::string_view role) {
    const auto* found = find_role(role);
    return found ? found->family : Family::business;
}

bool permits(std::string_view role, Permission permission) {
    const auto* found = find_role(role);
    return ((found ? found->permissions : trade) & may(permission)) != 0;
}

}  // namespace fangxing::access
