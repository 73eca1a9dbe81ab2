// The board under the eyes of who leads: what is under way, how the process does, and the releases
// behind each number.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { ...desk, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 300_000;

let walk: Walk;
let done: string;
beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    at 2031-02-05T09:00:00+08:00
    3 releases of marketing under standard go well
    at 2031-05-05T09:00:00+08:00
    1 release of marketing under standard goes well
    1 release of marketing under standard is rolled back
    at 2031-08-05T09:00:00+08:00
    2 releases of marketing under standard go well
    at 2031-11-05T09:00:00+08:00
    2 releases of marketing under standard go well
    as li.release
    GET /api/v1/releases/{release}
    remember done = $.release.id
    1 release of fangxing under standard is rolled back
    an approved change "Three defects" for marketing
    zhou.plan requests a release "营销系统 v3.2 升级"
    as li.release
    POST /api/v1/releases/{release}/hold {"reason": "等待机房"}
    expect 200
    a person whole.owner with the role process_owner
  `);
  done = told.done as string;
}, long);
afterAll(() => walk.stop());

type Steps = (page: Page) => Promise<void>;
const as = (login: string, address: string, steps: Steps, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

const tile = (page: Page, name: string) => page.locator('.tile', { hasText: name });

const choose = (page: Page, label: string) =>
  page.locator('.list-filter', { hasText: label }).locator('select');

test('the process owner sees how the whole does and opens what a number counts', async () => {
  // covers: S0-03 S0-89 EXP-20
  await as('whole.owner', '/dashboard', async (page) => {
    await page.getByRole('heading', { name: '发布成功率趋势' }).waitFor();
    const trend = await page.locator('.trend').getAttribute('aria-label');
    for (const each of ['2031-Q1 100 %', '2031-Q2 50 %', '2031-Q3 100 %', '2031-Q4 66.7 %']) {
      expect(trend).toContain(each);
    }
    expect(trend).toContain('2030-Q4 无数据');
    await page.getByText('营销系统 v3.2 升级').first().waitFor();
    await looksRight(page, 'dashboard-desk-zh');
    await page.locator('.tile').last().scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'dashboard-figures-zh');
    await choose(page, '流程').selectOption('standard');
    await expect.poll(() => tile(page, '发布成功率').textContent()).toContain('未达标');
    await expect.poll(() => tile(page, '发布成功率').textContent()).toContain('≥ 95 %');
    expect(page.url()).toContain('pack=standard');
    await tile(page, '发布成功率').getByRole('link', { name: '2', exact: true }).click();
    await page.locator('tbody tr').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(2);
    expect(page.url()).toContain('counted=succeeded');
    await keepScreenshot(page, 'dashboard-list-zh');
    await page.goto(`/releases/${done}/records/release_plan`);
    await page.getByText('设置文件有误').first().waitFor(); // its risks
  });
});

test('a system and a period are asked for in the address, in English and on a phone', async () => {
  // covers: EXP-20 S4-21
  await as(
    'li.release',
    '/dashboard?period=2031-Q2',
    async (page) => {
      await expect.poll(() => tile(page, 'Release success rate').textContent()).toContain('50 %');
      await expect.poll(() => tile(page, 'People reaching').textContent()).toContain('n/a');
      await choose(page, 'System').selectOption({ label: 'Fangxing' });
      await expect.poll(() => page.url()).toContain('system=');
      await expect.poll(() => tile(page, 'Release success rate').textContent()).toContain('n/a');
      await looksRight(page, 'dashboard-desk-en');
    },
    english,
  );
  await as(
    'li.release',
    '/dashboard',
    async (page) => {
      await page.locator('.tile').first().waitFor();
      await expectNoSidewaysScroll(page);
      await looksRight(page, 'dashboard-phone-en');
      await page.locator('.tile').first().scrollIntoViewIfNeeded();
      await keepScreenshot(page, 'dashboard-phone-figures-en');
    },
    phone,
  );
});

test('figures are exported for a spreadsheet, and a report is printed', async () => {
  // covers: EXP-09 S0-15
  await as('li.release', '/dashboard', async (page) => {
    const kept = page.waitForEvent('download');
    await page.getByRole('button', { name: '导出' }).first().click();
    const file = readFileSync(await (await kept).path(), 'utf8');
    expect(file.charCodeAt(0)).toBe(0xfeff);
    expect(file).toContain('发布成功率,2031-Q4,66.66');
    const report = page.getByRole('link', { name: '2031-Q3', exact: true });
    const [paper] = await Promise.all([page.waitForEvent('popup'), report.click()]);
    await paper.getByRole('heading', { name: '发布流程分析报表' }).waitFor();
    await keepScreenshot(paper, 'report-zh');
  });
});

test('the owner defines an indicator, mends what is wrong with it, and retires it', async () => {
  // covers: S0-113
  await as('whole.owner', '/dashboard', async (page) => {
    await page.getByRole('button', { name: '定义指标' }).click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('代号').fill('failure_share');
    await dialog.getByLabel('中文名称').fill('失败占比');
    await dialog.getByLabel('英文名称').fill('Share of failures');
    await dialog.getByLabel('公式').fill('rolled_back / sunshine');
    await dialog.getByLabel('目标上限').fill('40');
    await dialog.getByRole('button', { name: '保存指标' }).click();
    await dialog.getByText('没有“sunshine”这个计数项。').first().waitFor();
    await looksRight(page, 'dashboard-define-zh');
    await dialog.getByLabel('公式').fill('rolled_back / carried_out');
    await dialog.getByRole('button', { name: '保存指标' }).click();
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(() => tile(page, '失败占比').textContent()).toContain('33.3 %');
    await expect.poll(() => tile(page, '失败占比').textContent()).toContain('达标');
    await page.getByRole('button', { name: '停用' }).click();
    await tile(page, '失败占比').waitFor({ state: 'detached' });
  });
});

test('who has no part in leading finds no board', async () => {
  // covers: EXP-20
  await as('he.deploy', '/releases', async (page) => {
    expect(await page.locator('.frame-nav').getByRole('link', { name: '看板' }).count()).toBe(0);
  });
});
