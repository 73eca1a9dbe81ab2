"""Lines about lists filled in from spreadsheets: made here, with nothing of the product."""
import io
import zipfile
from xml.sax.saxutils import escape

from scenario_runner.macros import API, WHO
from scenario_runner.steps import act_as, ensure


def cells_of(story, text):
    """Rows apart by `/`, cells by `|`."""
    return [[cell.strip() for cell in row.split("|")] for row in story.fill(text).split(" / ")]


def as_csv(rows, encoding):
    return "".join(",".join(row) + "\r\n" for row in rows).encode(encoding)


def as_xlsx(rows):
    """As Excel writes it: texts shared, cells with their addresses."""
    texts, lines = [], []
    for number, row in enumerate(rows, 1):
        cells = ""
        for column, cell in enumerate(row):
            if cell:
                cells += f'<c r="{chr(65 + column)}{number}" t="s"><v>{len(texts)}</v></c>'
                texts.append(f"<si><t>{escape(cell)}</t></si>")
        lines.append(f'<row r="{number}">{cells}</row>')
    relation = ('<Relationships><Relationship Id="rId3" Target="worksheets/sheet1.xml"/>'
                "</Relationships>")
    parts = {
        "xl/workbook.xml": '<workbook xmlns:r="r"><sheets><sheet name="a" r:id="rId3"/></sheets>'
                           "</workbook>",
        "xl/_rels/workbook.xml.rels": relation,
        "xl/sharedStrings.xml": f"<sst>{''.join(texts)}</sst>",
        "xl/worksheets/sheet1.xml": "<worksheet><sheetData>" + "".join(lines)
                                    + "</sheetData></worksheet>"}
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as into:
        for name, text in parts.items():
            into.writestr(name, text)
    return out.getvalue()


MADE = {"CSV": lambda rows: as_csv(rows, "utf-8-sig"),
        "plain CSV": lambda rows: as_csv(rows, "utf-8"),
        "Chinese CSV": lambda rows: as_csv(rows, "gb18030"), "XLSX": as_xlsx}


def send(story, person, verb, kind, form, reason, text):
    act_as(story, person)
    story.headers = {"Content-Type": "application/octet-stream"}
    path = f"{API}/imports/{kind}" + ("/check" if verb == "checks" else "")
    story.ask("POST", path + (f"?reason={reason}" if reason else ""),
              MADE[form](cells_of(story, text)))


def take_template(story, person, kind, form):
    """As it is handed out: its headings, and an example that is not read."""
    act_as(story, person)
    story.ask("GET", f"{API}/imports/{kind}/template?format={form}")
    ensure(story.answer.status == 200, f"{story.answer}")
    text = story.answer.text
    ensure("Login *" in text if form == "csv" else text.startswith("PK"), text[:80])
    story.is_checked = True


IMPORT_MACROS = [
    (rf"{WHO} (checks|imports) (units|people|roles|systems|items|windows) as "
     r"(CSV|plain CSV|Chinese CSV|XLSX)(?: because ([\w-]+))?: (.+)", send),
    (rf"{WHO} takes the template of (\w+) as (csv|xlsx)", take_template),
]
