// How a release stands with change management and its team, at a desk and in a pocket.
import { afterAll, beforeAll, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB', isMobile: true };
const title = '营销系统与变更';

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    a configuration item around-1 of marketing
    an approved change "Three defects" for marketing
    zhou.plan requests a release "${title}"
    as li.release
    POST /api/v1/releases/{release}/knowledge {"title": "换版要点", "text": "先停任务再换版本"}
  `);
});
afterAll(() => walk.stop());

// The first that fits; what there is to choose from comes a moment after the field.
async function pick(page: Page, label: string, text: string) {
  await page.getByRole('region', { name: '发布小组' }).getByLabel(label).fill(text);
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option-active').waitFor();
  await page.keyboard.press('Enter');
}

test('the manager makes a team, and a gap in skills is said', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/releases');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: '发布小组' }).click();
    const panel = page.getByRole('region', { name: '发布小组' });
    await panel.getByRole('button', { name: '组建发布小组' }).click();
    await panel.getByText('还缺：').waitFor();
    await panel.getByRole('button', { name: '加入成员' }).click();
    await pick(page, '人员', 'sun.test');
    await pick(page, '角色', '发布测试员');
    await panel.getByRole('button', { name: '加入成员' }).click();
    await panel.getByText('· 发布测试员').waitFor();
    await pick(page, '人员', 'zhou.plan');
    await pick(page, '角色', '发布主管');
    await panel.getByRole('button', { name: '加入成员' }).click();
    await panel.getByText('· 发布主管').waitFor();
    await panel.getByText('技能画像中还有未标记的').waitFor();
    const design = page.getByRole('region', { name: '设计' });
    await design.getByRole('button', { name: '写一条' }).click();
    await design.getByLabel('内容').fill('测试数据由业务部门提供');
    await design.getByRole('button', { name: '写一条' }).click();
    await design.getByText('测试数据由业务部门提供').waitFor();
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'release-team-desk-zh');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', '/releases');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('link', { name: 'Team', exact: true }).click();
    await page.getByRole('region', { name: 'Release team' }).waitFor();
    await expectNoSidewaysScroll(page);
    await keepScreenshot(page, 'release-team-phone-en');
  });
});

test('a release is traced, its change shows when, what was learned is found', async () => {
  for (const [name, options, trace, change] of [
    ['desk-zh', desk, '追溯', '变更实现的时间表'],
    ['phone-en', phone, 'Trace', 'When the change is realised'],
  ] as const) {
    await walk.inPage(options, async (page) => {
      await walk.signIn(page, 'li.release', '/releases');
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('link', { name: trace, exact: true }).click();
      const panel = page.getByRole('region', { name: trace });
      await panel.waitFor();
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, `release-trace-${name}`);
      await panel.getByRole('link', { name: /CHG-/ }).click();
      await page.getByRole('region', { name: change }).getByText(title).waitFor();
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, `change-realisation-${name}`);
      await page.goto(new URL('/knowledge?text=换版', page.url()).toString());
      await page.getByRole('link', { name: /换版要点/ }).click();
      await page.getByText('先停任务再换版本').waitFor();
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, `knowledge-${name}`);
    });
  }
});

test('the manager refuses a request on one of three grounds', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/releases');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: '拒绝请求' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: '拒绝请求' }).click();
    await dialog.getByRole('alert').first().waitFor();
    await dialog.getByLabel('理由类别').selectOption('unworkable');
    await dialog.getByLabel('理由', { exact: true }).fill('主机已停用');
    await keepScreenshot(page, 'release-refuse-desk-zh');
    await dialog.getByRole('button', { name: '拒绝请求' }).click();
    await page.getByText('无法实施 · 主机已停用').waitFor();
  });
});
