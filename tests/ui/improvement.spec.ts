// The improvement of a process under the eyes of those who answer for it: register, evaluation,
// review, summary, arrangement, at a desk and on a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { ...desk, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const long = 300_000;

const departments = JSON.stringify({
  in_charge: ['{general}'],
  carries_out: ['{information}'],
});
const problem = JSON.stringify({
  pack: 'standard',
  kind: 'problem',
  title: '预演环境常被占用，三次预演因此推迟，影响了两个季度的发布',
  text: '三次预演推迟',
  measure: '增设一套预演环境',
  person: 'clerk.information',
  due: '2031-04-05T18:00:00+08:00',
});
const meeting = JSON.stringify({
  pack: 'standard',
  title: '一季度流程回顾',
  held_at: '2031-04-02T14:00:00+08:00',
  interval: 'quarterly',
  participants: [{ person: 'sun.test' }, { person: 'zhou.plan' }],
});

let walk: Walk;
let evaluation: string;
let review: string;
let late: string;
beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    a new department general called "综合管理部"
    a new department information called "信息部"
    a person owner.release with the role release_manager
    a person owner.process with the role process_owner
    a person clerk.information with the role application_maintainer in the department {information}
    at 2031-02-05T09:00:00+08:00
    1 release of marketing under standard goes well
    1 release of marketing under standard is rolled back
    at 2031-04-01T00:00:01+08:00
    as owner.process
    header If-Match: "0"
    PUT /api/v1/packs/standard/improvement-arrangement ${departments}
    expect 200
    as owner.release
    POST /api/v1/improvements ${problem}
    remember late = $.id
    GET /api/v1/my/duties
    eventually $.items[kind=evaluation].title = 2031-Q1
    remember evaluation = $.items[kind=evaluation].id
    POST /api/v1/reviews ${meeting}
    remember review = $.id
    as owner.process
    POST /api/v1/summaries {"pack": "standard", "managers": ["qian.general"], "note": "请支持增设预演环境"}
    expect 200
    at 2031-04-07T09:00:00+08:00
  `);
  evaluation = told.evaluation as string;
  review = told.review as string;
  late = told.late as string;
}, long);
afterAll(() => walk.stop());

type Steps = (page: Page) => Promise<void>;
const as = (login: string, address: string, steps: Steps, options: object = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

test('the process owner confirms what the release owner proposed, and assigns it', async () => {
  // covers: S0-22 S0-101
  await as('owner.process', '/improvement', async (page) => {
    await page.getByText('我的改进事项').waitFor();
    await page.locator('.improvement-table').getByText('已逾期').waitFor();
    await looksRight(page, 'improvement-register-zh');
    await page.locator('.improvement-table').getByRole('link').first().click();
    await page.getByRole('button', { name: '确认改进' }).click();
    await page.getByRole('button', { name: '分派…' }).click();
    await looksRight(page, 'improvement-one-zh');
    await page.getByRole('button', { name: '分派', exact: true }).click();
    await page.getByText('由信息部落实。').waitFor();
    await page.goto('/improvement?tab=plan');
    await page.locator('.improvement-table').getByText('信息部').waitFor();
    await keepScreenshot(page, 'improvement-plan-zh');
  });
  await as('clerk.information', `/improvements/${late}`, async (page) => {
    await page.getByRole('button', { name: '开始落实' }).click();
    await page.getByRole('button', { name: '报告完成…' }).click();
    await page.getByRole('textbox', { name: '完成结果' }).fill('第二套预演环境已启用');
    await page.getByRole('button', { name: '报告完成', exact: true }).click();
    await page.getByText('已完成').first().waitFor();
  });
});

test('the release owner cannot finish an evaluation while a gap has no measure', async () => {
  // covers: S0-94 S0-93
  await as('owner.release', '/tasks', async (page) => {
    await page.getByRole('link', { name: '2031-Q1' }).click();
    await page.getByText('实际与目标').first().waitFor();
    await looksRight(page, 'improvement-evaluation-zh');
    await page.getByRole('button', { name: '完成评估…' }).click();
    await page.getByRole('textbox', { name: '评估意见' }).fill('成功率偏低，主要因预演不足');
    await page.getByRole('button', { name: '完成评估', exact: true }).click();
    await page.getByText('有指标未达标，却还没有改进措施。').waitFor();
    await keepScreenshot(page, 'improvement-evaluation-refused-zh');
  });
  await as(
    'owner.release',
    `/evaluations/${evaluation}`,
    async (page) => {
      await page.getByRole('button', { name: 'Put a measure…' }).first().click();
      await page.getByLabel('Title').waitFor();
      await looksRight(page, 'improvement-evaluation-en');
    },
    english,
  );
});

test('minutes are kept, and an item becomes a point of the plan', async () => {
  // covers: S0-99 S0-100
  await as('owner.release', `/reviews/${review}`, async (page) => {
    await page.getByRole('button', { name: '写纪要…' }).click();
    await page.getByLabel('第 1 条').fill('检查表有三项从未用到');
    await page.getByRole('button', { name: '写纪要', exact: true }).click();
    await page.getByRole('button', { name: '列为改进点…' }).click();
    await page.getByLabel('标题').fill('精简检查表');
    await page.getByRole('button', { name: '提出改进', exact: true }).click();
    await page.getByRole('link', { name: '精简检查表' }).waitFor();
    await looksRight(page, 'improvement-review-zh');
    await page.getByRole('link', { name: '精简检查表' }).click();
    await page.getByRole('link', { name: '一季度流程回顾' }).waitFor();
  });
});

test('a manager endorses the summary on his phone', async () => {
  // covers: S4-05
  await as(
    'qian.general',
    '/improvement?tab=summaries',
    async (page) => {
      await page.getByText('请支持增设预演环境').waitFor();
      await page.getByLabel('意见').fill('同意');
      await looksRight(page, 'improvement-summary-phone-zh');
      await expectNoSidewaysScroll(page);
      await page.getByRole('button', { name: '表示支持' }).click();
      await page.getByText('同意').first().waitFor();
      for (const tab of ['register', 'reviews', 'arrangement']) {
        await page.goto(`/improvement?tab=${tab}`);
        await page.locator('.panel').first().waitFor();
        await expectNoSidewaysScroll(page);
        await keepScreenshot(page, `improvement-${tab}-phone-zh`);
      }
      await page.goto(`/evaluations/${evaluation}`);
      await page.locator('.gap-table').waitFor();
      await expectNoSidewaysScroll(page);
      await keepScreenshot(page, 'improvement-evaluation-phone-zh');
    },
    phone,
  );
});

test('the process owner arranges the evaluation of his process, and judges it', async () => {
  // covers: S4-07 S4-06
  await as(
    'owner.process',
    '/improvement?tab=arrangement',
    async (page) => {
      await page.getByText('2031-Q2').first().waitFor();
      await page.getByRole('button', { name: 'Change it…' }).click();
      await page.getByLabel('Evaluated').selectOption('month');
      await page.getByRole('button', { name: 'Change it', exact: true }).click();
      await page.getByText('2031-04').first().waitFor();
      await page.getByRole('button', { name: 'Judge its fitness…' }).click();
      await page.getByLabel('Verdict').selectOption('fit_with_changes');
      await page.getByLabel('Reasons').fill('In line with the strategy; fewer checks.');
      await page.getByRole('button', { name: 'Judge its fitness', exact: true }).click();
      await page.getByText('Fit with changes').first().waitFor();
      await looksRight(page, 'improvement-arrangement-en');
    },
    english,
  );
});
