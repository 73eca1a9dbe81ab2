"""Two releases of the project itself: one goes live, its upgrade fails and is rolled back."""
import dataclasses

from organisation import Organisation, all_items, first
from packing import make_package, settings_text
from plan import HEALTH_S, Plan
from say import Stopped, headline, say
from story import API, Case, request, run_to_end

WRONG_FOLDER = "proceses"
NO_ANSWER_S = 5


@dataclasses.dataclass
class Chapter:
    version: str
    title: str
    purpose: str
    packs: str
    health_s: int
    ends: str


CHAPTERS = [
    Chapter("0.1.0", "放行 0.1.0 上线 · Fangxing 0.1.0 goes live",
            "让放行自身的第一个版本在目标机上运行。", "processes", HEALTH_S, "closed"),
    # A genuine build with a typing error in its settings file: it cannot come up.
    Chapter("0.1.1", "放行 0.1.1 升级 · Fangxing 0.1.1, an upgrade",
            "把目标机上的放行升级到 0.1.1。", WRONG_FOLDER, NO_ANSWER_S, "rolled_back"),
]


class Demonstration:
    def __init__(self, office, machine, build):
        """`build`: {"binary", "web", "packs", "out"} for the packages."""
        self.office = office
        self.machine = machine
        self.build = build
        self.organisation = Organisation(office)
        self.reader = office.holder("release_manager")

    @property
    def instance(self):
        return f"127.0.0.1:{self.machine.instance_port}"

    def line_of(self, chapter):
        listed = all_items(self.office, self.reader, f"{API}/releases")
        return first(listed, title=chapter.title)

    def is_told(self):
        lines = [self.line_of(chapter) for chapter in CHAPTERS]
        return all(line and line.get("ended_at") for line in lines)

    def tell(self):
        """Answers the cases, ended as they should."""
        headline("准备:目标机、配置项", "set-up: target, configuration item")
        self.organisation.set_up(self.machine)
        return [self.tell_chapter(chapter) for chapter in CHAPTERS]

    def tell_chapter(self, chapter):
        headline(chapter.title, f"version {chapter.version}")
        line = self.line_of(chapter)
        package = self.package(chapter)
        case = Case(self.office, chapter.version, package, self.organisation.target,
                    self.steps(chapter), self.machine)
        if line:
            case.id = line["id"]
            say("此发布已在进行,继续", "this release is there already: going on with it")
        else:
            change = self.organisation.approved_change(chapter.title, chapter.purpose)
            request(case, self.office.holder("release_supervisor"), chapter.title, [change["id"]])
        ended = run_to_end(case)
        if ended != chapter.ends:
            raise Stopped(f"{case.release['number']} ended as {ended}, not as {chapter.ends}")
        self.prove(case)
        return case

    def package(self, chapter):
        def make():
            settings = settings_text(self.instance, chapter.packs)
            return make_package(self.build["out"], chapter.version, settings,
                                self.build["binary"], self.build["web"], self.build["packs"])

        return self.organisation.approved_package(make, chapter.version)

    def steps(self, chapter):
        plan = Plan(chapter.version, self.organisation.target["code"],
                    self.office.holder("release_implementer"), f"http://{self.instance}/healthz")
        return plan.steps(chapter is not CHAPTERS[0], chapter.health_s)

    def prove(self, case):
        """What really runs is what the library holds and what the CMDB says."""
        found = self.machine.running()
        entry = self.organisation.entry_of(CHAPTERS[0].version)
        if found["package"] != entry["digest"] or found["version"] != entry["package_version"]:
            raise Stopped(f"the target runs {found}, the library holds {entry['digest']}")
        item = self.organisation.current_item()
        if item["installed_version"] != found["version"]:
            raise Stopped(f"the CMDB says {item['installed_version']}, {found['version']} runs")
        say(f"目标机运行 {found['version']},程序包摘要与软件库一致 {found['package'][:19]}…",
            f"{found['version']} runs there, the very package of the library; CMDB agrees")
        return case
