"""The steps of a deployment to the target, each with its undo: what the release plan lists.

Each leaves the same behind when it is carried out twice, so that none stays unknown for ever.
"""

AT = 'cd "$HOME/fangxing"'

UNPACK = """set -eu
mkdir -p "$HOME/fangxing/releases"
{at}/releases
rm -rf {version} {version}.new
mkdir {version}.new
tar -xzf "$FX_ARTIFACT" -C {version}.new --strip-components=1
cd {version}.new
sha256sum -c --quiet SHA256SUMS
echo "$FX_DIGEST" >PACKAGE
cd ..
mv {version}.new {version}
echo "unpacked {version}, every file checked"
"""
REMOVE = """set -eu
{at}/releases
rm -rf {version} {version}.new
echo "{version} removed"
"""
NOTE = """set -eu
mkdir -p "$HOME/fangxing"
{at}
if [ -e current ]; then current/running . >before; else : >before; fi
cat before
"""
PROVE = """set -eu
{at}
if [ -s before ]; then current/running . | diff before - ; else [ ! -e current ]; fi
echo "the same as before, by digest:"
cat before
"""
STOP = """set -eu
{at}
if [ -e current ]; then current/stop . && echo stopped; else echo "nothing to stop"; fi
"""
START_AGAIN = """set -eu
{at}
if [ ! -e current ]; then echo "nothing ran"; exit 0; fi
current/stop .
current/start .
echo "started again"
"""
SWITCH = """set -eu
{at}
now=$(readlink current || :)
[ "$now" = releases/{version} ] || echo "$now" >previous
rm -f current.new
ln -s releases/{version} current.new
mv -T current.new current
readlink current
"""
SWITCH_BACK = """set -eu
{at}
rm -f current.new
[ -e previous ] || exit 0
rm -f current
before=$(cat previous)
if [ -n "$before" ]; then ln -s "$before" current && readlink current; fi
"""
START = """set -eu
{at}
current/stop .
current/start .
echo started
"""
HEALTH_S = 15


class Plan:
    """Steps for one version, carried out on one target by one person."""

    def __init__(self, version, target, person, health):
        self.version = version
        self.target = target
        self.person = person
        self.health = health

    def text(self, command):
        return command.format(at=AT, version=self.version)

    def ssh(self, what, command, undo, undo_command):
        return {"what": what, "person": self.person, "kind": "ssh", "target": self.target,
                "command": self.text(command), "timeout_s": 60, "repeatable": True,
                "undo": {"what": undo, "kind": "ssh", "target": self.target,
                         "command": self.text(undo_command), "timeout_s": 60}}

    def check(self, what, seconds):
        return {"what": what, "person": self.person, "kind": "check", "target": self.target,
                "url": self.health, "timeout_s": seconds}

    def look_before(self):
        """An upgrade looks at the old version first; undone, it looks whether that is back."""
        step = self.check("升级前健康检查 check health before the upgrade", HEALTH_S)
        undo = self.check("恢复后健康检查 check health of what was restored", HEALTH_S)
        del undo["person"]
        return step | {"undo": undo}

    def steps(self, upgrade, health_s):
        return [
            *([self.look_before()] if upgrade else []),
            self.ssh("记录当前版本摘要 note by digest what runs", NOTE,
                     "按摘要核对已恢复 prove by digest that it runs again", PROVE),
            self.ssh("在旁解包并校验 unpack beside and check every file", UNPACK,
                     "删除新版本 remove the new version", REMOVE),
            self.ssh("停止旧版本 stop the old version", STOP,
                     "启动旧版本 start the old version", START_AGAIN),
            self.ssh("切换版本链接 switch the link", SWITCH,
                     "切回版本链接 switch the link back", SWITCH_BACK),
            self.ssh("启动新版本 start the new version", START,
                     "停止新版本 stop the new version", STOP),
            self.check("健康检查 check health", health_s),
        ]
