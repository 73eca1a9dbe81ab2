"""What the people write: the contents of a release's records, by the form that asks for them."""
import datetime

AREAS = ["technical", "function", "operation", "performance", "compatibility",
         "installation_order", "rollback_procedure", "management_procedures"]


def moment(now, minutes=0, seconds=0):
    at = now + datetime.timedelta(minutes=minutes, seconds=seconds)
    return at.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def release_plan(case):
    person = case.office.holder("release_implementer")
    return {
        "purpose": f"把放行自身的 {case.version} 版部署为独立实例,并由健康检查证明其可用。",
        "impact": "演示实例停机数秒,无外部用户。",
        "artifacts": [case.entry["id"]],
        "targets": [case.target["code"]],
        "backup": "旧版本目录与数据目录原样保留;切换前按摘要记录正在运行的版本。",
        "steps": case.steps,
        "rollback_triggers": ["健康检查在时限内未通过", "程序包摘要与软件库不一致"],
        "rollback_steps": [{"what": "按与部署相反的次序撤销各步骤", "person": person},
                           {"what": "按摘要与健康检查证明原版本恢复运行", "person": person}],
        "window": {"from": moment(case.now), "to": moment(case.now, minutes=120)},
        "start": moment(case.now, seconds=1),
        "risks": [{"risk": "设置文件有误,新版本不能提供服务", "level": "medium",
                   "response": "健康检查失败即回退到原版本"}],
        "verification": ["/healthz 返回 200", "运行程序的摘要与软件库一致"],
    }


def test_report(case):
    return {
        "environment": f"本机环回地址上的隔离目录,{case.version} 版程序包原件",
        "differences": "单机部署,无外部接口。",
        "areas": {area: {"result": "pass"} for area in AREAS},
        "expected": "各步骤依次完成,健康检查通过;回退后原版本恢复。",
        "actual": "与预期一致。",
        "purpose_met": True,
        "verdict": "passed",
    }


def customer_acceptance(case):
    return {"result": "accepted", "opinion": f"同意 {case.version} 版上线。"}


def failure_review(case):
    return {
        "cause": "设置文件中的流程包目录写错,新版本启动即退出,健康检查无应答。",
        "lessons": "打包时须按目标核对设置文件;健康检查与回退按计划生效,原版本数秒内恢复。",
        "next": "new_release",
    }


def release_report(case):
    if case.view["release"].get("restored"):
        return {
            "result": "rolled_back",
            "summary": f"{case.version} 版健康检查失败,已按计划回退,原版本恢复运行。",
            "problems": [{"problem": "健康检查失败", "solution": "回退,修正设置文件后另行发布"}],
        }
    return {"result": "success", "summary": f"{case.version} 版按计划部署,健康检查通过。"}


FORMS = {each.__name__: each for each in (release_plan, test_report, customer_acceptance,
                                          failure_review, release_report)}
