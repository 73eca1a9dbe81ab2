// An upgrade goes live by the operating guide, by the page alone: in the window of a Thursday,
// without general manager and CIO; what fails there is restored, postponed to the next window and
// done then.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import * as feh from './feh_papers';
import { answer, Hands, handIn, openTask } from './hand';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const english = { ...phone, locale: 'en-GB' };
const long = 240_000;
const title = '商城升级';
const toWindow = 249; // hours from the beginning to the evening of the second Thursday
const firstWindow = '2031-03-13 18:00';
const nextWindow = '2031-03-27 18:00';

let walk: Walk;
let hands: Hands;
let release = ''; // its address
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    at 2031-03-03T09:00:00+08:00
    a configuration item shop of marketing
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    an approved change "${title}" for marketing
  `);
  hands = new Hands(walk, title, desk);
}, long);
// All come from one address, which has only so many connections.
afterEach(() => hands.leave());
afterAll(() => walk.stop());

const stage = (page: Page, name: string) => page.locator('.chip', { hasText: name }).waitFor();

async function look(login: string, tab: string, steps: (page: Page) => Promise<void>) {
  const page = await hands.at(login);
  await page.goto(release + tab);
  await page.waitForSelector('.release-tabs');
  await steps(page);
}

async function hasNothingToDo(login: string) {
  const page = await hands.at(login);
  await page.goto('/tasks');
  await page.getByText('现在没有等您办理的事').waitFor();
}

const wantsTime = (page: Page, label: string, time: string) =>
  expect.poll(() => page.getByLabel(label, { exact: true }).inputValue()).toBe(time);

// What a person does by hand, and says so, in the console of the deployment.
async function byHand(picture: string) {
  await look('he.deploy', '/deployment', async (page) => {
    await page.getByLabel('做了什么、看到什么').fill('照手册做了');
    await looksRight(page, picture);
    await page.getByRole('button', { name: '已做完', exact: true }).click();
    await page.getByLabel('做了什么、看到什么').waitFor({ state: 'detached' });
  });
}

test('asked for without a project; the next window is proposed', { timeout: long }, async () => {
  const page = await hands.at('tang.project');
  await page.goto('/releases/new');
  await page.getByLabel('发布名称').fill(title);
  await page.getByText(title).click();
  await page.getByLabel('发布流程').selectOption({ label: '上线发布管理操作指引' });
  await page.getByRole('button', { name: '申请发布', exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  release = new URL(page.url()).pathname;
  await openTask(page, title, '填写发布申请');
  await wantsTime(page, '拟上线时间', firstWindow);
  const { 项目: _, ...application } = feh.application;
  await hands.do('tang.project', '填写发布申请', {
    form: {
      ...application,
      基础版本: '1.9.0',
      升级种类: 'CR',
      初步时间安排: await walk.wall(toWindow),
      批准有效期: { 不早于: await walk.wall(0), 不晚于: await walk.wall(24 * 90) },
    },
    picture: 'feh-upgrade-application-desk-zh',
  });
  await hands.do('xie.owner', '系统所有人确认');
});

test('prepared and handed in by its owner', { timeout: long }, async () => {
  await hands.do('xie.owner', '上线准备', {
    form: {
      ...(await feh.confirmation(walk, toWindow)),
      用户培训: { 不适用: '界面未变，无须培训' },
    },
  });
  await hands.do(
    'wu.customer',
    '用户测试',
    { form: await feh.userTest(walk), picture: 'feh-upgrade-user-test-phone-zh' },
    phone,
  );
  await hands.do('xie.owner', '启动审批流程', {
    give: feh.papers('系统配置手册', '系统上线手册'),
    picture: 'feh-upgrade-submit-desk-zh',
  });
});

test('six directors, the sub-department, the PMO, and nobody more', { timeout: long }, async () => {
  const countersign = '子部门会签';
  await hands.do('fan.desk', countersign, { papers: { '1890系统上线通告邮件': feh.mail1890 } });
  // Without called interfaces nothing is tested and no report is owed.
  await hands.do('gao.business', countersign, {
    answers: { 是否涉及相关系统的接口调用: '否' },
    give: feh.papers('二线运维手册'),
  });
  await hands.do('luo.data', countersign, { papers: { 已复核数据清单: feh.reviewedList } }, phone);
  await hands.do(
    'song.base',
    'countersign',
    {
      answers: { 'are interfaces of related systems called': 'no' },
      picture: 'feh-upgrade-base-phone-en',
    },
    english,
  );
  await hands.do('han.develop', countersign);
  await notOfTheWeb(await hands.at('cao.infra'), countersign);
  await hands.do(
    'yuan.division',
    '子部门总监审批',
    { papers: { 项目上线风险评估报告: feh.riskReport }, picture: 'feh-upgrade-division-phone-zh' },
    phone,
  );
  await hands.do('peng.pmo', '项目管理部审批');
  await hasNothingToDo('qian.general');
  await hasNothingToDo('jiang.cio');
});

// What is no web application passes without the check and the report, for a reason.
async function notOfTheWeb(page: Page, step: string) {
  await openTask(page, title, step);
  await page.getByRole('button', { name: /^说明不适用/ }).click();
  await page.locator('dialog textarea').fill('不是 Web 应用');
  await page.locator('dialog .ant-btn-primary').click();
  await page.locator('dialog').waitFor({ state: 'detached' });
  await answer(page, { 通过安全检查: '不适用' });
  await page.getByLabel('为什么不适用').fill('不是 Web 应用');
  await looksRight(page, 'feh-upgrade-infrastructure-desk-zh');
  await handIn(page, walk.password('cao.infra'));
}

test('what fails in its window is restored', { timeout: long }, async () => {
  await hands.do('he.deploy', '提交发布手册', { form: feh.handbook });
  walk.story('at 2031-03-13T18:30:00+08:00');
  await byHand('feh-upgrade-deployment-desk-zh');
  await look('xie.owner', '', async (page) => {
    await stage(page, '待确认');
    await page.getByRole('button', { name: '决定回退…' }).click();
    await page.locator('dialog textarea').fill('下单后订单丢失');
    await looksRight(page, 'feh-upgrade-rollback-desk-zh');
    await page.locator('dialog .ant-btn-primary').click();
    await stage(page, '回退中');
  });
  await byHand('feh-upgrade-undone-desk-zh');
  await hands.do('he.deploy', '恢复生产环境', {
    form: { 恢复情况: '旧服务已启动，数据与发布前一致' },
  });
  await hands.do('xie.owner', '核查生产环境与发布前一致', {
    picture: 'feh-upgrade-restored-desk-zh',
  });
});

test('postponed to the next window, which is proposed', { timeout: long }, async () => {
  const page = await hands.at('xie.owner');
  await openTask(page, title, '系统上线顺延');
  await wantsTime(page, '调整后的上线时间', nextWindow);
  await hands.do('xie.owner', '系统上线顺延', {
    form: {
      与业务需求提出部门的沟通: [
        { 沟通对象: '吴建国', 时间: await walk.wall(0), 商定: '下一窗口再上线' },
      ],
      顺延原因: '下单后订单丢失',
    },
    picture: 'feh-upgrade-postpone-desk-zh',
  });
  await hands.do('he.deploy', '提交发布手册');
  await look('xie.owner', '', async (at) => {
    await stage(at, '已排期');
    await at.getByText('03-27 18:00').first().waitFor();
    await looksRight(at, 'feh-upgrade-postponed-desk-zh');
  });
});

test('done in the next window, confirmed by its owner, ended', { timeout: long }, async () => {
  walk.story('at 2031-03-27T18:30:00+08:00');
  await byHand('feh-upgrade-second-deployment-desk-zh');
  await hands.do('he.deploy', '场景测试', { form: feh.scenarios });
  await hands.do('tao.manager', '监督核查', { form: feh.supervision });
  await hands.do('wu.customer', '需求方当天测试确认', { form: feh.userConfirmation }, phone);
  await hands.do('he.deploy', '系统发布岗确认执行结果');
  await hands.do('xie.owner', '上线发布确认', { picture: 'feh-upgrade-final-desk-zh' });
  const page = await hands.at('he.deploy');
  await openTask(page, title, '更新配置库');
  expect(await page.getByLabel('现在装的版本').inputValue()).toBe('1.0.0');
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认').waitFor();
  await hands.do('he.deploy', '更新配置库');
  walk.story('at 2031-05-12T10:00:00+08:00');
  await hands.do('zhao.ops', '核对首日订单');
  await hands.do('xie.owner', '试运行总结', { form: { 试运行结论: '试运行平稳' } });
  await hands.do('xie.owner', '整理文档及程序归档');
  await look('xie.owner', '', async (at) => {
    await at.locator('.release-answer', { hasText: '发布已成功关闭' }).waitFor();
    await looksRight(at, 'feh-upgrade-closed-desk-zh');
  });
});
