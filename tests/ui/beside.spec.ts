// What goes on beside the flow of a release under TFDL-ITSS-1507: words, faults, given work,
// trainings, notices, changes combined, and tasks that go to somebody else.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 240_000;

let walk: Walk;
let release = ''; // address of the one that waits for its test
let deployed = ''; // of the one whose deployment has ended

beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    feng.change requests the whole release "已部署的商城" of marketing under tfdl-1507
    remember deployed = $.id
    the usual people bring it to "owner_approval"
    li.release signs "owner_approval" with all checks
    the usual people bring the preparation to its end
    after 26 hours
    expect state "awaiting_confirmation"
    feng.change requests the whole release "商城" of marketing under tfdl-1507
    the usual people bring it to "test"
    an approved change "第四处缺陷" for marketing
    a person tian.tester with the role release_tester
  `);
  deployed = `/releases/${told['deployed']}`;
  release = `/releases/${told['release']}`;
}, long);
afterAll(() => walk.stop());

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

const press = (at: Page | Locator, name: string) =>
  at.getByRole('button', { name, exact: true }).click();
const write = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).fill(text);
const wrongBeside = (page: Page, label: string) =>
  page.locator('.field', { has: page.getByText(label, { exact: true }) }).locator('.field-wrong');

async function choose(page: Page, label: string, text: string) {
  // Behind a label it may be said that the field is optional.
  await page.getByLabel(new RegExp(`^${label}(可不填)?$`)).click();
  await page.keyboard.type(text);
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option', { hasText: text }).first().click();
  await page.keyboard.press('Tab');
}

test('a word on the release is told to whom it mentions, and is not lost before', async () => {
  await as('zhou.plan', `${release}/timeline`, async (page) => {
    await press(page, '留言');
    await wrongBeside(page, '要说的话').waitFor();
    await write(page, '要说的话', '请看方案第二节\n影响范围要再核对');
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    await expect
      .poll(() => page.getByLabel('要说的话', { exact: true }).inputValue())
      .toContain('请看方案第二节');
    await choose(page, '提到谁', 'he.deploy');
    await looksRight(page, 'beside-comment-desk-zh');
    await press(page, '留言');
    await page.locator('.timeline-what', { hasText: '留言：请看方案第二节' }).waitFor();
    expect(await page.getByLabel('要说的话', { exact: true }).inputValue()).toBe('');
    await page.getByLabel('种类').first().selectOption('progress');
    await write(page, '要说的话', '软件已备好');
    await press(page, '报告进展');
    await page.locator('.timeline-what', { hasText: '进展：软件已备好' }).waitFor();
    await looksRight(page, 'beside-timeline-desk-zh');
  });
  await as('he.deploy', '/notices', async (page) => {
    await page.getByText('请看方案第二节').first().waitFor();
    await page.goto(`${release}/notices`);
    await page.getByRole('row', { name: /何志远.*请看方案第二节/ }).waitFor();
    // Leaving the field by Tab has mentioned nobody else.
    expect(await page.getByRole('row', { name: /请看方案第二节/ }).count()).toBe(1);
    await looksRight(page, 'beside-notices-desk-zh');
    await page.getByLabel('搜通知').fill('没有这样的话');
    await page.getByText('没有符合条件的通知').waitFor();
  });
  await as('deng.audit', `${release}/timeline`, async (page) => {
    await page.locator('.timeline-what', { hasText: '留言：请看方案第二节' }).waitFor();
    expect(await page.getByLabel('要说的话').count()).toBe(0);
  });
});

test('a fault is reported once the deployment began, work is given', async () => {
  await as('he.deploy', `${release}/work`, async (page) => {
    await page.getByText('还没有人报告故障').waitFor();
    expect(await page.getByRole('button', { name: /报告故障/ }).count()).toBe(0);
    expect(await page.getByRole('button', { name: /分派工作/ }).count()).toBe(0);
    await page.goto(`${deployed}/work`);
    await press(page, '报告故障…');
    await press(page, '报告故障');
    await wrongBeside(page, '出了什么事').waitFor();
    await write(page, '出了什么事', '启动时端口被占用');
    await press(page, '报告故障');
    await wrongBeside(page, '严重程度').waitFor();
    await looksRight(page, 'beside-fault-form-desk-zh');
    await page.getByLabel('严重程度', { exact: true }).selectOption('medium');
    await press(page, '报告故障');
    const entry = page.locator('.beside-entry', {
      hasText: '启动时端口被占用',
    });
    await entry.getByText('一般').waitFor();
    await page.locator('.release-tab', { hasText: '工作与故障' }).getByText('1').waitFor();
  });
  await as('zhou.plan', `${deployed}/work`, async (page) => {
    await press(page, '分派工作…');
    await write(page, '做什么', '查端口占用');
    await press(page, '分派工作');
    await wrongBeside(page, '给谁').waitFor();
    await choose(page, '给谁', 'he.deploy');
    await press(page, '分派工作');
    await page.locator('.beside-entry', { hasText: '查端口占用' }).getByText('在办').waitFor();
    await looksRight(page, 'beside-work-desk-zh');
  });
  await as('he.deploy', '/tasks', async (page) => {
    await page.getByText('查端口占用').first().waitFor();
  });
  await as(
    'he.deploy',
    `${deployed}/work`,
    async (page) => {
      await page.locator('.beside-entry', { hasText: '查端口占用' }).waitFor();
      await looksRight(page, 'beside-work-phone-en');
      await page.goto(`${deployed}/timeline`);
      await page.getByText('reported a fault (Medium)').waitFor();
      await looksRight(page, 'beside-timeline-phone-en');
    },
    phone,
  );
});

test('a training is planned, held, and rated by who came', async () => {
  await as('sun.test', `${deployed}/trainings`, async (page) => {
    await page.getByText('还没有安排培训').waitFor();
    expect(await page.getByRole('button', { name: /安排培训/ }).count()).toBe(0);
  });
  const { now } = (await (await fetch(`${walk.address}/api/v1/about`)).json()) as { now: string };
  const wall = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Shanghai',
    dateStyle: 'short',
    timeStyle: 'short',
  }).format(Date.parse(now) - 3_600_000);
  await as('zhou.plan', `${deployed}/trainings`, async (page) => {
    await press(page, '安排培训…');
    await page.getByLabel('种类', { exact: true }).selectOption('customer_use');
    await page.getByLabel('计划时间', { exact: true }).fill(wall);
    await page.keyboard.press('Enter');
    await write(page, '材料', '操作手册');
    await choose(page, '必须参加的人', 'wu.customer');
    await choose(page, '必须参加的人', 'lin.business');
    await press(page, '安排培训');
    await wrongBeside(page, '对象').waitFor();
    await looksRight(page, 'beside-training-plan-desk-zh');
    await write(page, '对象', '营业厅');
    await press(page, '安排培训');
    const panel = page.getByRole('region', { name: '客户使用 · 营业厅' });
    await panel.getByText('应到 2 人，已到 0 人').waitFor();
    await press(panel, '登记到场…');
    await panel.getByLabel(/林.* 到场/).uncheck();
    await panel.getByLabel(/吴建国 考核/).selectOption('yes');
    await looksRight(page, 'beside-training-attendance-desk-zh');
    await press(panel, '登记到场');
    await panel.getByText('应到 2 人，已到 1 人').waitFor();
    await panel.getByText('考核通过').waitFor();
    expect(await panel.getByRole('button', { name: /写反馈/ }).count()).toBe(0);
  });
  await as(
    'wu.customer',
    `${deployed}/trainings`,
    async (page) => {
      await press(page, 'Give feedback…');
      await press(page, 'Give feedback');
      await page.locator('.beside-ticks .field-wrong').waitFor();
      await page.getByLabel('4 good').check();
      await write(page, 'Why', '讲得清楚');
      await looksRight(page, 'beside-training-feedback-phone-en');
      await press(page, 'Give feedback');
      await page.getByText('Feedback: 1, mean rating 4').waitFor();
      expect(await page.getByRole('button', { name: /Give feedback/ }).count()).toBe(0);
      await looksRight(page, 'beside-training-phone-en');
    },
    phone,
  );
});

test('who manages changes combines them until the approval', async () => {
  await as('feng.change', release, async (page) => {
    await press(page, '增减变更…');
    await page.getByLabel(/第四处缺陷/).check();
    await press(page, '增减变更');
    await wrongBeside(page, '理由').waitFor();
    await write(page, '理由', '同一晚上线');
    await looksRight(page, 'beside-changes-desk-zh');
    await press(page, '增减变更');
    await page.getByRole('link', { name: '第四处缺陷' }).waitFor();
    await page.goto(deployed);
    await page.getByRole('heading', { name: '合并发布的变更' }).waitFor();
    expect(await page.getByRole('button', { name: /增减变更/ }).count()).toBe(0);
  });
});

test('a task is delegated by its holder and reassigned by who leads', async () => {
  let task = '';
  await as('sun.test', release, async (page) => {
    await page.locator('.release-card a.button-primary').click();
    await page.getByRole('button', { name: '委托他人…' }).waitFor();
    task = new URL(page.url()).pathname;
    expect(await page.getByRole('button', { name: /改派/ }).count()).toBe(0);
    await press(page, '委托他人…');
    await press(page, '委托他人');
    await wrongBeside(page, '给谁').waitFor();
    await choose(page, '给谁', 'tian.tester');
    await press(page, '委托他人');
    await wrongBeside(page, '理由').waitFor();
    await write(page, '理由', '出差');
    await looksRight(page, 'beside-delegate-desk-zh');
    await press(page, '委托他人');
    await page.getByText('这件事已交给').waitFor();
    await looksRight(page, 'beside-delegated-desk-zh');
  });
  await as('li.release', task, async (page) => {
    expect(await page.getByRole('button', { name: /委托他人/ }).count()).toBe(0);
    await press(page, '改派…');
    await choose(page, '给谁', 'sun.test');
    await write(page, '理由', '孙博回来了');
    await press(page, '改派');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.goto(`${release}/timeline?kind=tasks`);
    await page.locator('.timeline-what', { hasText: '孙博回来了' }).waitFor();
  });
  await as(
    'sun.test',
    task,
    async (page) => {
      await press(page, 'Delegate…');
      await page.locator('dialog .ant-select').waitFor();
      await looksRight(page, 'beside-delegate-phone-en');
      await page.keyboard.press('Escape');
      await page.waitForSelector('.deciding');
    },
    phone,
  );
});
