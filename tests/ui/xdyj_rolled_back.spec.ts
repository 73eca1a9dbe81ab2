// 《发布管理制度》XDYJ-06-01, 4.5: a release that is going on and can do no business any more is
// rolled back by the pages alone, from what was seen to its end as rolled back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { doTask, Hands, openTask } from './hand';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const english = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' };
const long = 240_000;
const title = '订单改版';

const inOneLine = (text: string) => text.replace(/\s+/g, ' ');
const step = (no: number, what: string, undo: string) =>
  `{"no": ${no}, "what": "${what}", "person": "he.deploy", "kind": "manual",
    "undo": {"what": "${undo}", "kind": "manual"}}`;
const planned = inOneLine(`{
  "baseline": [{"item": "{item}", "version": "1.0.0"}],
  "steps": [
    ${step(1, '停服务', '启动旧服务')},
    ${step(2, '换版本', '换回旧版本')},
    ${step(3, '启动并观察', '停下新版本')}
  ]
}`);
const item = inOneLine(`{
  "code": "shop", "name": {"zh": "商店", "en": "shop"}, "kind": "software",
  "system": "{system}", "environment": "production", "installed_version": "1.0.0"
}`);

let walk: Walk;
let release = ''; // its address
let hands: Hands;
beforeAll(async () => {
  walk = await Walk.start();
  const told = walk.story(`
    zhao.ops is an engineer too
    a target shop-1 of marketing
    an approved package shop 1.1.0 of marketing
    as li.release
    GET /api/v1/systems?limit=200
    remember system = $.items[code=marketing].id
    as chen.config
    POST /api/v1/configuration-items ${item}
    remember item = $.id
    an approved change "${title}" for marketing
    feng.change requests a release "${title}" under xdyj-06-01
    the usual people bring it to "plan"
    zhou.plan completes "plan" and the usual paper but ${planned}
    the usual people bring it to "environment_check"
    the usual people bring the preparation to its end
    after 26 hours
    expect state "deploying"
  `);
  release = `/releases/${told['release']}`;
  hands = new Hands(walk, title, desk);
}, long);
afterAll(async () => {
  await hands.leave();
  await walk.stop();
});

// The manual step that waits in one's list: confirmed where the deployment stands.
async function doStep(what: string, seen: string) {
  const page = await hands.at('he.deploy');
  await page.getByRole('link', { name: '我的待办' }).first().click();
  await page.getByRole('link', { name: `办理：${what}` }).click();
  const here = page.locator('.step', { hasText: what });
  await here.getByLabel('做了什么、看到什么').fill(seen);
  await here.getByRole('button', { name: '已做完' }).click();
  await here.getByText('完成').waitFor();
  return page;
}

test('what was seen starts the clock of those concerned', { timeout: long }, async () => {
  await doStep('停服务', '已停');
  await doStep('换版本', '已换');
  const page = await hands.at('zhou.plan');
  await page.goto(`${release}/monitoring`);
  await page.getByRole('button', { name: '登记所见…' }).click();
  await page.getByLabel('看到什么').fill('不能下单');
  await page.getByLabel('严重问题').selectOption({ label: '关键功能无法正常使用' });
  await looksRight(page, 'xdyj-trigger-desk-zh');
  await page.getByRole('button', { name: '登记所见', exact: true }).click();
  await page.locator('.frame-clock').getByText('去查看').waitFor();
  walk.story('after 9 minutes');
  const other = await hands.at('he.deploy', phone);
  await other
    .locator('.frame-clock')
    .getByText(/剩 (20|21):\d\d/)
    .waitFor();
  await other.getByText('办理：启动并观察').waitFor();
  await looksRight(other, 'xdyj-clock-phone-zh');
  const inEnglish = await hands.at('li.release', english);
  await inEnglish.locator('.frame-clock').waitFor();
  await inEnglish.getByRole('heading', { name: 'My tasks' }).waitFor();
  await looksRight(inEnglish, 'xdyj-clock-desk-en');
});

test('who decides does so with a reason, within the time', { timeout: long }, async () => {
  const page = await hands.at('li.release');
  await page.goto('/calendar');
  await page.locator('.frame-clock').getByText('去作决定').click();
  const decision = page.getByRole('region', { name: '回退决策' });
  await decision.getByRole('radio', { name: /^回退/ }).check();
  await decision.getByRole('textbox', { name: '理由' }).fill('不能下单');
  await looksRight(page, 'xdyj-decide-desk-zh');
  await decision.getByRole('button', { name: '回退', exact: true }).click();
  await decision.getByText(/用时 (9|10) 分钟/).waitFor();
  await page.locator('.chip', { hasText: '回退中' }).first().waitFor();
});

test('undone in the order of the scheme, last done first', { timeout: long }, async () => {
  const page = await hands.at('he.deploy');
  await page.goto(`${release}/deployment`);
  const undone = page.locator('.step', { hasText: /换回旧版本|启动旧服务/ });
  await undone.first().waitFor();
  expect(await undone.first().innerText()).toContain('换回旧版本');
  expect(await undone.last().getByRole('button', { name: '已做完' }).count()).toBe(0);
  await looksRight(page, 'xdyj-undo-desk-zh');
  await doStep('换回旧版本', '已换回');
  await doStep('启动旧服务', '已启动');
  await hands.do('he.deploy', '换回旧版本目录', { picture: 'xdyj-rollback-step-desk-zh' });
  await hands.do('he.deploy', '重启并确认启动');
});

test('compared with the baseline until all is as before', { timeout: long }, async () => {
  await hands.do('zhou.plan', '与配置基线比对', {
    form: { 比对意见: '参数还是新的。' },
    verdict: '未恢复，再执行',
    reason: '参数未恢复',
    picture: 'xdyj-not-restored-desk-zh',
  });
  await hands.do('he.deploy', '换回旧版本目录');
  await hands.do('he.deploy', '重启并确认启动');
  await hands.do('zhou.plan', '与配置基线比对', {
    form: { 比对意见: '与基线一致。' },
    picture: 'xdyj-restored-desk-zh',
  });
  await hands.do('zhou.plan', '记录回退原因和过程', {
    form: {
      回退原因: '新版本不能下单',
      回退过程: '决定后换回旧版本并重启，十分钟恢复',
    },
    picture: 'xdyj-cause-desk-zh',
  });
});

test(
  'confirmed in the CMDB, reported as failed, closed as rolled back',
  { timeout: long },
  async () => {
    const page = await hands.at('chen.config');
    await openTask(page, title, '确认配置库中的原版本');
    await page.getByLabel('现在装的版本').fill('1.0.0');
    await looksRight(page, 'xdyj-cmdb-restored-desk-zh');
    await page.getByRole('button', { name: '确认', exact: true }).click();
    await page.getByText('已确认 1.0.0').waitFor();
    await doTask(page, walk.password('chen.config'));
    await hands.do('zhou.plan', '整理过程文档', {
      form: { 文档: [{ 文档: '发布计划', 已归档: true }] },
    });
    await hands.do('zhou.plan', '更新知识库', {
      form: { 标题: '订单改版的教训', 经验: '先验参数再换版本。' },
    });
    await hands.do('li.release', '编写发布变更报告', {
      form: {
        结果: '失败',
        成功与失败分析: '新版本不能下单，已回退。',
        原因: '参数未随版本更换。',
        经验教训: '预发布验证须核对参数。',
      },
      picture: 'xdyj-failure-desk-zh',
    });
    await hands.do('li.release', '发布关闭');
    const last = await hands.at('li.release');
    await last.goto(release);
    await last.locator('.chip', { hasText: '已回退' }).waitFor();
    await looksRight(last, 'xdyj-rolled-back-desk-zh');
  },
);
