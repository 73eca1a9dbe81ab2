"""Carries out scenario files, each against a server of its own, and says what came of it."""
import re
import subprocess

from scenario_runner.calendar_macros import CALENDAR_MACROS
from scenario_runner.document_macros import DOCUMENT_MACROS
from scenario_runner.dossier_macros import DOSSIER_MACROS
from scenario_runner.engineer_macros import ENGINEER_MACROS
from scenario_runner.figure_macros import FIGURE_MACROS
from scenario_runner.import_macros import IMPORT_MACROS
from scenario_runner.journal_macros import JOURNAL_MACROS
from scenario_runner.keeping import KEEPING
from scenario_runner.library_macros import LIBRARY_MACROS
from scenario_runner.macros import MACROS
from scenario_runner.outside_macros import OUTSIDE_MACROS
from scenario_runner.pack_macros import PACK_MACROS
from scenario_runner.reading import Misread, read
from scenario_runner.search_macros import SEARCH_MACROS
from scenario_runner.site_macros import SITE_MACROS
from scenario_runner.browser import Browser
from scenario_runner.steps import STEPS, Failed, Story

TABLE = [(re.compile(pattern, re.S), act)
         for pattern, act in [*STEPS, *MACROS, *PACK_MACROS, *ENGINEER_MACROS,
                              *DOCUMENT_MACROS, *FIGURE_MACROS, *SITE_MACROS, *OUTSIDE_MACROS,
                              *LIBRARY_MACROS, *CALENDAR_MACROS, *JOURNAL_MACROS, *IMPORT_MACROS,
                              *DOSSIER_MACROS, *SEARCH_MACROS, *KEEPING]]


def take(story, text):
    filled = story.fill(text)
    for pattern, act in TABLE:
        match = pattern.fullmatch(filled)
        if match:
            act(story, *match.groups())
            return
    raise Failed("no such line: see CONTRIBUTING.md for the words a scenario may use")


class Outcome:
    """What became of one scenario: empty words mean that it passed."""

    def __init__(self, scenario, words=""):
        self.scenario = scenario
        self.words = words


def run_scenario(scenario, server):
    passwords = {each["login"]: each["password"] for each in server.people}
    roles = {each["login"]: each.get("roles", []) for each in server.people}
    address = f"http://127.0.0.1:{server.port}"
    memory = {"address": address, "database": getattr(server, "url", ""),
              **server.set_up_links()}
    story = Story(Browser(server.port, passwords, server.tls), memory, roles)
    story.server = server
    for line in scenario.lines:
        try:
            take(story, line.text)
        except (Failed, AssertionError, OSError, KeyError, ValueError) as error:
            said = f"{scenario.path}:{line.number}: {line.text}\n    {error or repr(error)}"
            return Outcome(scenario, said)
    try:
        story.settle()
    except Failed as error:
        return Outcome(scenario, f"{scenario.path}: the last answer: {error}")
    return Outcome(scenario)


def told_by_journal(replay, server):
    """What `fx_replay` says of rows that do not follow from the journal; empty: all do."""
    server.stop()
    done = subprocess.run([str(replay), server.url], capture_output=True, text=True, check=False)
    return "" if done.returncode == 0 else (
        f"rows that do not follow from the journal:\n{done.stdout[:4000]}")


def run_file(path, start_server, replay=None):
    """One Outcome for each scenario; `start_server` gives a context with port and people.

    With `replay` the database that the file leaves behind is rebuilt from its journal.
    """
    try:
        file = read(str(path), path.read_text(encoding="utf-8"))
    except Misread as error:
        return [Outcome(None, str(error))]
    outcomes = []
    with start_server(file.server) as server:
        for scenario in file.scenarios:
            outcomes.append(run_scenario(scenario, server))
            if outcomes[-1].words:
                outcomes[-1].words += "\n" + server.last_words()
        if replay and not outcomes[-1].words and not server.written_past_the_api:
            outcomes[-1].words = told_by_journal(replay, server)
    return outcomes
