// A go-live at several branches: the board of sites, one site on its technician's phone, and the
// meeting that approves several requests with one signature.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 240_000;

let walk: Walk;
let release = '';
beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    the people of the go-live process
    a branch sh with tang.tech and bai.business
    a branch bj with jin.tech and bian.business
    feng.change requests the whole release "Life first in time" of marketing under itss-4.2.7
    ma.project completes "hand_in" and the usual paper
    the papers of the earlier part are at hand
    the training is held
    the usual people bring it to "leader_approval"
    a go-live of marketing of class minor reaches its sites
    tang.tech completes "install" with all checks
    tang.tech reports a fault at sh
  `);
  release = `/releases/${told['release']}`;
}, long);
afterAll(() => walk.stop());

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

test('the board counts the sites and says what each waits for', { timeout: long }, async () => {
  await as('ma.project', `${release}/sites`, async (page) => {
    const row = page.locator('tr', { has: page.getByRole('link', { name: 'sh' }) });
    await row.getByText('1 个故障未解决').waitFor();
    await looksRight(page, 'sites-desk-zh');
  });
});

test(
  'the technician finds what to do, and the fault, on his phone',
  { timeout: long },
  async () => {
    await as(
      'tang.tech',
      `${release}/sites`,
      async (page) => {
        await page.getByRole('link', { name: 'sh', exact: true }).click();
        await page.getByRole('region', { name: 'To do now' }).waitFor();
        const faults = page.getByRole('region', { name: 'Faults' });
        await faults.getByText('无法登录').waitFor();
        await looksRight(page, 'site-phone-en');
        await page.getByRole('link', { name: 'Steps of the deployment' }).click();
        await page.waitForURL(/deployment=\w+/);
        await page.locator('.console').waitFor();
        await page.goBack();
        await faults.getByRole('button', { name: 'It is solved' }).click();
        await faults.getByText('solved', { exact: true }).waitFor();
      },
      phone,
    );
  },
);

test('a meeting approves with a proven signature and has minutes', { timeout: long }, async () => {
  await as('luo.leader', '/processes', async (page) => {
    await page.getByRole('link', { name: '系统上线流程' }).click();
    await page.getByRole('link', { name: '会议' }).click();
    await page.getByText('Life first in time').waitFor();
    await looksRight(page, 'meetings-desk-zh');
    await page.getByRole('button', { name: '召开例会' }).click();
    await page.getByRole('link', { name: /^例会/ }).click();
    await page.getByRole('checkbox', { name: /Life first in time/ }).check();
    await page.getByRole('button', { name: /同意所选 1 项/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('内容合理').waitFor();
    await dialog.getByLabel('您的登录口令').fill('not the password');
    await dialog.getByRole('button', { name: '同意并签字' }).click();
    await dialog.getByText('口令不正确').waitFor();
    await keepScreenshot(page, 'meeting-together-desk-zh');
    await dialog.getByLabel('您的登录口令').fill(walk.password('luo.leader'));
    await dialog.getByRole('button', { name: '同意并签字' }).click();
    await dialog.waitFor({ state: 'detached' });
    const item = page.locator('.meeting-item', { hasText: 'Life first in time' });
    await item.getByText('同意', { exact: true }).waitFor();
    await page.getByRole('button', { name: /写纪要并结束/ }).click();
    await page.getByLabel('会议纪要', { exact: true }).last().fill('一项申请，同意。');
    await page.getByRole('button', { name: '增加列席人' }).click();
    await page.getByLabel('列席人', { exact: true }).fill('周锐');
    await page.getByLabel('列席理由').fill('熟悉该系统');
    await page.getByRole('button', { name: '写纪要并结束', exact: true }).click();
    await page.getByText('周锐：熟悉该系统').waitFor();
    await page.locator('.chip', { hasText: '已有纪要' }).waitFor();
    await looksRight(page, 'meeting-closed-desk-zh');
  });
});
