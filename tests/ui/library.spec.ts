// The definitive library: applied for, decided, checked out; movements, reconciliation, what is
// installed, and where a release's packages went.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const englishPhone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: true }).click();
const agree = (page: Page) => page.locator('dialog .ant-btn-primary').click();

test('an empty library says what to do, in every part of it', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'liang.library', '/library-uses');
    await page.getByText('还没有使用申请').waitFor();
    await looksRight(page, 'library-uses-empty-desk-zh');
    await page.getByRole('link', { name: '出入库', exact: true }).click();
    await page.getByText('还没有出入库记录').waitFor();
    await page.getByRole('link', { name: '安装核对' }).click();
    await page.getByText('还没有安装清单').waitFor();
    await looksRight(page, 'library-installed-empty-desk-zh');
  });
});

test('an entry is applied for, decided, checked out, and every step is on record', async () => {
  const { package: entry } = walk.story(`
    as chen.config
    2 packages of marketing in the library, 1 of them late
    an approved package portal 1.0.0 of marketing
  `);
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', `/library/${entry}`);
    await page.getByText('在库').waitFor();
    expect(await page.getByRole('link', { name: '下载' }).count()).toBe(0);
    await looksRight(page, 'library-entry-phone-zh');
    await press(page, '申请使用…');
    const dialog = page.getByRole('dialog', { name: '申请使用' });
    await dialog.getByRole('button', { name: '申请使用' }).click();
    await dialog.locator('[aria-invalid=true]').first().waitFor();
    await dialog.getByLabel('用途').fill('验收测试');
    await dialog.getByLabel('使用地点').fill('测试环境一号主机');
    await looksRight(page, 'library-apply-phone-zh');
    await dialog.getByRole('button', { name: '申请使用' }).click();
    await page.locator('td', { hasText: '待审批' }).waitFor();
    await looksRight(page, 'library-uses-phone-zh');
  });
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'liang.library', '/library');
    await page.getByText('迟录').waitFor();
    await looksRight(page, 'library-desk-zh');
    await page.getByRole('link', { name: '使用申请' }).click();
    await page.getByText('测试环境一号主机').waitFor();
    await looksRight(page, 'library-uses-desk-zh');
    await press(page, '同意');
    await page.locator('td', { hasText: '已同意' }).waitFor();
  });
  await walk.inPage(english, async (page) => {
    await walk.signIn(page, 'sun.test', `/library/${entry}`);
    await press(page, 'Check out…');
    await agree(page);
    await page.getByText('checked out').waitFor();
    await page.getByRole('link', { name: 'Download' }).waitFor();
    await looksRight(page, 'library-entry-desk-en');
    await page.goto('/library-movements');
    await page.getByText('测试环境一号主机').waitFor();
    await looksRight(page, 'library-movements-desk-en');
    await page
      .locator('.list-filter', { hasText: 'Act' })
      .locator('select')
      .selectOption('Checked out');
    await page.getByText('1 in all').waitFor();
    expect(await page.locator('.list-table tbody tr').count()).toBe(1);
  });
  await walk.inPage(englishPhone, async (page) => {
    await walk.signIn(page, 'sun.test', '/library-movements');
    await page.getByText('测试环境一号主机').waitFor();
    await looksRight(page, 'library-movements-phone-en');
  });
});

test('where library, CMDB and environments differ is told, and put right', async () => {
  const system = '{marketing}';
  const digest = '{digest}';
  const corrected = { package_version: '1.0.1', digest, reason: '看错' };
  const stray = { system, name: 'stray', package_version: '0.1', digest };
  const ledger = { name: 'ledger', package_version: '1.0.0' };
  const longHost = 'app-2.of-a-very-long-name.example.internal';
  const installed = (environment: string, items: object[]) =>
    `POST /api/v1/inventories ${JSON.stringify({ system, environment, items })}`;
  walk.story(`
    an approved package ledger 1.0.0 of marketing
    as chen.config
    GET /api/v1/software-versions?entry={package}
    remember ledger = $.items[0].software.id
    remember marketing = $.items[0].software.system
    remember digest = $.items[0].software.digest
    POST /api/v1/software-versions/{ledger}/correct ${JSON.stringify(corrected)}
    POST /api/v1/software-versions ${JSON.stringify(stray)}
    expect 200
    as liang.library
    ${installed('production', [
      { ...ledger, digest: `sha256:${'0'.repeat(64)}`, host: 'app-1' },
      { name: 'shadow', package_version: '0.1', host: longHost },
    ])}
    ${installed('test', [{ ...ledger, host: 'test-1' }])}
    expect 200
  `);
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'liang.library', '/library-agreement');
    await page.getByText('仅在配置库').waitFor();
    await press(page, '对账并出报告…');
    await agree(page);
    await page.getByText('有差异').waitFor();
    await looksRight(page, 'library-agreement-desk-zh');
    await page.getByRole('link', { name: '安装核对' }).click();
    await page.getByText('软件库中没有').waitFor();
    await looksRight(page, 'library-installed-desk-zh');
  });
  await walk.inPage(englishPhone, async (page) => {
    await walk.signIn(page, 'chen.config', '/library-agreement');
    await page.getByText('only in the CMDB').first().waitFor();
    await looksRight(page, 'library-agreement-phone-en');
    for (const name of ['Correct…', 'Remove the record…']) {
      await press(page, name);
      await page.locator('dialog textarea').fill('typed wrongly');
      await agree(page);
      await page.locator('dialog').waitFor({ state: 'detached' });
    }
    await page.getByText('records agree').waitFor();
    await page.goto('/library-installed');
    await page.getByText('not in the library').waitFor();
    await looksRight(page, 'library-installed-phone-en');
  });
});

test('a release shows where its packages went', async () => {
  const {
    release,
    target,
    package: entry,
  } = walk.story(`
    feng.change requests the whole release "分发的发布" of marketing under standard
    the usual people bring it to "go_live"
    li.release signs "go_live" with all checks
    expect state "scheduled"
  `);
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'he.deploy', `/releases/${release}/deployment`);
    await press(page, '登记分发…');
    const panel = page.getByRole('region', { name: '分发记录' });
    await panel.getByLabel('程序包').selectOption(entry ?? '');
    await panel.getByLabel('目标或站点').fill(target ?? '');
    await panel.getByRole('button', { name: '登记分发' }).click();
    await panel.getByText('已发放').waitFor();
    await looksRight(page, 'release-distribution-desk-zh');
  });
});
