// Ctrl K: to a release, a task or a page by a few letters, at the desk and on a phone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const title = '营销系统 v3.2 升级';

let walk: Walk;
let release = '';
beforeAll(async () => {
  walk = await Walk.start();
  release = walk.story(`
    an approved change "Three defects" for marketing
    zhou.plan requests a release "${title}"
  `).release!;
});
afterAll(() => walk.stop());

test('by the keyboard alone', async () => {
  const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/tasks');
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: '搜发布、待办、页面' });
    await field.fill('v3.2');
    const found = page.locator('.quick-list').getByRole('option');
    await found.filter({ hasText: /^发布.*REL/ }).waitFor();
    await found.filter({ hasText: /^待办/ }).first().waitFor();
    await looksRight(page, 'quick-desk-zh');
    // Tasks stand first, the release behind them.
    while ((await page.locator('[aria-selected=true]').innerText()).startsWith('待办')) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: title }).waitFor();
    expect(new URL(page.url()).pathname).toBe(`/releases/${release}`);

    await page.keyboard.press('Control+k');
    await field.fill('日历');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/calendar');
    expect(await page.locator('dialog[open]').count()).toBe(0);

    await page.keyboard.press('Control+k');
    await field.fill('没有这样的东西');
    await found.filter({ hasText: /^全文/ }).waitFor();
    await expect.poll(() => found.count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
});

test('by a finger', async () => {
  const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'zhou.plan', '/releases');
    await page.getByRole('button', { name: 'Search' }).click();
    await page.locator('.quick-field').fill('v3.2');
    const line = page
      .getByRole('option')
      .filter({ hasText: /^Release.*REL/ })
      .first();
    await line.waitFor();
    await looksRight(page, 'quick-phone-en');
    await line.getByRole('link').click();
    await page.waitForURL(`**/releases/${release}`);
  });
});
