// Who answers for a release, who is away, what the roles are: appointed, announced, merged.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const title = '营销系统由谁负责';

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    a person second.plan with the role release_supervisor
    an approved change "Three defects" for marketing
    zhou.plan requests a release "${title}"
  `);
});
afterAll(() => walk.stop());

test('the manager appoints the supervisor and sets the class', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/releases');
    await page.getByRole('link', { name: title }).click();
    const panel = page.getByRole('region', { name: '谁负责' });
    await panel.getByText('· 按规则建议').waitFor();
    await panel.getByLabel('确定类别').selectOption('major');
    await panel.getByRole('button', { name: '派任' }).click();
    await panel.getByLabel('人员').selectOption({ label: 'second.plan' });
    await panel.getByRole('button', { name: '派任' }).click();
    await panel.getByRole('alert').first().waitFor();
    await panel.getByLabel('理由').fill('周锐出差');
    await panel.getByRole('button', { name: '派任' }).click();
    await panel.getByText('已派任').waitFor();
    await panel.getByText('派任经过').click();
    await panel.getByText('周锐出差').waitFor();
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'release-leading-desk-zh');
  });
});

// covers: S4-01
test('the page of roles shows what each is for, in both languages', async () => {
  for (const [locale, duty] of [
    ['zh-CN', '职责'],
    ['en-GB', 'Duties'],
  ] as const) {
    await walk.inPage({ ...desk, locale }, async (page) => {
      await walk.signIn(page, 'wu.customer', '/roles');
      const rows = page.locator('tr', { has: page.locator('details') });
      await rows.first().waitFor();
      expect(await rows.count()).toBeGreaterThanOrEqual(9);
      await rows.first().locator('summary').click();
      await rows.first().getByText(duty).waitFor();
      expect(await page.getByRole('button', { name: /新增角色|Add a role/ }).count()).toBe(0);
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, `roles-profile-desk-${locale.slice(0, 2)}`);
    });
  }
});

test('the process owner adds a role and merges it', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/roles');
    await page.getByRole('button', { name: '新增角色' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('编号').fill('data_supervisor');
    await dialog.getByLabel('中文名称').fill('数据主管');
    await dialog.getByLabel('英文名称').fill('Data supervisor');
    await dialog.getByRole('button', { name: '新增角色' }).click();
    const row = page.locator('tr', { hasText: '数据主管' });
    await row.getByRole('button', { name: '并入' }).click();
    await dialog.getByLabel('并入哪个角色').selectOption('release_tester');
    await dialog.getByLabel('理由').fill('一人即可');
    await dialog.getByRole('button', { name: '并入' }).click();
    await row.getByText('已并入 发布测试员').waitFor();
  });
});

test('an absence is entered on the account, with its substitute', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/account');
    const panel = page.getByRole('region', { name: '休假与代理' });
    await panel.getByRole('button', { name: '登记休假' }).click();
    await panel.getByRole('button', { name: '登记休假' }).click();
    await panel.getByRole('alert').first().waitFor();
    await expectNoSidewaysScroll(page);
    await keepScreenshot(page, 'account-absence-desk-zh');
  });
});
