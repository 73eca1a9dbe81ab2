// 《发布管理制度》XDYJ-06-01 by the pages alone: a major release from its approved change to its
// closing, every person at his own desk, the manager on his phone.
import { afterAll, beforeAll, test } from 'vitest';
import type { Page } from 'playwright-core';
import { doTask, Hands, openTask, type Filled } from './hand';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };

const long = 240_000;
const title = '合同金额改正 v3.2';

const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };

let walk: Walk;
let release = ''; // its address
let hands: Hands;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    a configuration item shop of marketing
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    zhao.ops is an engineer too
    the department biz
  `);
  hands = new Hands(walk, title, desk);
}, long);
afterAll(async () => {
  await hands.leave();
  await walk.stop();
});

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

test('an approved change becomes a release', { timeout: long }, async () => {
  await as('feng.change', '/changes/new', async (page) => {
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await page.getByLabel('名称', { exact: true }).fill('合同金额改正');
    await page.getByLabel('目的', { exact: true }).fill('修正合同金额四舍五入的差异');
    await page.getByLabel('影响分析', { exact: true }).fill('停机五分钟');
    await page.getByLabel('资源分析', { exact: true }).fill('一台主机');
    await page.getByLabel('配置项', { exact: true }).first().click();
    await page.keyboard.type('shop');
    await page.locator('.ant-select-item-option', { hasText: 'shop' }).first().click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '提出变更', exact: true }).click();
    await page.getByRole('heading', { name: '合同金额改正' }).waitFor();
  });
  await as('xu.change', '/changes', async (page) => {
    await page.getByText('合同金额改正').click();
    await page.getByRole('button', { name: /批准变更/ }).click();
    await page.locator('dialog textarea').fill('必要且影响可控');
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('.chip', { hasText: '已批准' }).waitFor();
  });
  await as('feng.change', '/releases/new', async (page) => {
    await page.getByLabel('发布名称').fill(title);
    await page.getByText('合同金额改正').click();
    await page.getByLabel('发布流程').selectOption('xdyj-06-01');
    await looksRight(page, 'xdyj-request-desk-zh');
    await page.getByRole('button', { name: '申请发布', exact: true }).click();
    await page.getByRole('heading', { name: title }).waitFor();
    release = new URL(page.url()).pathname;
  });
});

test('received, assessed, classed', { timeout: long }, async () => {
  await hands.do('zhou.plan', '受理发布请求', { picture: 'xdyj-accept-desk-zh' });
  await hands.do('zhou.plan', '关联性评估', {
    form: { 变更之间的依赖关系: '只有一项变更，不依赖其他变更。', 合并决定: '单独发布' },
    picture: 'xdyj-relate-desk-zh',
  });
  await hands.do('zhou.plan', '资源评估', {
    form: { 技术资源: '一台应用主机', 人力资源: '实施与核验各一人', 时间资源: '停机五分钟' },
  });
  await hands.do('zhou.plan', '风险评估', {
    form: { 技术风险: '新版本可能启动失败', 业务风险: '停机在业务低谷', 管理风险: '人员均在岗' },
  });
  await hands.do('zhou.plan', '评定业务影响', {
    form: {
      业务影响: '有限',
      风险: '中',
      紧急程度: '一般',
      涉及系统核心功能: true,
      回退困难: false,
      应用新技术: false,
    },
    picture: 'xdyj-rate-desk-zh',
  });
  await hands.do('zhou.plan', '确定发布类别', { picture: 'xdyj-classify-desk-zh' });
  await hands.do('li.release', '经理确认类别', { picture: 'xdyj-confirm-class-desk-zh' });
});

test('planned, verified by another, reviewed, approved on a phone', { timeout: long }, async () => {
  await hands.do('li.release', '组织制定发布计划', {
    form: {
      计划编制人: 'zhou.plan',
      评审人: ['wang.head', 'zhao.ops'],
      发布实施人员: ['he.deploy'],
      要求: '业务低谷实施。',
    },
    picture: 'xdyj-organise-desk-zh',
  });
  await hands.do('zhou.plan', '制定发布计划', { form: await plan(), picture: 'xdyj-plan-desk-zh' });
  await hands.do('sun.test', '测试', {
    form: {
      测试环境: '测试区一台同型号主机',
      测试内容: '下单、查询',
      测试结果: '均正常',
      结论: '通过',
    },
  });
  await hands.do('zhao.ops', '核验计划的完整性与稳定性', {
    form: { 计划内容完整: true, 方案稳定可行: true, 核验意见: '内容齐全，可行。' },
    picture: 'xdyj-verify-desk-zh',
  });
  for (const reviewer of ['wang.head', 'zhao.ops']) {
    await hands.do(reviewer, '评审发布计划', {
      reason: '同意。',
      picture: `xdyj-review-${reviewer}-desk-zh`,
    });
  }
  await hands.do('zhou.plan', '提请审批', { picture: 'xdyj-submit-desk-zh' });
  const signed = { reason: '风险可接受。', picture: 'xdyj-approve-phone-zh' };
  await hands.do('li.release', '审批', signed, phone);
});

test('verified before it is released', { timeout: long }, async () => {
  const passed = { 结论: '合格' };
  await hands.do('zhou.plan', '环境检查', {
    form: {
      检查项: [{ 发布要求: '内存 8 GB 以上', 实际情况: '16 GB', 结果: '合格' }],
      ...passed,
    },
    picture: 'xdyj-environment-desk-zh',
  });
  const copy = { 备份时间: await walk.wall(0), 完整: true };
  await hands.do('zhou.plan', '备份验证', {
    form: {
      系统备份: { ...copy, 存放位置: '备份机 /backup/system' },
      数据备份: { ...copy, 存放位置: '备份机 /backup/data' },
      ...passed,
    },
    picture: 'xdyj-backup-desk-zh',
  });
  await hands.do('zhou.plan', '回退测试', {
    form: {
      测试环境: '测试区',
      日期: (await walk.wall(0)).slice(0, 10),
      测试人: 'zhou.plan',
      结果说明: '三分钟内恢复',
      ...passed,
    },
  });
  await hands.do('zhou.plan', '制定应急预案', {
    form: { 异常情况处置: [{ 异常情况: '启动失败', 处置流程: '查日志', 责任人: 'he.deploy' }] },
    picture: 'xdyj-emergency-desk-zh',
  });
  const page = await hands.at('li.release');
  await page.goto(release);
  await page.locator('.chip', { hasText: '已排期' }).waitFor();
  await looksRight(page, 'xdyj-scheduled-desk-zh');
});

test('carried out and watched', { timeout: long }, async () => {
  walk.story('after 26 hours');
  const page = await hands.at('he.deploy');
  await page.getByRole('link', { name: '我的待办' }).first().click();
  await page.getByRole('link', { name: '办理：停服务' }).waitFor();
  await looksRight(page, 'xdyj-implementer-desk-zh');
  await page.getByRole('link', { name: '办理：停服务' }).click();
  await page.locator('.step', { hasText: '停服务' }).waitFor();
  await looksRight(page, 'xdyj-deployment-desk-zh');
  await stepDone(page, '停服务', '20:05 停完');
  await sees('he.deploy', { 哪一类: '进度', 看到什么: '旧版本已停，开始换版本。' });
  await sees('zhou.plan', { 哪一类: '性能', 指标: '下单响应毫秒', 实测值: '140' });
  await sees('he.deploy', { 哪一类: '日志', 看到什么: '无错误' });
  await sees('wu.customer', { 哪一类: '用户反馈', 看到什么: '页面打开正常', 严重程度: '轻微' });
  await page.getByRole('link', { name: '我的待办' }).first().click();
  await page.getByRole('link', { name: '办理：换版本' }).click();
  await stepDone(page, '换版本', '已换为 1.0.0');
  await hands.do('he.deploy', '反馈实施情况', {
    form: { 实施情况: '按计划完成。' },
    picture: 'xdyj-report-desk-zh',
  });
});

test('verified, accepted by the business', { timeout: long }, async () => {
  await hands.do('sun.test', '功能验证', {
    form: { 验证内容: '下单、查询、退单', 结论: '合格' },
    picture: 'xdyj-function-desk-zh',
  });
  await hands.do('sun.test', '性能验证', {
    form: {
      指标: [{ 指标: '下单响应毫秒', 预期: '不高于', 预期值: 300, 实测值: 140 }],
      结论: '合格',
    },
  });
  await hands.do('lin.business', '业务验证', {
    form: { 业务流程: [{ 流程: '下单到开票', 结果: '合格' }], 结论: '合格' },
  });
  await hands.do('lin.business', '用户验收', {
    form: { 业务部门: 'biz', 确认意见: '同意。' },
    picture: 'xdyj-acceptance-desk-zh',
  });
});

test('entered in the CMDB, kept as knowledge, reported, closed', { timeout: long }, async () => {
  const page = await hands.at('chen.config');
  await openTask(page, title, '更新配置信息');
  await page.getByLabel('现在装的版本').fill('1.0.0');
  await looksRight(page, 'xdyj-cmdb-desk-zh');
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('已确认 1.0.0').waitFor();
  await doTask(page, walk.password('chen.config'));
  await hands.do('zhou.plan', '整理过程文档', {
    form: {
      文档: [
        { 文档: '发布计划', 已归档: true },
        { 文档: '验证记录', 已归档: true },
      ],
    },
    picture: 'xdyj-documents-desk-zh',
  });
  await hands.do('zhou.plan', '更新知识库', {
    form: { 标题: '营销系统换版要点', 经验: '先停任务再换版本。' },
  });
  await hands.do('li.release', '编写发布变更报告', {
    form: {
      结果: '成功',
      成功与失败分析: '按计划完成。',
      原因: '准备充分。',
      经验教训: '继续执行预发布验证。',
    },
  });
  const mine = await hands.at('zhao.ops');
  await mine.getByRole('link', { name: '我的待办' }).first().click();
  await looksRight(mine, 'xdyj-followup-desk-zh');
  await hands.do('zhao.ops', '观察一天运行日志', { picture: 'xdyj-followup-task-desk-zh' });
  await hands.do('li.release', '发布关闭', { picture: 'xdyj-close-desk-zh' });
  const last = await hands.at('li.release');
  await last.goto(release);
  await last.locator('.chip', { hasText: '已关闭' }).waitFor();
  await looksRight(last, 'xdyj-closed-desk-zh');
});

// A manual step of the deployment that stands open on its page.
async function stepDone(page: Page, what: string, seen: string) {
  const step = page.locator('.step', { hasText: what });
  await step.getByLabel('做了什么、看到什么').fill(seen);
  await step.getByRole('button', { name: '已做完' }).click();
  await step.getByText('完成').waitFor();
}

// Entered where the release is watched; the last of it is read there then.
async function sees(login: string, entered: Record<string, string>) {
  const page = await hands.at(login);
  await page.goto(`${release}/monitoring`);
  await page.getByRole('button', { name: '登记所见…' }).click();
  for (const [label, text] of Object.entries(entered)) {
    const field = page.getByLabel(label, { exact: true });
    const isChoice = await field.evaluate((each) => each.tagName === 'SELECT');
    await (isChoice ? field.selectOption({ label: text }) : field.fill(text));
  }
  await looksRight(page, `xdyj-seen-${entered['哪一类']}-desk-zh`);
  await page.getByRole('button', { name: '登记所见', exact: true }).click();
  const said = entered['看到什么'] ?? entered['指标'] ?? '';
  await page.locator('.beside-text', { hasText: said }).first().waitFor();
}

async function plan(): Promise<Filled> {
  const undo = (what: string) => ({ 内容: what, 方式: '人工' });
  const manual = { 责任人: 'he.deploy', 方式: '人工' };
  return {
    影响范围: '营销系统，停机五分钟。',
    参与方职责: [
      { 参与方: '运维管理部', 职责: '部署与回退' },
      { 参与方: '业务部', 职责: '用户验收' },
    ],
    时间安排: '次日夜间',
    资源分配: '实施人员一名，应用主机一台',
    安全检查: '漏洞扫描无高危项。',
    '发布组件（程序包）': ['shop 1.0.0'],
    部署目标: ['shop-1'],
    发布时段: { 不早于: await walk.wall(24), 不晚于: await walk.wall(28) },
    开始时间: await walk.wall(25),
    结束时间: await walk.wall(27),
    部署步骤: [
      { 序号: 1, 内容: '停服务', ...manual, 撤销: undo('启动旧服务') },
      { 序号: 2, 内容: '换版本', ...manual, 撤销: undo('换回旧版本') },
      {
        序号: 3,
        内容: '健康检查',
        责任人: 'he.deploy',
        方式: '检查',
        目标: 'shop-1',
        检查地址: `${walk.address}/healthz`,
        '时限（秒）': 15,
      },
    ],
    回退措施: [
      { 内容: '换回旧版本目录', 责任人: 'he.deploy' },
      { 内容: '重启并确认启动', 责任人: 'he.deploy' },
    ],
    回退触发条件: [
      { 触发条件: '关键功能无法正常使用', 说明: '不能下单' },
      {
        触发条件: '系统性能严重下降超出阈值',
        指标: '下单响应毫秒',
        阈值: 500,
        超出方向: '高于',
        平时值: 120,
      },
      { 触发条件: '数据不一致或丢失' },
      { 触发条件: '用户投诉集中且影响业务', 投诉次数: 3, '时间范围（分钟）': 30 },
    ],
    '回退决策人（可列副职）': ['li.release'],
    风险应对措施: [{ 风险类别: '技术', 风险: '新版本启动失败', 应对措施: '换回旧版本' }],
    部署后工作计划: [{ 工作: '观察一天运行日志', 责任人: 'zhao.ops', 期限: await walk.wall(72) }],
  };
}
