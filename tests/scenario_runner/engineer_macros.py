"""Lines of the trade of XDYJ-06-01: engineers, and a release that is watched and verified."""
from scenario_runner.macros import (
    COUNTER, WHO, bring_to, finish_preparation, grant, unit, whole_release)
from scenario_runner.steps import Failed, after, begin_session, ensure


def also_engineer(story, login):
    """Somebody who is an engineer beside what he is; an earlier scenario may have said so."""
    try:
        grant(story, login, "release_supervisor")
        begin_session(story, login)
    except Failed:
        ensure(story.answer.code() == "grant.repeated", f"refused: {story.answer}")
        story.is_checked = True
    story.roles[login] = [*story.roles[login], "release_supervisor"]


def in_verification(story):
    """A release of XDYJ-06-01 that has been deployed and waits for its verification."""
    also_engineer(story, "zhao.ops")
    unit(story, "biz")
    whole_release(story, "feng.change", f"Shop, number {next(COUNTER)}", "marketing", "xdyj-06-01",
                  None)
    bring_to(story, "environment_check")
    finish_preparation(story)
    after(story, 26, "hour")
    bring_to(story, "functional_check")


ENGINEER_MACROS = [
    (rf"{WHO} is an engineer too", also_engineer),
    (r"the release is being verified", in_verification),
]
