#include "app/imports/form.h"

#include <algorithm>

#include "base/ensure.h"

namespace fangxing::app {
namespace {

using access::Permission;

ImportColumn code_column(base::Words example) {
    return {"code", "/code", {"编码", "Code"}, true, std::move(example)};
}
ImportColumn name_zh(base::Words example) {
    return {"name_zh", "/name/zh", {"名称", "Name"}, true, std::move(example)};
}
ImportColumn name_en(base::Words example) {
    return {"name_en", "/name/en", {"英文名称", "English name"}, false, std::move(example)};
}
ImportColumn unit_column(bool required) {
    return {"unit", "/unit", {"部门编码", "Unit code"}, required, {"hq", "hq"}};
}

ImportForm units_form() {
    return {ImportKind::units,
            "import_units",
            Permission::manage_people,
            {"部门", "Units"},
            {code_column({"it", "it"}),
             name_zh({"信息部", "IT department"}),
             name_en({"IT department", "IT department"}),
             {"parent", "/parent", {"上级编码", "Parent code"}, false, {"hq", "hq"}}}};
}

ImportForm people_form() {
    return {ImportKind::people,
            "import_people",
            Permission::manage_people,
            {"人员", "People"},
            {{"login", "/login", {"登录名", "Login"}, true, {"zhang.san", "zhang.san"}},
             name_zh({"张三", "Zhang San"}),
             name_en({"Zhang San", "Zhang San"}),
             unit_column(false)}};
}

ImportForm roles_form() {
    return {ImportKind::roles,
            "import_roles",
            Permission::grant_roles,
            {"角色授予", "Roles of people"},
            {{"login", "/person", {"登录名", "Login"}, true, {"zhang.san", "zhang.san"}},
             {"role", "/role", {"角色", "Role"}, true, {"发布经理", "Release manager"}},
             {"unit", "/place/unit", {"限于部门", "Only in unit"}, false, {"", ""}},
             {"system", "/place/system", {"限于系统", "Only for system"}, false, {"", ""}}}};
}

ImportForm systems_form() {
    return {
        ImportKind::systems,
        "import_systems",
        Permission::manage_cmdb,
        {"系统", "Systems"},
        {code_column({"marketing", "marketing"}),
         name_zh({"营销系统", "Marketing"}),
         name_en({"Marketing", "Marketing"}),
         unit_column(true),
         {"owner", "/owner", {"所有人登录名", "Owner's login"}, true, {"wu.owner", "wu.owner"}}}};
}

ImportForm items_form() {
    return {ImportKind::items,
            "import_items",
            Permission::manage_cmdb,
            {"配置项", "Configuration items"},
            {code_column({"marketing-db", "marketing-db"}),
             name_zh({"营销数据库", "Marketing database"}),
             name_en({"Marketing database", "Marketing database"}),
             {"kind",
              "/kind",
              {"类别", "Kind"},
              true,
              {"软件", "Software"},
              {{"software", {"软件", "Software"}},
               {"hardware", {"硬件", "Hardware"}},
               {"document", {"文档", "Document"}},
               {"service", {"服务", "Service"}}}},
             {"system", "/system", {"系统编码", "System code"}, true, {"marketing", "marketing"}},
             {"environment",
              "/environment",
              {"环境", "Environment"},
              true,
              {"生产环境", "Production"},
              {{"production", {"生产环境", "Production"}},
               {"production", {"生产", "Prod"}},
               {"staging", {"预发布环境", "Staging"}},
               {"test", {"测试环境", "Test"}}}},
             {"installed_version",
              "/installed_version",
              {"已装版本", "Installed version"},
              false,
              {"3.1.0", "3.1.0"}},
             {"owner", "/owner", {"负责人登录名", "Owner's login"}, false, {"", ""}}}};
}

ImportForm windows_form() {
    return {ImportKind::windows,
            "import_windows",
            Permission::take_part,
            {"窗口与日历", "Windows and calendar"},
            {code_column({"monthly_window", "monthly_window"}),
             {"kind",
              "/kind",
              {"类别", "Kind"},
              true,
              {"窗口", "Window"},
              {{"window", {"窗口", "Window"}},
               {"window", {"发布窗口", "Release window"}},
               {"freeze", {"封网", "Freeze"}},
               {"holiday", {"节假日", "Holiday"}},
               {"workday", {"调休上班", "Working day"}}}},
             name_zh({"每月窗口", "Monthly window"}),
             name_en({"Monthly window", "Monthly window"}),
             {"from", "/from", {"开始", "From"}, true, {"2027-01-14 20:00", "2027-01-14 20:00"}},
             {"to", "/to", {"结束", "To"}, false, {"2027-01-15 00:00", "2027-01-15 00:00"}},
             {"repeats",
              "/rule",
              {"重复规则", "Repeats"},
              false,
              {"FREQ=MONTHLY;BYDAY=2TH,4TH", "FREQ=MONTHLY;BYDAY=2TH,4TH"}},
             {"system", "/system", {"限于系统", "Only for system"}, false, {"", ""}}}};
}

}  // namespace

std::span<const ImportForm> import_forms() {
    static const std::vector<ImportForm> forms{units_form(),   people_form(), roles_form(),
                                               systems_form(), items_form(),  windows_form()};
    return forms;
}

const ImportForm& import_form(ImportKind kind) {
    const auto forms = import_forms();
    const auto found = std::ranges::find(forms, kind, &ImportForm::kind);
    base::ensure(found != forms.end(), "every kind has its form");
    return *found;
}

}  // namespace fangxing::app
