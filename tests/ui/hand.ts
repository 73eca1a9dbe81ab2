// What one hand does on the pages of work, in the words that stand there: opens a task of its list,
// fills in a form, answers checks, decides, signs, hands in. Nothing here asks the server.
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { looksRight, type Walk } from './walk';

export interface File {
  name: string;
  mimeType: string;
  buffer: Buffer;
}
// The words beside a field, and what is entered there: text, a number, yes or no, a choice by its
// name; several lines or choices; fields within; rows of fields; a file.
export interface Filled {
  [label: string]: Written;
}
export type Written = string | number | boolean | File | readonly string[] | Filled | Rows;
export type Rows = readonly Filled[];
export const notApplicable = '不适用'; // as the one label within a field: the reason
const removeRow = /^(删去第|Remove entry)/;
const instead = new WeakSet<Rows>();

// Rows that are entered instead of those that the process has brought in.
export function anew(rows: Rows): Rows {
  instead.add(rows);
  return rows;
}

const isFile = (written: Written): written is File =>
  typeof written === 'object' && 'buffer' in written;
const isList = (written: Written): written is readonly string[] | Rows => Array.isArray(written);

// The tasks of whoever is signed in; the one of a release with these words in its name.
export async function openTask(page: Page, release: string, step: string) {
  await page.locator('a[href="/tasks"]:visible').first().click();
  const row = page.locator('tr', { hasText: release }).filter({ hasText: step });
  await row.locator('.task-name').first().click();
  await page.waitForSelector('.deciding');
}

export async function fill(within: Locator, filled: Filled) {
  for (const [label, written] of Object.entries(filled)) {
    const own = within.page().locator(':scope > .paper-head > .paper-title', {
      hasText: new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`),
    });
    const field = within.locator('.paper-field').filter({ has: own }).first();
    await field.waitFor();
    const tick = field.locator('> .paper-head').getByRole('checkbox');
    if (typeof written === 'object' && notApplicable in written) {
      await tick.check();
      await field.locator('> .paper-body input').fill(String(written[notApplicable]));
    } else await enter(field.locator('> .paper-body'), written);
  }
}

// Into the first control there, whatever it is.
async function enter(body: Locator, written: Written) {
  const has = async (what: string) => (await body.locator(what).count()) > 0;
  if (isFile(written)) {
    await body.locator('input[type=file]').setInputFiles(written);
    await body.locator('.ant-select-selection-item, .ant-select-content-has-value').waitFor();
  } else if (await has('> .paper-rows')) await enterRows(body, written as Rows);
  else if (await has('> .paper-lines')) await enterLines(body, written as readonly string[]);
  else if (typeof written === 'object' && !isList(written)) await fill(body, written);
  else if (await has('> .paper-span')) await enterSpan(body, String(written));
  else if (await has('.ant-radio-group'))
    await body
      .getByRole('radio')
      .nth(written ? 0 : 1)
      .check();
  else if (await has('.ant-select')) {
    await choose(body.locator('.ant-select').first(), isList(written) ? written : [written]);
  } else {
    const input = body.locator('textarea, input').first();
    await input.fill(String(written));
    if (await has('.ant-picker')) await input.press('Enter');
  }
}

// Over rows that the process has brought in, if they are not taken out first.
async function enterRows(body: Locator, rows: Rows) {
  const all = body.locator('> .paper-rows');
  const lines = all.locator('> .paper-table > tbody > tr, > .paper-entries > li');
  for (let left = await lines.count(); instead.has(rows) && left > 0; left -= 1) {
    await lines.last().getByRole('button', { name: removeRow }).click();
    await lines.nth(left - 1).waitFor({ state: 'detached' });
  }
  for (const [n, row] of rows.entries()) {
    const at = lines.nth(n);
    if ((await at.count()) === 0) await all.locator('> .paper-acts > button').first().click();
    if (await at.evaluate((each) => each.tagName === 'LI')) await fillEntry(at, row);
    else await fillCells(at, row);
  }
}

async function fillEntry(entry: Locator, row: Filled) {
  const open = entry.locator('.paper-entry-open');
  if ((await open.getAttribute('aria-expanded')) === 'false') await open.click();
  await fill(entry.locator('.paper-entry-body'), row);
}

async function fillCells(line: Locator, row: Filled) {
  for (const [title, written] of Object.entries(row)) {
    await enter(line.locator(`td[data-title="${title}"]`), written);
  }
}

async function enterLines(body: Locator, lines: readonly string[]) {
  for (const [n, line] of lines.entries()) {
    const at = body.locator('.paper-line-one textarea').nth(n);
    if ((await at.count()) === 0) await body.locator('> .paper-lines > button').click();
    await at.fill(line);
  }
}

// How many, and of what: "60 分钟".
async function enterSpan(body: Locator, written: string) {
  const [count = '', unit = ''] = written.split(' ');
  await body.locator('input').first().fill(count);
  await choose(body.locator('.ant-select').first(), [unit]);
}

// By typing where the list is searched so, by clicking elsewhere; what is chosen is seen chosen.
async function choose(select: Locator, wanted: readonly Written[]) {
  const page = select.page();
  const box = select.getByRole('combobox');
  await box.click();
  for (const each of wanted.map(String)) {
    const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
    const options = list.locator('.ant-select-item-option');
    if (await box.isEditable()) {
      await box.fill(each);
      await options.filter({ hasNotText: each }).first().waitFor({ state: 'detached' });
    }
    const named = page.getByText(each, { exact: true });
    const option = options.filter({ has: named }).first();
    const title = (await option.getAttribute('title')) ?? each;
    await option.click();
    await select.getByText(title, { exact: true }).first().waitFor();
  }
  await page.keyboard.press('Escape');
}

// Yes to everything that is asked, but for the checks that are named with another answer; one that
// is named and not there yet is asked once the others are answered. Behind a colon stands the
// reason that an answer asks for.
export async function answer(page: Page, but: Record<string, string> = {}) {
  const later = new Map(Object.entries(but));
  for (const check of await page.locator('fieldset.check').all()) {
    const text = await check.locator('.check-text').innerText();
    const words = [...later.keys()].find((each) => text.includes(each)) ?? '';
    const other = later.get(words);
    later.delete(words);
    const [word, remark] = other?.split('：') ?? [];
    const choice = check.locator('.check-answer');
    await (word ? choice.filter({ hasText: word }) : choice.first()).click();
    if (remark) await check.locator('.text-field').fill(remark);
  }
  for (const [words, other] of later) {
    const check = page.locator('fieldset.check', { hasText: words });
    await check.locator('.check-answer', { hasText: other }).click();
  }
}

export async function decide(page: Page, verdict: string, reason = '') {
  await page.locator('.choices').getByRole('radio', { name: verdict }).check();
  if (reason) await page.locator('.decide-part textarea').fill(reason);
}

// A paper of the task by its name, opened; those that are owed stand open.
async function openPaper(page: Page, name: string): Promise<Locator> {
  const named = page.locator('summary .paper-name').getByText(name, { exact: true });
  const paper = page.locator('.paper-line').filter({ has: named }).last();
  if ((await paper.getAttribute('open')) === null) await paper.locator('summary').click();
  return paper;
}

// Writes a record that the task asks for beside its form.
export async function write(page: Page, record: string, form: Filled) {
  const paper = await openPaper(page, record);
  await fill(paper, form);
  await paper.getByRole('button', { name: '保存并完成' }).click();
  await paper.getByText('已齐').waitFor();
}

// Gives a document that the task asks for.
export async function give(page: Page, document: string, file: File) {
  const paper = await openPaper(page, document);
  await paper.locator('input[type=file]').setInputFiles(file);
  await paper.getByText(file.name).first().waitFor();
}

// The one button at the end; what was asked is done then, and the page says so.
export async function handIn(page: Page, password = '') {
  const proof = page.locator('.decide-last input[autocomplete=current-password]');
  if ((await proof.count()) > 0) await proof.fill(password);
  await page.click('.decide-last button[type=submit]');
  await page.locator('.settled-ways').waitFor();
}

export interface Deed {
  form?: Filled;
  papers?: Record<string, Filled>;
  give?: Record<string, File>;
  answers?: Record<string, string>;
  verdict?: string;
  reason?: string; // of the verdict, or the opinion of who signs
  picture?: string; // name of the screenshot before it is handed in
}

// One task from the list to its end, by whoever is signed in.
export async function doTask(page: Page, password: string, deed: Deed = {}) {
  if (deed.form) await fill(page.locator('.deciding-read'), deed.form);
  for (const [name, form] of Object.entries(deed.papers ?? {})) await write(page, name, form);
  for (const [name, file] of Object.entries(deed.give ?? {})) await give(page, name, file);
  const sheet = page.locator('.deciding-bar .ant-btn-primary'); // on a phone reading comes first
  if ((await sheet.count()) > 0) await sheet.click();
  await answer(page, deed.answers);
  if (deed.verdict) await decide(page, deed.verdict, deed.reason);
  else if (deed.reason) await page.locator('.decide-part textarea').fill(deed.reason);
  if (deed.picture) await looksRight(page, deed.picture);
  await handIn(page, password);
}

// Everybody's hands at one release, each signed in as himself and at his own desk until all leave.
export class Hands {
  private readonly desks = new Map<string, Awaited<ReturnType<Walk['open']>>>();

  constructor(
    private readonly walk: Walk,
    private readonly release: string, // words of its name
    private readonly options: BrowserContextOptions,
  ) {}

  async at(login: string, options = this.options): Promise<Page> {
    const key = `${login} ${JSON.stringify(options)}`;
    const there = this.desks.get(key);
    if (there) return there.page;
    const desk = await this.walk.open(options);
    this.desks.set(key, desk);
    await this.walk.signIn(desk.page, login, '/tasks');
    return desk.page;
  }

  async do(login: string, step: string, deed?: Deed, options = this.options) {
    const page = await this.at(login, options);
    await openTask(page, this.release, step);
    await doTask(page, this.walk.password(login), deed);
  }

  async leave() {
    for (const { close } of this.desks.values()) await close();
    this.desks.clear();
  }
}
