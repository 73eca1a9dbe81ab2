// Two people agree on rules, an auditor holds a release, and what is due goes with a protocol.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { ...desk, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
let release: string;
beforeAll(async () => {
  walk = await Walk.start();
  release = walk.story(`
    a person ma.records with the role records_manager
    a person yu.privacy with the role privacy_officer
    a person qian.left with the role release_manager
    an approved change "Three defects" for marketing
    zhou.plan requests a release "支付网关 3.2 升级"
    zhou.plan attaches "会议纪要.txt" holding a text saying "只此一份"
    as qian.left
    POST /api/v1/releases/{release}/cancel {"reason": "业务取消"}
    expect 200
    as sys.admin
    GET /api/v1/people?limit=200
    remember person = $.items[login=qian.left].id
    POST /api/v1/people/{person}/disable {"reason": "离职"}
    expect 200
  `).release as string;
});
afterAll(() => walk.stop());

const press = (page: Page, name: string) =>
  page.getByRole('button', { name, exact: true }).first().click();

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, how = desk) =>
  walk.inPage(how, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

async function proposeRule(page: Page, kind: string, months: string) {
  await page
    .locator('.plain-row', { hasText: kind })
    .getByRole('button', { name: '提出规则…' })
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('保存月数').fill(months);
  await dialog.getByLabel('理由').fill('档案管理办法第八条');
  await dialog.getByRole('button', { name: '提出规则' }).click();
}

test('one proposes rules, another confirms them, and nothing is due at first', async () => {
  await as('ma.records', '/retention', async (page) => {
    await page.getByText('现在没有到期而可以销毁的内容').waitFor();
    await looksRight(page, 'retention-empty-desk-zh');
    await proposeRule(page, '已结束发布的文件', '12');
    await page.getByRole('dialog').getByText('36 至 1200 个月').waitFor();
    await looksRight(page, 'retention-rule-refused-zh');
    await page.getByRole('dialog').getByLabel('保存月数').fill('36');
    await page.getByRole('dialog').getByRole('button', { name: '提出规则' }).click();
    await page.getByText('待确认').waitFor();
    await proposeRule(page, '离职人员的个人信息', '12');
    await expect.poll(() => page.getByText('待确认').count()).toBe(2);
  });
  await as('yu.privacy', '/retention', async (page) => {
    for (const left of [1, 0]) {
      await press(page, '确认规则…');
      await page.getByRole('dialog').getByRole('button', { name: '确认规则' }).click();
      await expect.poll(() => page.getByText('待确认').count()).toBe(left);
    }
    await page.getByText('3 年').waitFor();
  });
});

test('an auditor holds the release, and its page says so', async () => {
  await as('deng.audit', `/releases/${release}/evidence`, async (page) => {
    await press(page, '设为依法保全…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('合同诉讼');
    await dialog.getByRole('button', { name: '设为依法保全' }).click();
    await page.getByRole('region', { name: '依法保全' }).getByText('合同诉讼').waitFor();
    await looksRight(page, 'retention-hold-desk-zh');
  });
  walk.story('after 160 weeks');
  await as('ma.records', '/retention', async (page) => {
    await page.getByText('依法保全：合同诉讼').first().waitFor();
    await looksRight(page, 'retention-kept-desk-zh');
  });
  await as(
    'ma.records',
    '/retention',
    async (page) => {
      await page.getByText('Legal hold: 合同诉讼').first().waitFor();
      await looksRight(page, 'retention-kept-phone-en');
    },
    phone,
  );
});

test('once it is lifted one proposes, another signs, and the protocol stays', async () => {
  await as('deng.audit', '/retention', async (page) => {
    await press(page, '解除保全…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('结案');
    await dialog.getByRole('button', { name: '解除保全' }).click();
    await page.getByText('现在没有依法保全').waitFor();
  });
  await as('ma.records', '/retention', async (page) => {
    await press(page, '提出销毁…');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('理由').fill('2029 年度销毁');
    await looksRight(page, 'retention-propose-desk-zh');
    await dialog.getByRole('button', { name: '提出销毁' }).click();
    await page.getByText('待签署').waitFor();
  });
  await as('yu.privacy', '/retention', async (page) => {
    await page.getByRole('link', { name: 'ERA-0001' }).click();
    await press(page, '签署销毁…');
    const dialog = page.getByRole('dialog');
    await dialog.locator('input[type=password]').fill(walk.password('yu.privacy'));
    await looksRight(page, 'retention-sign-desk-zh');
    await dialog.getByRole('button', { name: '签署销毁' }).click();
    await page.getByRole('region', { name: '销毁清册' }).getByText('former.0001').waitFor();
    await page.getByText('离职人员 0001').waitFor();
    await looksRight(page, 'retention-protocol-desk-zh');
  });
  await as(
    'yu.privacy',
    '/retention',
    async (page) => {
      await page.getByRole('link', { name: 'ERA-0001' }).click();
      await page.getByText('Former person 0001').waitFor();
      await looksRight(page, 'retention-protocol-phone-en');
    },
    phone,
  );
  await as('zhou.plan', `/releases/${release}/documents`, async (page) => {
    await page.getByText('内容已按留存规则销毁（ERA-0001').waitFor();
    expect(await page.getByRole('link', { name: '下载' }).count()).toBe(0);
    await looksRight(page, 'retention-erased-desk-zh');
  });
  await as(
    'sys.admin',
    '/people',
    async (page) => {
      await page.getByText('Former person 0001').waitFor();
      expect(await page.getByText('qian.left').count()).toBe(0);
    },
    english,
  );
});
