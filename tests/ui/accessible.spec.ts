// For everybody and everywhere: by keys alone, read by a screen reader, on a phone, and in a
// network that leads nowhere.
// covers: EXP-25
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { AxeResults } from 'axe-core';
import { Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const modules = createRequire(resolve(import.meta.dirname, '../../web/package.json'));
const judge = readFileSync(modules.resolve('axe-core/axe.min.js'), 'utf8');

let walk: Walk;
let release: string;
beforeAll(async () => {
  walk = await Walk.start();
  const made = walk.story(`
    a configuration item shop of marketing
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    an approved change "Three defects" for marketing
    zhou.plan requests a release "营销系统 v3.2 升级"
    the usual people bring it to "operations_countersign"
  `);
  release = made.release as string;
});
afterAll(() => walk.stop());

// WCAG 2.1 A and AA as far as a program can tell: names, contrast, order, roles.
async function breaches(page: Page, where: string): Promise<string[]> {
  await page.waitForFunction(() => !document.querySelector('.ant-skeleton, .ant-spin-spinning'));
  await page.evaluate(judge);
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(what: object): Promise<AxeResults> } };
    return axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] });
  });
  expect(found.passes.length).toBeGreaterThan(5);
  return found.violations.map(
    (each) => `${where}: ${each.id}: ${each.nodes.map((node) => node.html).join(' | ')}`,
  );
}

const pages = () => [
  ['/tasks', '.task-name'],
  ['/releases', 'table a'],
  [`/releases/${release}`, 'h1'],
  ['/calendar', 'h1'],
  ['/account', 'h1'],
];

test('pages keep to WCAG 2.1 AA, at a desk and on a phone', async () => {
  const wrong: string[] = [];
  for (const [name, view] of [
    ['desk', desk],
    ['phone', phone],
  ] as const) {
    await walk.inPage(view, async (page) => {
      await page.goto('/');
      await page.waitForSelector('input[autocomplete=username]');
      wrong.push(...(await breaches(page, `${name} sign-in`)));
      await walk.signIn(page, 'zhao.ops', '/tasks');
      for (const [address, ready] of pages()) {
        await page.goto(address as string);
        await page
          .locator(ready as string)
          .first()
          .waitFor();
        wrong.push(...(await breaches(page, `${name} ${address}`)));
      }
    });
  }
  expect(wrong).toEqual([]);
}, 120_000);

test('so does the board, for who leads', async () => {
  const wrong: string[] = [];
  for (const view of [desk, phone]) {
    await walk.inPage(view, async (page) => {
      await walk.signIn(page, 'li.release', '/dashboard');
      await page.locator('.tile').first().waitFor();
      wrong.push(...(await breaches(page, 'board')));
    });
  }
  expect(wrong).toEqual([]);
}, 120_000);

// Presses Tab until what is asked for has the focus; every stop on the way shows that it has it.
async function tabTo(page: Page, wanted: string) {
  for (let stops = 0; stops < 80; ++stops) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((one) => document.activeElement?.matches(one), wanted)) return;
  }
  throw new Error(`the keyboard never comes to ${wanted}`);
}

test('signing in and signing a task by keys alone', async () => {
  await walk.inPage(desk, async (page) => {
    await page.goto('/tasks');
    await page.waitForSelector('input[autocomplete=username]');
    await page.focus('body');
    await tabTo(page, 'input[autocomplete=username]');
    await page.keyboard.type('zhao.ops');
    await tabTo(page, 'input[autocomplete=current-password]');
    await page.keyboard.type(walk.password('zhao.ops'));
    await page.keyboard.press('Enter');
    await page.getByText('营销系统 v3.2 升级').first().waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.deciding');
    const checks = await page.locator('.check').count();
    expect(checks).toBeGreaterThan(0);
    for (let n = 0; n < checks; ++n) {
      await tabTo(page, '.check-answer, .check-answer *');
      await page.keyboard.press('Space');
    }
    await tabTo(page, '.decide-last input[autocomplete=current-password]');
    await page.keyboard.type(walk.password('zhao.ops'));
    await page.keyboard.press('Enter');
    await page.getByText('这件事已经办结').waitFor();
  });
});

test('nothing is asked of any other place, on whatever page', async () => {
  await walk.inPage(phone, async (page) => {
    const elsewhere: string[] = [];
    const sideways: string[] = [];
    page.on('request', (request) => {
      const place = new URL(request.url());
      const own = place.origin === walk.address || ['data:', 'blob:'].includes(place.protocol);
      if (!own) elsewhere.push(request.url());
    });
    await walk.signIn(page, 'li.release', '/');
    for (const [address] of [...pages(), ['/processes'], ['/people'], ['/library']]) {
      await page.goto(address as string);
      await page.waitForSelector('.frame-content');
      await page.waitForFunction(() => !document.querySelector('.ant-skeleton'));
      await page
        .waitForFunction(() => document.documentElement.scrollWidth <= window.innerWidth)
        .catch(() => sideways.push(address as string));
    }
    expect(elsewhere).toEqual([]);
    expect(sideways).toEqual([]);
  });
});
