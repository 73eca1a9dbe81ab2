// A server and a browser for one walk: every policy report and every page error fails it.
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { expect } from 'vitest';

const project = resolve(import.meta.dirname, '../..');
const screenshots = join(project, 'build/screenshots');
const startMs = 60_000;
// Cheap hashes and wide rates: a walk acts faster than people do.
const testsOnly = [
  '--cheap-passwords',
  '--requests-per-minute=1000000',
  '--sign-ins-per-minute=1000000',
];

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((done) => probe.listen(0, '127.0.0.1', done));
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

function allPacks(folder: string): string {
  const all = join(folder, 'packs');
  mkdirSync(all);
  for (const source of ['processes', 'tests/packs']) {
    for (const each of readdirSync(join(project, source), { withFileTypes: true })) {
      const pack = join(project, source, each.name);
      if (each.isDirectory()) symlinkSync(pack, join(all, each.name));
    }
  }
  return all;
}

interface Told {
  memory: Record<string, string>; // what was remembered
  people: Record<string, string>; // passwords, also of those whom a story made
  roles: Record<string, string[]>;
}

export class Walk {
  private told: Told = { memory: {}, people: {}, roles: {} }; // by the stories so far

  private constructor(
    readonly address: string,
    private readonly folder: string,
    private readonly server: ChildProcess,
    private readonly browser: Browser,
  ) {}

  // With `testPacks` also those of tests/packs, which only tests use. `options`: further ones of
  // `fangxing serve`.
  static async start({ testPacks = false, options = [] as string[] } = {}): Promise<Walk> {
    const folder = mkdtempSync(join(tmpdir(), 'fangxing-walk-'));
    const place = `127.0.0.1:${await freePort()}`;
    // The deployment process runs too; without a key of any target its steps are checks.
    const key = join(folder, 'no_target.key');
    writeFileSync(key, '', { mode: 0o600 });
    const server = spawn(
      process.env.FANGXING_BINARY ?? join(project, 'build/release/fangxing'),
      [
        'serve',
        '--demo',
        '--test-clock',
        '--data',
        join(folder, 'data'),
        '--address',
        place,
        '--web',
        join(project, 'web/dist'),
        '--packs',
        testPacks ? allPacks(folder) : join(project, 'processes'),
        '--execute-key',
        key,
        ...testsOnly,
        ...options,
      ],
      { stdio: 'ignore' },
    );
    await ready(`http://${place}/readyz`, server);
    const browser = await chromium.launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox'], // as root, and only our own pages
    });
    return new Walk(`http://${place}`, folder, server, browser);
  }

  password(login: string): string {
    const found = this.people.find((each) => each.login === login);
    const password = found?.password ?? this.told.people[login];
    if (!password) throw new Error(`nobody is called ${login}`);
    return password;
  }

  get people(): { login: string; password: string; roles?: string[] }[] {
    return JSON.parse(readFileSync(join(this.folder, 'data/demo-people.json'), 'utf8'));
  }

  // Lines of a scenario, done before the walk begins; answers what they remembered.
  story(lines: string): Record<string, string> {
    const place = new URL(this.address).port;
    const command = join(project, 'tests/ui/story');
    const given = [place, join(this.folder, 'data'), JSON.stringify(this.told)];
    this.told = JSON.parse(execFileSync(command, given, { input: lines }).toString('utf8')) as Told;
    return this.told.memory;
  }

  // The wall clock in Shanghai, so many hours from the server's now, as a form takes it.
  async wall(hours: number): Promise<string> {
    const about = (await (await fetch(`${this.address}/api/v1/about`)).json()) as { now: string };
    const at = Date.parse(about.now) + hours * 3_600_000;
    return new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Asia/Shanghai',
      dateStyle: 'short',
      timeStyle: 'short',
    }).format(at);
  }

  // Signs in at an address: the page that was asked for stands there afterwards.
  async signIn(page: Page, login: string, address = '/') {
    await page.goto(address);
    await page.fill('input[autocomplete=username]', login);
    await page.fill('input[autocomplete=current-password]', this.password(login));
    await page.click('button[type=submit]');
    await page.waitForSelector('.frame-content');
  }

  // A page of its own; closing it fails on any report that the page made meanwhile.
  async open(options: BrowserContextOptions): Promise<{ page: Page; close: () => Promise<void> }> {
    const context = await this.browser.newContext({
      baseURL: this.address,
      ...options,
    });
    context.setDefaultTimeout(startMs); // a busy machine is slow, and no fault of the page
    const page = await context.newPage();
    const reports: string[] = [];
    page.on('pageerror', (error) => reports.push(String(error)));
    page.on('console', (message) => {
      if (/Content Security Policy|missingKey/i.test(message.text())) reports.push(message.text());
    });
    const close = async () => {
      await context.close();
      expect(reports).toEqual([]);
    };
    return { page, close };
  }

  async inPage(options: BrowserContextOptions, steps: (page: Page) => Promise<void>) {
    const { page, close } = await this.open(options);
    await steps(page);
    await close();
  }

  async stop() {
    await this.browser.close();
    this.server.kill('SIGTERM');
    await new Promise((done) => this.server.once('exit', done));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

async function ready(address: string, server: ChildProcess) {
  const end = Date.now() + startMs;
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server ended: ${server.exitCode}`);
    const answer = await fetch(address).catch(() => null);
    if (answer?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error('the server is not ready');
}

export async function expectNoSidewaysScroll(page: Page) {
  const [content, view] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(view as number);
}

// Text that is wider than its box and cannot be scrolled to is cut off.
export async function expectNothingCutOff(page: Page) {
  const cut = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main *, nav *, header *')]
      .filter((each) => each.textContent && !each.matches('.out-of-sight, .out-of-sight *'))
      .filter((each) => getComputedStyle(each).overflowX === 'hidden')
      .filter((each) => getComputedStyle(each).opacity !== '0') // said to readers of screens only
      .filter((each) => getComputedStyle(each).textOverflow !== 'ellipsis')
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.outerHTML.slice(0, 120)),
  );
  expect(cut).toEqual([]);
}

export async function keepScreenshot(page: Page, name: string) {
  await page.screenshot({ path: join(screenshots, `${name}.png`) });
}

// Nothing scrolls sideways or is cut off; and a picture of it.
export async function looksRight(page: Page, name: string) {
  await expectNoSidewaysScroll(page);
  await expectNothingCutOff(page);
  await keepScreenshot(page, name);
}
