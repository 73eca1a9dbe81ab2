// Active go-live of ITSS 4.2.7 by the pages alone, each person as himself: the training, the pilot,
// a major version approved in a meeting, installed and cut over at two branches by the project
// manager with the business supervisor, its number and notices, the watch period, the end.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { doTask, openTask, write, type Deed } from './hand';
import { as, carryOut, pilotReport, plan, press, request } from './itss';
import { testReport, writeFound } from './itss';
import { looksRight, Walk } from './walk';

const long = 600_000;
const title = '寿险系统二期上线';
const manager = 'ma.project';

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    the people of the go-live process
    a branch sh with tang.tech and bai.business
    a branch bj with jin.tech and bian.business
    a configuration item life of marketing
    a target life-1 of marketing
    an approved package life 2.0.0 of marketing
    an approved change "寿险系统二期" for marketing
  `);
}, long);
afterAll(() => walk.stop());

const on = (login: string, address: string, steps: (page: Page) => Promise<void>) =>
  as(walk, login, address, steps);

const does = (login: string, step: string, deed: Deed = {}) =>
  on(login, '/tasks', async (page) => {
    await openTask(page, title, step);
    await doTask(page, walk.password(login), deed);
  });

const people = {
  运维人员: '赵雅琴',
  最终用户: '林静怡',
  热线支持人员: '周敏',
  服务级别管理人员: '施级',
};
const topics = [
  '新系统的功能',
  '重要性',
  '带来的益处',
  '新业务操作流程',
  '与其他部门的配合',
  '对自己的影响',
];

test('handed over, trained by the plan, made known', { timeout: long }, async () => {
  await on('feng.change', '/releases/new', (page) => request(page, title, '寿险系统二期'));
  await does(manager, '移交上线关键步骤', {
    form: {
      系统类别: '立项',
      项目名称: '寿险系统二期',
      关键步骤: [{ 步骤: '停用旧系统' }, { 步骤: '切换到新系统' }],
    },
    picture: 'itss-hand-in-desk-zh',
  });
  const tomorrow = await walk.wall(26);
  const sessions = Object.keys(people).map((group, n) => ({
    序号: n + 1,
    对象: group,
    时间: tomorrow,
    内容: '新系统的操作',
  }));
  const papers = {
    培训计划: {
      培训环境: '总公司培训教室，装新系统的测试版',
      培训日程: sessions,
      培训内容: Object.fromEntries(topics.map((each) => [each, { 包含: true }])),
    },
    培训材料: { 材料: [{ 名称: '操作手册', 存放处: '知识库' }] },
  };
  const ready = { 说明: '按计划搭建，数据已装入' };
  await does('pei.train', '搭建培训环境', { form: ready, papers });
  walk.story('after 1 days');
  const now = await walk.wall(0);
  const held = Object.entries(people).map(([group, name], n) => ({
    计划序号: n + 1,
    对象: group,
    举行时间: now,
    晚于计划: false,
    人员: [{ 姓名: name }],
  }));
  const answers = Object.values(people).map((each) => ({ 姓名: each, 评分: 5, 意见: '清楚' }));
  const counted = Object.fromEntries(Object.keys(people).map((each) => [each, 1]));
  await does('pei.train', '4.2.7.1 培训', {
    form: { 场次: held, 各类对象人数: counted },
    papers: { 培训反馈表: { 反馈: answers } },
    picture: 'itss-training-desk-zh',
  });
  const made = {
    形式: '内部邮件',
    日期: now.slice(0, 10),
    对象: '各分公司',
    内容: '新系统即将上线',
  };
  await does('pei.train', '宣传和推广', { form: { 宣传活动: [made] } });
  await on('lin.business', '/notices', (page) => page.getByText('新系统即将上线').waitFor());
});

test('piloted, planned, tested, applied for', { timeout: long }, async () => {
  const pilot = { form: { 执行过试点运行: '是' }, papers: { 系统试点报告: pilotReport } };
  await does(manager, '有无执行过试点', pilot);
  const promotion = await plan(walk, manager, 'life');
  await on(manager, '/tasks', async (page) => {
    await openTask(page, title, '（推广）上线申请');
    await write(page, '上线与推广计划', promotion);
    const report = page.locator('.paper-line', { hasText: '发布测试报告' });
    await report.locator('summary').click();
    await report.getByText(/还没有，由.+填写/).waitFor();
    await looksRight(page, 'itss-apply-desk-zh');
  });
  // What is tested are the packages of the plan.
  await on('sun.test', '/releases', (page) => writeFound(page, title, '发布测试报告', testReport));
  const apply = {
    版本类别: '主要版本',
    上线内容: '寿险系统二期全部功能',
    推广理由: '试点运行平稳',
  };
  await does(manager, '（推广）上线申请', { form: apply });
});

test('a meeting approves, its leader reports', { timeout: long }, async () => {
  await on('luo.leader', '/tasks', async (page) => {
    await openTask(page, title, '上线管理小组审批');
    await page.getByRole('link', { name: '会议议程' }).click();
    await press(page, '召开例会');
    await page.getByRole('link', { name: /^例会/ }).click();
    await page.getByRole('checkbox', { name: title }).check();
    await press(page, /同意所选 1 项/);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('您的登录口令').fill(walk.password('luo.leader'));
    await press(dialog, '同意并签字');
    await dialog.waitFor({ state: 'detached' });
    const item = page.locator('.meeting-item', { hasText: title });
    await item.getByText('同意', { exact: true }).waitFor();
    await press(page, /写纪要并结束/);
    await page.getByLabel('会议纪要', { exact: true }).last().fill('一项申请，同意。');
    await press(page, '写纪要并结束');
    await page.locator('.chip', { hasText: '已有纪要' }).waitFor();
    await looksRight(page, 'itss-meeting-desk-zh');
  });
  await does('guo.group', '上线管理小组审批', { reason: '附件齐全' });
  await does('luo.leader', '报送审批意见', { form: { 审批意见: '同意推广，注意高峰时段' } });
  await on('fu.executive', '/notices', (page) => page.getByText(title).first().waitFor());
});

test(
  'installed and cut over at two branches, signed by two at each',
  { timeout: long },
  async () => {
    const sites = [{ 分公司: 'sh' }, { 分公司: 'bj' }];
    await does(manager, '主被动上线判断', { form: { 上线方式: '主动', '分公司/用户': sites } });
    await on(manager, '/tasks', async (page) => {
      for (const site of ['sh', 'bj']) {
        await page.locator('.task-site', { hasText: site }).waitFor();
      }
      await looksRight(page, 'itss-two-sites-desk-zh');
    });
    for (const site of ['sh', 'bj']) {
      await on(manager, '/tasks', async (page) => {
        await openTask(page, title, site);
        await doTask(page, '', { answers: { 存储: '不适用：用共享存储' } });
        await carryOut(page, site, 2);
        await page.getByRole('link', { name: '去办理' }).click();
        await page.waitForSelector('.deciding');
        await doTask(page, '');
      });
      await does('lin.business', '切换完成签字');
    }
  },
);

test('it earns its number, six groups know of it', { timeout: long }, async () => {
  await on(manager, '/tasks', async (page) => {
    await openTask(page, title, '版本通知');
    expect(await page.getByLabel('正式版本号').inputValue()).toBe('marketing v1');
    await doTask(page, '');
  });
  await on('shen.problem', '/notices', (page) =>
    page.getByText('版本通知：marketing v1').waitFor(),
  );
  await on(manager, '/releases', async (page) => {
    await page.getByRole('link', { name: title }).click();
    await page.locator('.release-tab', { hasText: '通知记录' }).click();
    const told = page.getByRole('row', { name: /版本通知：marketing v1/ });
    for (const each of ['赵雅琴', '周敏', 'shi.level', '冯敏', 'shen.problem', '陈立']) {
      await told.filter({ hasText: each }).first().waitFor();
    }
    await looksRight(page, 'itss-version-notices-desk-zh');
  });
});

test('watched and ended', { timeout: long }, async () => {
  walk.story('after 8 days');
  for (const login of [manager, manager, 'lin.business', 'lin.business']) {
    await does(login, '上线结束');
  }
  await on('chen.config', '/tasks', async (page) => {
    await openTask(page, title, '更新配置库');
    await page.getByLabel('现在装的版本').fill('2.0.0');
    await press(page, '确认');
    await page.getByText('已确认').first().waitFor();
    await doTask(page, '');
    await page.getByRole('link', { name: '看这个发布' }).click();
    await page.locator('.release-answer', { hasText: '发布已成功关闭' }).waitFor();
    await looksRight(page, 'itss-closed-desk-zh');
  });
});
