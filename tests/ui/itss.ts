// The go-live process in the walks: papers as they are usually written, and how a person comes to
// write them from the task that asks for them.
import type { Locator, Page } from 'playwright-core';
import { fill, type Filled } from './hand';
import type { Walk } from './walk';

export const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
export const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };

export const press = (at: Page | Locator, name: string | RegExp) =>
  at.getByRole('button', { name, exact: typeof name === 'string' }).click();

// One person in a page of his own.
export const as = (
  walk: Walk,
  login: string,
  address: string,
  steps: (page: Page) => Promise<void>,
  options = desk,
) =>
  walk.inPage(options, async (page) => {
    page.setDefaultTimeout(60_000); // other walks and builds run on the same machine
    await walk.signIn(page, login, address);
    await steps(page);
  });

// A paper that no task asks for, found on the release.
export async function writeFound(page: Page, release: string, paper: string, filled: Filled) {
  await page.getByRole('link', { name: release }).click();
  await page.locator('.release-tab', { hasText: '单据' }).click();
  await page.getByRole('link', { name: paper }).click();
  await press(page, '填写');
  await fill(page.locator('main'), filled);
  await press(page, '保存并完成');
  await page.locator('.chip', { hasText: '已完成' }).waitFor();
}

export async function request(page: Page, title: string, change: string) {
  await page.getByLabel('发布名称', { exact: true }).fill(title);
  await page.getByText(change, { exact: true }).click();
  await page.getByLabel('发布流程').selectOption({ label: '系统上线流程 4.2.7' });
  await page.click('form button[type=submit]');
  await page.getByRole('heading', { name: title }).waitFor();
}

const byHand = (what: string, person: string, undo: string): Filled => ({
  内容: what,
  责任人: person,
  方式: '人工',
  撤销: { 内容: undo, 方式: '人工' },
});

export async function plan(walk: Walk, person: string, code: string): Promise<Filled> {
  return {
    推广方式与范围: '先一家分公司，后全面推广',
    '发布单元（程序包）': [`${code} 2.0.0`],
    部署目标: [`${code}-1`],
    安装与配置: '按安装手册安装主机、数据库与应用',
    详细的工作流程: [
      byHand('停用旧系统', person, '启用旧系统'),
      byHand('切换并验证新系统', person, '切回旧系统'),
    ],
    系统验证: '登录、出单、打印各一笔',
    切换故障的解决时限: '60 分钟',
    观察期: '7 天',
    回退条件: ['一小时内不能登录'],
    详细的回退计划: [
      { 内容: '切回旧系统', 责任人: person },
      { 内容: '启用旧系统', 责任人: person },
    ],
    应急计划: [{ 措施: '启用备用机并通知用户' }],
    发布时段: { 不早于: await walk.wall(0), 不晚于: await walk.wall(60 * 24) },
    上线开始时间: await walk.wall(1),
    上线结束时间: await walk.wall(40 * 24),
  };
}

const areas = [
  ...['技术操作', '功能', '运营', '性能', '兼容性'],
  ...['发布单元安装次序', '回退程序', '管理程序变更'],
];
export const testReport: Filled = {
  测试环境: '隔离环境',
  与生产环境的差异: '无',
  测试内容: Object.fromEntries(areas.map((each) => [each, { 结果: '通过' }])),
  预期结果: '可登录、可出单',
  实际结果: '与预期一致',
  达到发布目的: true,
  结论: '通过',
};

export const pilotReport: Filled = {
  试点单位: '北京分公司',
  结果: '运行平稳',
  发现的问题: [{ 问题: '打印较慢', 必须整改: false }],
};

// Every step of a site's deployment, from one's tasks on the page of the site.
export async function carryOut(page: Page, site: string, count: number) {
  await page.goto('/tasks');
  await page
    .locator('tr', { hasText: site })
    .locator('.task-name', { hasText: '：' })
    .first()
    .click();
  for (let number = 1; number <= count; number++) {
    const step = page.locator('.site-step', { hasText: `第 ${number} 步` });
    await step.getByRole('button', { name: '已做完' }).click();
    await step.waitFor({ state: 'detached' });
  }
}
