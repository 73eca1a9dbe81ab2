"""Words about the calendar as other programs read it, by a parser that is not the product's."""
import datetime

import icalendar
from scenario_runner.steps import ensure

UTC = datetime.timezone.utc


def subscribe(story, path):
    story.ask("GET", path)
    ensure(story.answer.status == 200, f"{story.answer.status}: {story.answer.text}")
    kind = story.answer.headers.get("Content-Type")
    ensure(kind == "text/calendar; charset=utf-8", f"it comes as {kind}")
    story.is_checked = True
    story.calendar = icalendar.Calendar.from_ical(story.answer.text)


def event_named(story, summary):
    events = [each for each in story.calendar.walk("VEVENT") if str(each["SUMMARY"]) == summary]
    names = sorted({str(each["SUMMARY"]) for each in story.calendar.walk("VEVENT")})
    ensure(len(events) == 1, f"{len(events)} events have that name; there are {names}")
    return events[0]


def said(moment):
    return moment.dt.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def expect_lasts(story, summary, begin, end, status):
    event = event_named(story, summary)
    there = (said(event["DTSTART"]), said(event["DTEND"]), str(event["STATUS"]).lower())
    ensure(there == (begin, end, status), f"it is {there}")


def expect_on(story, summary, day):
    event = event_named(story, summary)
    ensure(str(event["DTSTART"].dt) == day, f"it is on {event['DTSTART'].dt}")


CALENDAR_MACROS = [
    (r"the calendar at (/\S+) is subscribed to", subscribe),
    (r'its event "(.+)" lasts from (\S+) to (\S+), (tentative|confirmed|cancelled)', expect_lasts),
    (r'its event "(.+)" is on (\d{4}-\d\d-\d\d)', expect_on),
]
