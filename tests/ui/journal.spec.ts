// The auditor at the journal: whether it is what was signed, what one release left in it, and one
// entry proved in the browser; then the whole release taken home as one file.
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { ...desk, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 300_000;

let walk: Walk;
let release: string;
beforeAll(async () => {
  walk = await Walk.start({ options: ['--checkpoint-s=1'] });
  release = walk.story(`
    1 release of marketing under standard goes well
    as zhou.plan
    GET /api/v1/releases/{release}
    remember release = $.release.id
    POST /api/v1/releases/{release}/hold {"reason": "再看一眼"}
    expect 403
  `).release as string;
}, long);
afterAll(() => walk.stop());

type Steps = (page: Page) => Promise<void>;
const as = (login: string, address: string, steps: Steps, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

test('the auditor reads the journal and proves an entry', async () => {
  await as('deng.audit', '/journal', async (page) => {
    await expect.poll(() => page.locator('.plain-note').first().textContent()).toContain('检查点');
    await page.locator('tbody tr').first().waitFor();
    await looksRight(page, 'journal-desk-zh');
    await page
      .locator('.list-filter', { hasText: '种类' })
      .locator('select')
      .selectOption('refused');
    await expect.poll(() => page.locator('tbody tr').first().textContent()).toContain('被拒');
    expect(page.url()).toContain('type=refused');
    await page.locator('.journal-open').first().click();
    await page.getByRole('button', { name: '核对这一条' }).click();
    await page.locator('.journal-holds').waitFor();
    await keepScreenshot(page, 'journal-proof-zh');
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载证明' }).click(),
    ]);
    const proof = JSON.parse(readFileSync(await saved.path(), 'utf8')) as {
      path: string[];
    };
    expect(proof.path.length).toBeGreaterThan(0);
  });
});

test('on a phone, in English, nothing is cut off', async () => {
  await as(
    'deng.audit',
    '/journal',
    async (page) => {
      // Not the newest: the checkpoint over the sign-in may still be to come.
      await page.locator('.journal-open').nth(8).click();
      await page.getByRole('button', { name: 'Check this entry' }).click();
      await page.locator('.journal-holds').waitFor();
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, 'journal-phone-en');
    },
    phone,
  );
});

test('who may not read it is told so', async () => {
  await as('zhou.plan', '/journal', async (page) => {
    await page.getByRole('alert').first().waitFor();
    expect(await page.locator('tbody tr').count()).toBe(0);
  });
});

test('a release that ended is taken home as one file', async () => {
  await as(
    'deng.audit',
    `/releases/${release}/evidence`,
    async (page) => {
      const [saved] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download the dossier' }).click(),
      ]);
      expect(saved.suggestedFilename()).toMatch(/\.zip$/);
      expect(
        readFileSync(await saved.path())
          .subarray(0, 2)
          .toString(),
      ).toBe('PK');
      await keepScreenshot(page, 'dossier-desk-en');
    },
    english,
  );
});
