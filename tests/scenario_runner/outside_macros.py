"""Words about what leaves the house: mail that came, calls of webhooks, servers that fail."""
import base64
import hashlib
import hmac
import json
import os
import signal
import time
import urllib.parse

from scenario_runner import cast, outside
from scenario_runner.macros import API, WHO, prove
from scenario_runner.steps import PATIENCE_S, act_as, ensure

SECRET = "sesame-of-the-room"


def mail_server(story):
    ensure(story.server.mail, "no mail server: write `server: --with-mail`")
    return story.server.mail


def receiver(story):
    ensure(story.server.receiver, "no receiver: write `server: --with-webhooks`")
    return story.server.receiver


# ---- mail


def give_address(story, person, address):
    prove(story, person)
    cast.do(story, person, "PUT", f"{API}/me/mail/address", {"address": address})


def paces(story, person, chosen):
    act_as(story, person)
    now = cast.look(story, f"{API}/me/mail")["paces"]
    cast.done(story, person, "PUT", f"{API}/me/mail/paces", {"paces": now | json.loads(chosen)})


def came(story, subject, address):
    return [each for each in mail_server(story).taken
            if subject in each[1]["Subject"] and each[0] == [address]]


def expect_mail(story, subject, address, times):
    """That it comes, or comes so often and always under the same Message-ID."""
    story.settle()
    wanted = int(times or 1)
    found = outside.until(lambda: len(came(story, subject, address)) >= wanted and
                          came(story, subject, address), PATIENCE_S)
    there = [(each[0], each[1]["Subject"]) for each in mail_server(story).taken]
    ensure(found, f"no such mail among {there}")
    names = {each[1]["Message-ID"] for each in found}
    ensure(len(found) == wanted and len(names) == 1, f"{len(found)} mails, named {names}")
    story.mail = found[-1]


def expect_no_mail(story, subject, address):
    """Not now, and not a second later."""
    story.settle()
    time.sleep(1)
    found = came(story, subject, address)
    ensure(not found, f"{len(found)} mails came")


def mail_text(story, kind):
    part = next(each for each in story.mail[1].walk() if each.get_content_type() == kind)
    return part.get_content()


def expect_in_mail(story, kind, wanted):
    text = mail_text(story, "text/html" if kind == "page" else "text/plain")
    ensure(wanted in text, f"the mail says {text}")


def expect_header(story, name, wanted):
    value = story.mail[1][name]
    ensure(value is not None and wanted in value, f"{name} is {value}")


def expect_no_header(story, name):
    ensure(story.mail[1][name] is None, f"{name} is {story.mail[1][name]}")


def stop_mail(story):
    story.settle()
    mail_server(story).stop()


def start_mail(story):
    story.settle()
    mail_server(story).stop()
    mail_server(story).start()


def silence_mail(story):
    story.settle()
    mail_server(story).fall_silent()


def show_other_certificate(story):
    story.settle()
    mail_server(story).stop()
    mail_server(story).start(mail_server(story).other)


def answer_mail(story, said):
    story.settle()
    mail_server(story).says = said


def take_mail(story):
    story.settle()
    mail_server(story).says = None
    mail_server(story).is_absent_minded = False


def forget_to_answer(story):
    """The message is there, and whoever sent it cannot know."""
    story.settle()
    mail_server(story).is_absent_minded = True


def kill(story):
    """No orderly end: what is committed is all that is left."""
    story.settle()
    server = story.server
    os.killpg(server.process.pid, signal.SIGKILL)
    server.process.wait()
    server.start(demo=False)
    story.browser.follow(server)


def expect_delivery(story, subject, state):
    """What the log says of the newest message of that subject."""
    def check():
        act_as(story, "sys.admin")
        lines = cast.look(story, f"{API}/deliveries?limit=200")["items"]
        found = [each for each in lines if subject in each["subject"]["zh"]]
        return found[:1] if found and found[0]["state"] == state else []

    found = outside.until(check, PATIENCE_S)
    lines = [(each["subject"]["zh"], each["state"], each["answer"])
             for each in story.answer.json["items"]]
    ensure(found, f"the log says {lines}")
    story.memory["delivery"] = found[0]["id"]


def expect_told(story, name, wanted):
    """Of the message last looked at; waiting until it is so."""
    def check():
        lines = cast.look(story, f"{API}/deliveries?limit=200")["items"]
        value = next(each[name] for each in lines if each["id"] == story.memory["delivery"])
        story.told = value
        return wanted in str(value)

    act_as(story, "sys.admin")
    ensure(outside.until(check, PATIENCE_S), f"{name} is {story.told}")


# ---- webhooks


def webhook(story, kind, name, tells):
    port = receiver(story).port
    made = cast.done(story, "sys.admin", "POST", f"{API}/webhooks", {
        "name": name, "kind": kind, "url": f"https://127.0.0.1:{port}/robot?access_token=hidden",
        "secret": SECRET, "tells": tells.split(), "language": "zh"})
    story.memory["webhook"] = made["id"]


def is_signed(kind, path, headers, body):
    """By the receiver's own reckoning, after what each messenger documents."""
    def proof(key, text):
        return hmac.new(key.encode(), text.encode(), hashlib.sha256).digest()

    if kind == "generic":
        stamp = headers.get("X-Fangxing-Timestamp")
        wanted = proof(SECRET, f"{stamp}.{body.decode()}").hex()
        return headers.get("X-Fangxing-Signature") == f"sha256={wanted}"
    query = dict(urllib.parse.parse_qsl(urllib.parse.urlsplit(path).query))
    said = json.loads(body)
    if kind == "dingtalk":
        wanted = base64.b64encode(proof(SECRET, f"{query.get('timestamp')}\n{SECRET}")).decode()
        return query.get("sign") == wanted and said["msgtype"] == "text"
    if kind == "feishu":
        wanted = base64.b64encode(proof(f"{said.get('timestamp')}\n{SECRET}", "")).decode()
        return said.get("sign") == wanted and said["msg_type"] == "text"
    return query == {"access_token": "hidden"} and said.get("msgtype") == "text"


def expect_call(story, wanted, kind):
    story.settle()

    def check():
        return [each for each in receiver(story).calls
                if wanted in json.dumps(json.loads(each[2]), ensure_ascii=False)]

    wanted_calls = check if not kind else lambda: any(is_signed(kind, *each) for each in check())
    outside.until(wanted_calls, PATIENCE_S)
    found = check()
    ensure(found, f"no such call among {[each[2].decode() for each in receiver(story).calls]}")
    ensure(not kind or any(is_signed(kind, *each) for each in found),
           f"none is signed as {kind}: {found}")


def expect_no_call(story):
    story.settle()
    time.sleep(1)
    ensure(not receiver(story).calls, f"{len(receiver(story).calls)} calls came")


def forget_calls(story):
    story.settle()
    receiver(story).calls.clear()


def answer_call(story, status, body):
    story.settle()
    receiver(story).status = int(status)
    receiver(story).body = (body or '{"errcode":0,"code":0}').encode()
    receiver(story).headers = {}


def lead_elsewhere(story):
    """A redirect to a place that would take the call."""
    story.settle()
    receiver(story).status = 307
    receiver(story).headers = {
        "Location": f"https://127.0.0.1:{receiver(story).port}/elsewhere"}


OUTSIDE_MACROS = [
    (rf"{WHO} gives the mail address (\S*)", give_address),
    (rf"{WHO} wants mail so: (\{{.*\}})", paces),
    (r'expect mail "(.+)" for (\S+?)(?:, (\d+) times)?', expect_mail),
    (r'expect no mail "(.*)" for (\S+)', expect_no_mail),
    (r'expect the (mail|page) to say "(.+)"', expect_in_mail),
    (r"expect the mail's ([\w-]+) to contain (.+)", expect_header),
    (r"expect the mail to have no ([\w-]+)", expect_no_header),
    (r"the mail server is stopped", stop_mail),
    (r"the mail server is started again", start_mail),
    (r"the mail server takes connections and is silent", silence_mail),
    (r"the mail server shows a stranger's certificate", show_other_certificate),
    (r'the mail server answers "(.+)"', answer_mail),
    (r"the mail server takes mail again", take_mail),
    (r"the mail server takes mail and forgets to say so", forget_to_answer),
    (r"the server is killed and started again", kill),
    (r'expect delivery "(.+)" (waiting|sent|failed)', expect_delivery),
    (r"expect its (\w+) to contain (.+)", expect_told),
    (r'a webhook (\w+) "(.+)" for ([\w ]+)', webhook),
    (r'expect call "(.+?)"(?: signed as (\w+))?', expect_call),
    (r"expect no call", expect_no_call),
    (r"the calls so far are forgotten", forget_calls),
    (r"the webhook's receiver answers (\d+)(?: with (.+))?", answer_call),
    (r"the webhook's receiver leads elsewhere", lead_elsewhere),
]
