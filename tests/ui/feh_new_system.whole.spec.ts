// A new system goes live by the operating guide, by the page alone: from the application over six
// directors, one of whom sends it back, to the end of the trial run.
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import * as feh from './feh_papers';
import { Hands, openTask, type Deed } from './hand';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const long = 240_000;
const title = '新商城';

let walk: Walk;
let hands: Hands;
let release = ''; // its address
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
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

async function hasNotice(login: string, ...words: string[]) {
  const page = await hands.at(login);
  await page.goto('/notices');
  for (const each of words) await page.getByText(each).first().waitFor();
}

test('asked for, and confirmed by two people', { timeout: long }, async () => {
  const page = await hands.at('tang.project');
  await page.goto('/releases/new');
  await page.getByLabel('发布名称').fill(title);
  await page.getByText(title).click();
  await page.getByLabel('发布流程').selectOption({ label: '上线发布管理操作指引' });
  await page.getByLabel('发布类型').selectOption({ label: '新系统上线' });
  await looksRight(page, 'feh-new-request-desk-zh');
  await page.getByRole('button', { name: '申请发布', exact: true }).click();
  await page.getByRole('heading', { name: title }).waitFor();
  release = new URL(page.url()).pathname;

  await hands.do('tang.project', '填写发布申请', {
    form: {
      ...feh.application,
      初步时间安排: await walk.wall(24 * 7),
      拟上线时间: await walk.wall(25),
      批准有效期: { 不早于: await walk.wall(0), 不晚于: await walk.wall(24 * 90) },
    },
    picture: 'feh-new-application-desk-zh',
  });
  const confirm = '确认类型、方式与初步安排';
  await hands.do('tang.project', confirm, { picture: 'feh-new-confirm-desk-zh' });
  await look('tang.project', '', (at) => stage(at, '规划中'));
  await hands.do('xie.owner', confirm, { picture: 'feh-new-confirm-phone-zh' }, phone);
  await look('tang.project', '', (at) => stage(at, '准备中'));
});

test('prepared, tested by its user, handed in for approval', { timeout: long }, async () => {
  await hands.do('tang.project', '上线准备', {
    form: await feh.confirmation(walk, 25),
    picture: 'feh-new-prepare-desk-zh',
  });
  await hands.do('wu.customer', '用户测试', { form: await feh.userTest(walk) });
  await hands.do('tang.project', '启动审批流程', {
    give: feh.papers('系统使用手册', '上线培训手册', '系统配置手册', '系统上线手册'),
    picture: 'feh-new-submit-desk-zh',
  });
  await look('tang.project', '', (at) => stage(at, '会签中'));
});

const countersign = '子部门会签';
const director: Record<string, Deed> = {
  'fan.desk': { papers: { '1890系统上线通告邮件': feh.mail1890 }, reason: '热线已备' },
  'gao.business': {
    answers: { 所涉及到的系统接口调用: '是' },
    give: feh.papers('系统接口测试报告', '二线运维手册'),
  },
  'luo.data': { papers: { 已复核数据清单: feh.reviewedList } },
  'song.base': { answers: { 是否涉及相关系统的接口调用: '是', 所涉及到的系统接口调用: '是' } },
  'han.develop': {},
  'cao.infra': { give: feh.papers('Web安全检查报告') },
};

test('one of six directors sends it back from his phone', { timeout: long }, async () => {
  await hands.do('fan.desk', countersign, {
    ...director['fan.desk'],
    picture: 'feh-new-customer-service-desk-zh',
  });
  await hands.do('gao.business', countersign, {
    ...director['gao.business'],
    picture: 'feh-new-business-application-desk-zh',
  });
  const page = await hands.at('cao.infra', phone);
  await openTask(page, title, countersign);
  await page.getByRole('button', { name: '退回…' }).click();
  await page.locator('dialog .decide-part textarea').fill('请写明数据库备机');
  await page.locator('.decide-last input').fill(walk.password('cao.infra'));
  await looksRight(page, 'feh-new-return-phone-zh');
  await page.click('.decide-last button[type=submit]');
  await page.getByText('这件事已经办结').waitFor();
  // The others are asked no more until it comes again.
  const list = await hands.at('luo.data');
  await list.goto('/tasks');
  await list.getByText('现在没有等您办理的事').waitFor();
});

test('mended, handed in again, signed by all six', { timeout: long }, async () => {
  const page = await hands.at('tang.project');
  await openTask(page, title, '上线准备');
  await page.locator('.opinion', { hasText: '请写明数据库备机' }).waitFor();
  await hands.do('tang.project', '上线准备', {
    form: { 生产环境: { 部署架构: '一台应用服务器，数据库一主一备' } },
    picture: 'feh-new-prepare-again-desk-zh',
  });
  await hands.do('tang.project', '启动审批流程');
  for (const [login, deed] of Object.entries(director)) {
    const isFirst = login !== 'fan.desk' && login !== 'gao.business';
    const { answers, reason } = deed;
    const again = { ...(answers && { answers }), ...(reason && { reason }) };
    const options = login === 'cao.infra' ? phone : desk;
    const picture = `feh-new-${login}-${options === phone ? 'phone' : 'desk'}-zh`;
    await hands.do(login, countersign, { ...(isFirst ? deed : again), picture }, options);
  }
});

test('approved one after the other, the last on his phone', { timeout: long }, async () => {
  await hands.do('yuan.division', '子部门总监审批', {
    papers: { 项目上线风险评估报告: feh.riskReport },
    picture: 'feh-new-division-desk-zh',
  });
  await hands.do('peng.pmo', '项目管理部审批', {
    papers: { 系统上线公告: { 公告内容: '新商城即将上线，届时停用两小时。' } },
    picture: 'feh-new-pmo-desk-zh',
  });
  await hands.do('qian.general', '信息管理部总经理审批', { picture: 'feh-new-gm-desk-zh' });
  const page = await hands.at('jiang.cio', phone);
  await openTask(page, title, '公司领导审批');
  await page.locator('.opinion', { hasText: '热线已备' }).waitFor();
  await looksRight(page, 'feh-new-cio-read-phone-zh');
  await hands.do(
    'jiang.cio',
    '公司领导审批',
    { reason: '同意上线', picture: 'feh-new-cio-phone-zh' },
    phone,
  );
  await hasNotice('wu.customer', '系统上线公告：新商城', '新商城即将上线，届时停用两小时。');
  await hasNotice('zhou.desk', '营销系统上线通告');
  await hasNotice('fan.desk', '流程备案');
  await look('tang.project', '/approvals', async (at) => {
    await at.getByText('热线已备').first().waitFor();
    await looksRight(at, 'feh-new-approvals-desk-zh');
  });
});

test('carried out by its developer under supervision', { timeout: long }, async () => {
  await hands.do('he.deploy', '提交发布手册', {
    form: feh.handbook,
    picture: 'feh-new-handbook-desk-zh',
  });
  await look('he.deploy', '', (at) => stage(at, '已排期'));
  walk.story('after 26 hours');
  await look('he.deploy', '/deployment', async (page) => {
    await page.getByLabel('做了什么、看到什么').fill('旧服务已停');
    await looksRight(page, 'feh-new-deployment-desk-zh');
    await page.getByRole('button', { name: '已做完', exact: true }).click();
    await stage(page, '待确认');
  });
  await hands.do('he.deploy', '场景测试', { form: feh.scenarios });
  await hands.do('tao.manager', '监督核查', {
    form: feh.supervision,
    picture: 'feh-new-supervise-desk-zh',
  });
  await hands.do(
    'wu.customer',
    '需求方当天测试确认',
    { form: feh.userConfirmation, picture: 'feh-new-user-confirms-phone-zh' },
    phone,
  );
  await hands.do('he.deploy', '系统发布岗确认执行结果');
  await hands.do('tang.project', '上线发布确认', { picture: 'feh-new-final-desk-zh' });
});

test('entered as configuration, run on trial, filed', { timeout: long }, async () => {
  const page = await hands.at('he.deploy');
  await openTask(page, title, '更新配置库');
  expect(await page.getByLabel('现在装的版本').inputValue()).toBe('1.0.0');
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认').waitFor();
  await hands.do('he.deploy', '更新配置库');
  await look('tang.project', '', (at) => stage(at, '观察期'));
  walk.story('after 41 days');
  await hands.do('zhao.ops', '核对首日订单');
  await hands.do('tang.project', '试运行总结', {
    form: {
      试运行问题: [
        { 问题: '报表标题错字', 发现时间: await walk.wall(-100), 状态: '已解决', 处理: '已改' },
      ],
      试运行结论: '试运行平稳',
    },
    picture: 'feh-new-trial-desk-zh',
  });
  await hands.do('tang.project', '整理文档及程序归档');
  await look('tang.project', '', async (at) => {
    await at.locator('.release-answer', { hasText: '发布已成功关闭' }).waitFor();
    await looksRight(at, 'feh-new-closed-desk-zh');
  });
  await look('tang.project', '/diagram', async (at) => {
    await at.waitForSelector('.mark-passed');
    expect(await at.locator('.mark-waiting').count()).toBe(0);
  });
});
