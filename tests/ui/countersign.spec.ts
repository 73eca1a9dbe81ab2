// A go-live guide lived in the page: asked for by process, type and mode, signed by six directors
// side by side on one board.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 240_000;

let walk: Walk;
let release = '';

beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    feng.change requests the whole release "新商城" of marketing under feh-go-live with {"type": "new"}
    the usual people bring it to "customer_service"
    fan.desk signs "customer_service" with all checks and the usual papers and {"opinion": "热线已备"}
    an approved change "第四处缺陷" for marketing
  `);
  release = `/releases/${told['release']}`;
}, long);
afterAll(() => walk.stop());

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

test('a request names its process, type, mode and kind of work', async () => {
  await as('feng.change', '/releases/new', async (page) => {
    await page.getByLabel('发布名称').fill('商城升级');
    await page.getByText('第四处缺陷').click();
    await page.getByLabel('发布流程').selectOption('feh-go-live');
    await page.getByLabel('发布方式').selectOption('planned');
    await page.getByLabel('工作种类').selectOption('data_change');
    await looksRight(page, 'countersign-request-desk-zh');
    await page.getByRole('button', { name: '申请发布', exact: true }).click();
    await page.getByText('该工作不属于发布流程').first().waitFor();
    await page.getByLabel('工作种类').selectOption('code');
    await page.getByRole('button', { name: '申请发布', exact: true }).click();
    await page.getByText('上线发布规划').first().waitFor();
  });
});

test('the board tells what each director checks and delivers, and who waits', async () => {
  await as('tang.project', `${release}/approvals`, async (page) => {
    const seat = (role: string) => page.getByRole('article', { name: role, exact: true });
    await seat('客户服务部总监').getByText('热线已备').waitFor();
    expect(await seat('客户服务部总监').innerText()).toContain('已签');
    const waiting = await seat('基础设施部总监').innerText();
    expect(waiting).toContain('待签');
    expect(waiting).toContain('曹阳');
    expect(waiting).toContain('系统权限是否已回收');
    expect(waiting).toContain('Web安全检查报告');
    expect(waiting).toContain('欠交');
    expect(await seat('公司领导（CIO）').innerText()).toContain('未到');
    await seat('数据与集成应用部总监').scrollIntoViewIfNeeded();
    await looksRight(page, 'countersign-board-desk-zh');
  });
  await as(
    'cao.infra',
    `${release}/approvals`,
    async (page) => {
      await page.getByRole('article', { name: 'infrastructure director' }).scrollIntoViewIfNeeded();
      await looksRight(page, 'countersign-board-phone-en');
    },
    phone,
  );
});

test('the diagram shows where six directors stand', async () => {
  await as('tang.project', `${release}/diagram`, async (page) => {
    await page.getByText('子部门会签').first().waitFor();
    await page.locator('.djs-container').scrollIntoViewIfNeeded();
    await keepScreenshot(page, 'countersign-diagram-desk-zh');
  });
});
