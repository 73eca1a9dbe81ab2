"""What a release stands on: target, configuration item, approved changes, packages in the library.

Everything is looked for first and made only when it is missing, so that a demonstration that was
stopped goes on where it stood.
"""
import urllib.parse

from packing import digest_of
from say import Stopped, say

API = "/api/v1"
TARGET = "fangxing-demo"
ITEM = "fangxing-demo"


def all_items(office, login, path):
    items, after = [], ""
    while True:
        page = office.look(login, f"{path}?limit=200{after}")
        items += page["items"]
        if not page.get("next"):
            return items
        after = "&after=" + urllib.parse.quote(page["next"])


def first(items, **wanted):
    for each in items:
        if all(each.get(key) == value for key, value in wanted.items()):
            return each
    return None


class Organisation:
    def __init__(self, office):
        self.office = office
        self.keeper = office.holder("configuration_administrator")
        systems = all_items(office, self.keeper, f"{API}/systems")
        self.system = first(systems, code="fangxing")
        self.target = None
        self.item = None

    def looked_up(self, path, code, make):
        found = first(all_items(self.office, self.keeper, path), code=code)
        if found is None:
            self.office.ask(self.keeper, "POST", path, {"code": code} | make)
            found = first(all_items(self.office, self.keeper, path), code=code)
            say(f"{self.office.name(self.keeper, 'zh')} 登记 {make['name']['zh']} {code}",
                f"{self.office.name(self.keeper, 'en')} registers the {make['name']['en']}")
        return found

    def set_up(self, machine):
        """The machine's host key is pinned here, and signed with every release that goes there."""
        self.target = self.looked_up(f"{API}/targets", TARGET, {
            "name": {"zh": "演示目标机", "en": "demonstration target"},
            "system": self.system["id"], "environment": "production", "host": "127.0.0.1",
            "port": machine.port, "user": machine.user.pw_name, "host_key": machine.host_key})
        self.item = self.looked_up(f"{API}/configuration-items", ITEM, {
            "name": {"zh": "放行演示实例", "en": "demonstration instance of Fangxing"},
            "kind": "software", "system": self.system["id"], "environment": "production",
            "installed_version": ""})

    def approved_change(self, title, purpose):
        """Made by one change manager, approved by another."""
        office = self.office
        author, judge = office.holders(["change_manager"])[:2]
        found = self.change_titled(title)
        if found is None:
            office.ask(author, "POST", f"{API}/changes", {
                "title": title, "purpose": purpose, "change_class": "normal",
                "system": self.system["id"], "items": [self.item["id"]],
                "impact_analysis": "只涉及演示实例,停机数秒。",
                "resource_analysis": "一台目标机,一名实施人。"})
            found = self.change_titled(title)
            say(f"{office.name(author, 'zh')} 提出变更 {found['number']}:{title}",
                f"{office.name(author, 'en')} asks for change {found['number']}")
        if found["state"] == "in_review":
            office.ask(judge, "POST", f"{API}/changes/{found['id']}/decide",
                       {"approved": True, "reason": "必要且影响可控"})
            say(f"{office.name(judge, 'zh')} 批准变更 {found['number']}",
                f"{office.name(judge, 'en')} approves change {found['number']}")
        return found

    def current_item(self):
        listed = all_items(self.office, self.keeper, f"{API}/configuration-items")
        return first(listed, code=ITEM)

    def change_titled(self, title):
        listed = all_items(self.office, self.keeper, f"{API}/changes")
        return first([each["change"] for each in listed], title=title)

    def approved_package(self, make, version):
        """Made, taken in by its digest by one person, approved by another."""
        office = self.office
        author, judge = (office.holder("release_implementer"),
                         office.holder("software_control_supervisor"))
        found = self.entry_of(version)
        if found is None:
            path = make()
            digest = digest_of(path)
            stored = office.ask(author, "POST", f"{API}/blobs", path.read_bytes(),
                                {"Content-Type": "application/octet-stream"})
            if stored["digest"] != digest:
                raise Stopped(f"{path} is {digest}, the library says {stored['digest']}")
            office.ask(author, "POST", f"{API}/library", {
                "system": self.system["id"], "name": "fangxing", "package_version": version,
                "digest": digest, "file_name": path.name, "source": "build/release",
                "approver": judge})
            found = self.entry_of(version)
            say(f"{office.name(author, 'zh')} 将 {path.name} 送入最终软件库 {digest[:19]}…",
                f"{office.name(author, 'en')} takes it into the definitive library by digest")
        if found["state"] == "quarantined":
            office.ask(judge, "POST", f"{API}/library/{found['id']}/approve", {})
            say(f"{office.name(judge, 'zh')} 批准 {found['file_name']}",
                f"{office.name(judge, 'en')} approves {found['file_name']}")
        return self.entry_of(version)

    def entry_of(self, version):
        listed = all_items(self.office, self.keeper, f"{API}/library")
        return first([each["entry"] for each in listed], name="fangxing", package_version=version,
                     system=self.system["id"])
