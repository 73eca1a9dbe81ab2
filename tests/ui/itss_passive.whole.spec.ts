// Passive go-live of ITSS 4.2.7 by the pages alone: a minor version that is filed, two branches on
// their technicians' phones. One goes live; the other has a fault that is not solved in time, goes
// back and hands its defect over; the release ends partly successful.
import { afterAll, beforeAll, test } from 'vitest';
import type { Page } from 'playwright-core';
import { doTask, openTask, write, type Deed } from './hand';
import { as, carryOut, desk, phone, pilotReport, plan, press, request } from './itss';
import { testReport, writeFound } from './itss';
import { looksRight, Walk } from './walk';

const long = 600_000;
const title = '寿险系统小版本上线';
const maintainer = 'gao.maintain';

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
    an approved change "寿险系统三处小改" for marketing
  `);
}, long);
afterAll(() => walk.stop());

type Steps = (page: Page) => Promise<void>;
const on = (login: string, address: string, steps: Steps, options = desk) =>
  as(walk, login, address, steps, options);
const does = (login: string, step: string, deed: Deed = {}, options = desk) =>
  on(
    login,
    '/tasks',
    async (page) => {
      await openTask(page, title, step);
      await doTask(page, walk.password(login), deed);
    },
    options,
  );

test('handed over, not trained, piloted, filed', { timeout: long }, async () => {
  await on('feng.change', '/releases/new', (page) => request(page, title, '寿险系统三处小改'));
  const steps = { 系统类别: '非立项', 关键步骤: [{ 步骤: '切换到新版本' }] };
  await does(maintainer, '移交上线关键步骤', { form: steps });
  await does('pei.train', '搭建培训环境', {
    form: { 说明: '界面没有变化' },
    verdict: '不需要培训',
    reason: '操作没有变化',
  });
  const pilot = { form: { 执行过试点运行: '是' }, papers: { 系统试点报告: pilotReport } };
  await does(maintainer, '有无执行过试点', pilot);
  const promotion = await plan(walk, maintainer, 'life');
  await on(maintainer, '/tasks', async (page) => {
    await openTask(page, title, '（推广）上线申请');
    await write(page, '上线与推广计划', promotion);
  });
  await on('sun.test', '/releases', (page) => writeFound(page, title, '发布测试报告', testReport));
  const apply = { 版本类别: '小型版本', 上线内容: '三处小改', 推广理由: '试点运行平稳' };
  await does(maintainer, '（推广）上线申请', { form: apply });
  await on('guo.group', '/notices', async (page) => {
    await page.getByText('推广上线报备').waitFor();
    await page.goto('/tasks');
    await page.getByText('现在没有等您办理的事').waitFor();
  });
});

test('each branch is told, and installs', { timeout: long }, async () => {
  const sites = [{ 分公司: 'sh' }, { 分公司: 'bj' }];
  await does(maintainer, '主被动上线判断', { form: { 上线方式: '被动', '分公司/用户': sites } });
  await does(maintainer, '上线通知', { form: { 通知内容: '请于本月内按计划上线' } });
  for (const technician of ['tang.tech', 'jin.tech']) {
    const steps = async (page: Page) => {
      await page.getByText('请于本月内按计划上线').waitFor();
      await openTask(page, title, '安装和配置生产环境');
      await page.getByRole('link', { name: 'life 2.0.0' }).waitFor();
      await looksRight(page, `itss-install-${technician}-phone-zh`);
      await doTask(page, '', { answers: { 存储: '不适用：用共享存储' } });
    };
    await on(technician, '/notices', steps, phone);
  }
});

test('one branch cuts over, signed by two', { timeout: long }, async () => {
  const steps = async (page: Page) => {
    await page.locator('.task-table').waitFor();
    await looksRight(page, 'itss-my-tasks-phone-zh');
    await carryOut(page, 'sh', 2);
    await page.getByRole('link', { name: '去办理' }).click();
    await page.waitForSelector('.deciding');
    await doTask(page, '');
  };
  await on('tang.tech', '/tasks', steps, phone);
  await does('bai.business', '切换完成签字', {}, phone);
  await on('bai.business', '/releases', async (page) => {
    await page.getByRole('link', { name: title }).click();
    await page.locator('.release-tab', { hasText: '站点' }).click();
    await page.getByRole('row', { name: /sh/ }).getByText('观察期').waitFor();
    await page.getByRole('row', { name: /bj/ }).getByText('系统切换').waitFor();
  });
  await does(maintainer, '版本通知');
});

test('the other reports a fault, and a person decides to go back', { timeout: long }, async () => {
  const report = async (page: Page) => {
    await carryOut(page, 'bj', 1);
    await press(page, '报告故障…');
    await press(page, '报告故障');
    await page.getByText('缺少该项。').first().waitFor();
    await page.getByLabel('现象', { exact: true }).fill('保单查询无应答');
    await page.getByLabel('严重程度', { exact: true }).selectOption({ label: '严重' });
    await looksRight(page, 'itss-fault-phone-zh');
    await press(page, '报告故障');
    await page.getByText('未解决', { exact: true }).waitFor();
  };
  await on('jin.tech', '/tasks', report, phone);
  walk.story('after 61 minutes');
  const read = async (page: Page) => {
    await openTask(page, title, '回退判断');
    await page.locator('.site-faults').getByText('保单查询无应答').waitFor();
  };
  await on('jin.tech', '/tasks', read, phone);
  const decide = { verdict: '回退', picture: 'itss-rollback-decision-phone-zh' };
  await does('jin.tech', '回退判断', decide, phone);
});

test('it goes back, and both confirm the old system', { timeout: long }, async () => {
  const back = async (page: Page) => {
    await carryOut(page, 'bj', 1);
    await page.getByRole('link', { name: '去办理' }).click();
    await page.waitForSelector('.deciding');
    const defect = { 分公司: 'bj', 现象: '保单查询无应答', 原因: '配置遗漏' };
    await doTask(page, '', {
      papers: { 缺陷报告: { 缺陷: [defect] } },
      verdict: '旧系统恢复运行',
      picture: 'itss-restored-phone-zh',
    });
  };
  await on('jin.tech', '/tasks', back, phone);
  await does('bian.business', '旧系统恢复运行', { verdict: '旧系统恢复运行' }, phone);
});

test('it ends partly successful, each with its own result', { timeout: long }, async () => {
  walk.story('after 8 days');
  await does('tang.tech', '上线结束', {}, phone);
  await does('bai.business', '上线结束', {}, phone);
  await on('chen.config', '/tasks', async (page) => {
    await openTask(page, title, '更新配置库');
    await page.getByLabel('现在装的版本').fill('2.0.0');
    await press(page, '确认');
    await page.getByText('已确认').first().waitFor();
    await doTask(page, '');
    await page.getByRole('link', { name: '看这个发布' }).click();
    await page.locator('.chip.tone-need', { hasText: '部分成功' }).waitFor();
    await page.locator('.release-tab', { hasText: '站点' }).click();
    await page.getByRole('row', { name: /sh/ }).getByText('成功').waitFor();
    await page.getByRole('row', { name: /bj/ }).getByText('已回退').waitFor();
    await looksRight(page, 'itss-partly-desk-zh');
  });
});
