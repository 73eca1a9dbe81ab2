// The search from the quick box to the hit, its filters and the filters that are kept by name.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
let release = '';
beforeAll(async () => {
  walk = await Walk.start();
  release = walk.story(`
    an approved change "结算网关 timeout fix" for marketing
    zhou.plan requests a release "结算网关 upgrade"
    as li.release
    POST /api/v1/releases/{release}/knowledge ${JSON.stringify({
      title: '网关切换要点',
      text: '先停结算批处理。Drain the QUEUE first.',
    })}
    expect 200
  `).release!;
});
afterAll(() => walk.stop());

test('from the quick box to a hit, and the filter kept by name', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'zhou.plan', '/tasks');
    await page.keyboard.press('Control+k');
    await page.locator('.quick-field').fill('结算');
    await page.getByRole('option').filter({ hasText: /^全文/ }).getByRole('link').click();
    await page.waitForURL('**/search?text=*');
    await page.getByRole('region', { name: '知识' }).getByText('先停结算批处理').waitFor();
    expect(await page.locator('.found-hit mark').first().textContent()).toBe('结算');
    await looksRight(page, 'search-desk-zh');

    await page
      .locator('.list-filter', { hasText: '种类' })
      .locator('select')
      .selectOption('knowledge');
    await expect.poll(() => page.locator('.found-group').count()).toBe(1);
    await page.getByText('已存筛选').click();
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await page.getByLabel('名称').fill('结算的知识');
    await page.locator('dialog').getByRole('button', { name: '保存当前筛选' }).click();
    await page.locator('dialog').waitFor({ state: 'detached' });

    await page.goto(`${walk.address}/search`);
    await page.getByText('已存筛选').click();
    await keepScreenshot(page, 'search-filters-zh');
    await page.getByRole('link', { name: '结算的知识' }).click();
    await page.locator('.found-hit').first().waitFor();
    expect(page.url()).toContain('kind=knowledge');
    await page.getByRole('link', { name: /网关切换要点/ }).click();
    await page.waitForURL('**/knowledge/*');
  });
});

test('a filter of the list of releases is renamed and deleted', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/releases?state=requested');
    const menu = page.getByText('已存筛选');
    await menu.click();
    await page.getByRole('button', { name: '保存当前筛选' }).click();
    await page.getByLabel('名称').fill('新申请');
    await page.getByLabel('名称').press('Enter');
    await page.getByRole('button', { name: '重命名「新申请」' }).click();
    await page.getByLabel('名称').fill('待受理');
    await page.getByLabel('名称').press('Enter');
    await page.getByRole('button', { name: '删除「待受理」' }).click();
    await page.locator('dialog').getByRole('button', { name: '删除' }).click();
    await page.getByText('还没有保存的筛选').waitFor();
  });
});

test('on a phone, in English, by two letters and more', async () => {
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'zhou.plan', '/search?text=drain%20queue');
    await page.getByRole('region', { name: 'Knowledge' }).getByText('Drain the').waitFor();
    await expectNoSidewaysScroll(page);
    await looksRight(page, 'search-phone-en');
    await page.getByText('Saved filters').click();
    await page.getByRole('button', { name: 'Save this filter' }).click();
    await page.getByLabel('Name', { exact: true }).fill('Queues');
    await page.getByLabel('Name', { exact: true }).press('Enter');
    await page.getByRole('link', { name: 'Queues' }).waitFor();
    await looksRight(page, 'search-filters-phone-en');
    await page.getByText('Saved filters').click();
    await page.getByRole('link', { name: /^Release REL/ }).click();
    await page.waitForURL(`**/releases/${release}`);
  });
});
