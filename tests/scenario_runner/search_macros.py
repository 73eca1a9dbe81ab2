"""Words about the search."""
from scenario_runner import cast
from scenario_runner.journal_macros import on_postgres, on_sqlite
from scenario_runner.macros import API, system_id


def many_changes(story, count, title, code):
    """Asked for, and not decided."""
    for _ in range(int(count)):
        cast.done(story, "feng.change", "POST", f"{API}/changes", {
            "title": title, "purpose": "why", "change_class": "normal",
            "system": system_id(story, code), "items": [],
            "impact_analysis": "none", "resource_analysis": "none"})


def upgrade_to_search(story):
    """The same rows as the version before the search left them: its migration comes when the server
    starts, and finds them there."""
    story.settle()
    server = story.server
    server.stop()
    statements = [f"DROP TABLE {each}"
                  for each in ("finding_tokens", "findings", "saved_filters", "year_plans")]
    statements += ["ALTER TABLE indicator_days DROP COLUMN trial_faults",
                   "ALTER TABLE indicator_days DROP COLUMN lead",
                   "DELETE FROM settings WHERE name LIKE 'unindexed.%'",
                   "DELETE FROM schema_version WHERE number = 10"]
    (on_postgres if server.database_url else on_sqlite)(server, statements)
    server.start(demo=False)
    story.browser.follow(server)


SEARCH_MACROS = [
    (r'(\d+) changes "(.+)" for ([\w.-]+)', many_changes),
    (r"the server is started on these rows as a version without the search left them",
     upgrade_to_search),
]
