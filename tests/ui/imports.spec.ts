// The administrator's first filling: a file with a wrong cell, the mended one, links of new people.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 300_000;

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start({});
}, long);
afterAll(() => walk.stop());

const choose = (page: Page, name: string, text: string) =>
  page.locator('input[type=file]').setInputFiles({
    name,
    mimeType: 'text/csv',
    buffer: Buffer.from(`\ufeff${text}`),
  });

test('people come from a file, all or nothing', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    await page.getByRole('link', { name: '从表格导入' }).click();
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载 Excel 模板' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('人员.xlsx');
    await choose(
      page,
      'people.csv',
      '登录名,名称,部门编码\r\nzhang.san,张三,ops\r\nli.si,李四,nowhere\r\n',
    );
    await page.locator('.import-wrong').waitFor();
    expect(await page.locator('.import-wrong').textContent()).toContain('C3');
    await looksRight(page, 'import-wrong-desk-zh');
    await choose(
      page,
      'people.csv',
      '登录名,名称,部门编码\r\nzhang.san,张三,ops\r\nli.si,李四,ops\r\n',
    );
    await page.getByRole('button', { name: '导入…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '导入' }).click();
    await page.locator('.import-link').first().waitFor();
    expect(await page.locator('.import-link').count()).toBe(2);
    await keepScreenshot(page, 'import-done-desk-zh');
  });
});

test('on a phone it says what is wrong', async () => {
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sys.admin', '/import/units');
    await choose(page, 'units.csv', 'Code,Name,Parent code\nnew,New,none\n');
    await page.locator('.import-wrong').waitFor();
    await looksRight(page, 'import-wrong-phone-en');
  });
});
