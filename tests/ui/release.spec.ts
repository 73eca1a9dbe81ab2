// The main job in the browser, each person as himself: from an approved change to a closed release,
// and a release whose health check fails and that is rolled back.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 240_000;
const tabs = [
  ...['', '/records', '/documents', '/approvals', '/diagram', '/deployment', '/monitoring'],
  ...['/work', '/trainings', '/notices', '/timeline', '/evidence'],
];
// Well formed, and nobody's: no walk logs in anywhere.
const hostKey = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f';

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

const as = (login: string, address: string, steps: (page: Page) => Promise<void>, options = desk) =>
  walk.inPage(options, async (page) => {
    await walk.signIn(page, login, address);
    await steps(page);
  });

const heading = (page: Page, name: string) => page.getByRole('heading', { name }).waitFor();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const write = (page: Page, label: string, text: string) =>
  page.getByLabel(label, { exact: true }).first().fill(text);

// One of a list that is searched by typing.
async function choose(page: Page, label: string, text: string) {
  await page.getByLabel(label, { exact: true }).first().click();
  await page.keyboard.type(text);
  const list = page.locator('.ant-select-dropdown:not(.ant-select-dropdown-hidden)');
  await list.locator('.ant-select-item-option', { hasText: text }).first().click();
  await page.keyboard.press('Escape');
}

async function date(page: Page, label: string, at: string) {
  const input = page.getByLabel(label, { exact: true }).first();
  await input.click();
  await input.fill(at);
  await input.press('Enter');
}

// Rows as somebody copies them out of a spreadsheet.
async function paste(page: Page, field: string, rows: string) {
  await page
    .locator(`[data-field=${field}]`)
    .getByRole('button', { name: /从表格粘贴/ })
    .click();
  await page.locator('dialog textarea').fill(rows);
  await page.locator('dialog .ant-btn-primary').click();
}

// What the release's page offers as mine: its form is filled, its checks are answered, it is done.
async function doMine(login: string, fill: (page: Page) => Promise<void> = async () => {}) {
  await as(login, release, async (page) => {
    await page.locator('.release-card a.button-primary').click();
    await page.waitForSelector('.deciding');
    await fill(page);
    for (const yes of await page.$$('.check-answer:first-child')) await yes.click();
    const verdict = page.locator('.decide-part input[name=verdict]').first();
    if ((await verdict.count()) > 0) await verdict.check();
    const proof = page.locator('.decide-last input[autocomplete=current-password]');
    if ((await proof.count()) > 0) await proof.fill(walk.password(login));
    await expectNothingCutOff(page);
    await page.click('.decide-last button[type=submit]');
    await page.getByText('这件事已经办结').waitFor();
  });
}

let release = ''; // address of the release that the walk is about

async function fillPlan(page: Page) {
  await write(page, '发布目的', '修正合同金额四舍五入的差异。');
  await write(page, '影响范围', '营销系统，停机五分钟。');
  await choose(page, '待发布程序包', 'shop 1.0.0');
  await choose(page, '部署目标', '商店主机');
  await write(page, '备份方案', '旧版本目录原样保留。');
  await paste(
    page,
    'steps',
    `内容\t责任人\t方式\t目标\t检查地址\t时限（秒）
健康检查\the.deploy\t检查\tshop-1\t${walk.address}/healthz\t15`,
  );
  await page.locator('[data-field=rollback_triggers] textarea').first().fill('健康检查未通过');
  await paste(page, 'rollback_steps', '按相反次序撤销各步骤\the.deploy');
  await date(page, '不早于', await walk.wall(24));
  await date(page, '不晚于', await walk.wall(28));
  await date(page, '计划开始', await walk.wall(25));
  await paste(page, 'risks', '设置文件有误\t中\t回退到原版本');
  await page.locator('[data-field=verification] textarea').first().fill('/healthz 返回 200');
  await page.getByText('草稿已保存').waitFor();
  await keepScreenshot(page, 'plan-desk-zh');
}

async function fillReport(page: Page) {
  await write(page, '测试环境', '隔离环境');
  await write(page, '与生产环境的差异', '无');
  for (const area of await page.locator('[data-field=areas] .ant-select').all()) {
    await area.click();
    await page.locator('.ant-select-dropdown:visible').getByTitle('通过', { exact: true }).click();
  }
  await write(page, '预期结果', '健康检查通过');
  await write(page, '实际结果', '与预期一致');
  await page.locator('[data-field=purpose_met]').getByText('是', { exact: true }).click();
  await choose(page, '结论', '通过');
}

test('what a release stands on is made in the pages', { timeout: long }, async () => {
  await as('chen.config', '/targets/new', async (page) => {
    await write(page, '编码', 'shop-1');
    await write(page, '名称', '商店主机');
    await write(page, '主机', '127.0.0.1');
    await write(page, '账号', 'nobody');
    await write(page, '主机密钥', hostKey);
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await press(page, '登记');
    await heading(page, '商店主机');
    await page.goto('/configuration/new');
    await write(page, '编码', 'shop');
    await write(page, '名称', '商店');
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await press(page, '登记');
    await heading(page, '商店');
  });
  await as('he.deploy', '/library/new', async (page) => {
    await press(page, '送入软件库');
    await page.getByText('请先上传文件').waitFor();
    const buffer = Buffer.from('a package');
    const file = { name: 'shop-1.0.0.tar.gz', mimeType: 'application/gzip', buffer };
    await page.setInputFiles('input[type=file]', file);
    await page.getByText('已上传并校验').waitFor();
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await write(page, '名称', 'shop');
    await write(page, '版本', '1.0.0');
    await write(page, '来源', '流水线');
    await page.getByLabel('请谁批准').selectOption({ label: '梁卫东' });
    await press(page, '送入软件库');
    await heading(page, 'shop 1.0.0');
    expect(await page.getByRole('button', { name: '批准入库' }).count()).toBe(0);
  });
  await as('liang.library', '/library', async (page) => {
    await page.getByText('shop 1.0.0').click();
    await press(page, /批准入库/);
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('.chip', { hasText: '已入库' }).waitFor();
  });
  await as('feng.change', '/changes/new', async (page) => {
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await write(page, '名称', '合同金额改正');
    await write(page, '目的', '修正四舍五入');
    await write(page, '影响分析', '停机五分钟');
    await write(page, '资源分析', '一台主机');
    await choose(page, '配置项', '商店');
    await press(page, '提出变更');
    await heading(page, '合同金额改正');
  });
  await as('xu.change', '/changes', async (page) => {
    await page.getByText('合同金额改正').click();
    await press(page, /批准变更/);
    await page.locator('dialog textarea').fill('必要且影响可控');
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('.chip', { hasText: '已批准' }).waitFor();
  });
});

test('from request to approval', { timeout: long }, async () => {
  await as('zhou.plan', '/releases/new', async (page) => {
    await write(page, '发布名称', '营销系统 v3.2 升级');
    await page.getByText('合同金额改正').click();
    await page.click('form button[type=submit]');
    await heading(page, '营销系统 v3.2 升级');
    release = new URL(page.url()).pathname;
    await page.getByText('没有部署步骤').waitFor();
  });
  await doMine('li.release');
  await doMine('zhou.plan', fillPlan);
  await doMine('wang.head');
  await doMine('sun.test', fillReport);
  await doMine('wu.customer', async (page) => {
    await choose(page, '验收结论', '同意上线');
    await write(page, '验收意见', '同意上线。');
  });
  await doMine('zhou.plan');
  await doMine('zhao.ops');
  await as('li.release', release, async (page) => {
    await page.getByText('会签 1 / 3 已签').waitFor();
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'release-desk-zh');
  });
  const inEnglish = async (page: Page) => {
    await page.getByText('1 of 3 signed').waitFor();
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'release-desk-en');
  };
  await as('li.release', release, inEnglish, { ...desk, locale: 'en-GB' });
  await doMine('lin.business');
  await doMine('liang.library');
  await doMine('li.release');
});

test('deployed in its window, confirmed, closed', { timeout: long }, async () => {
  await as('li.release', release, async (page) => {
    await page.locator('.chip', { hasText: '已排期' }).waitFor();
    // What happens elsewhere shows here without a reload.
    walk.story('after 26 hours');
    await page.locator('.chip', { hasText: '待确认' }).waitFor({ timeout: 90_000 });
    await page.locator('.release-tab', { hasText: '部署' }).click();
    await page.getByText(/healthz: 200/).waitFor();
    await keepScreenshot(page, 'deployment-desk-zh');
  });
  await doMine('zhao.ops');
  await doMine('lin.business');
  await doMine('li.release');
  await as('chen.config', release, async (page) => {
    await press(page, /登记 商店/);
    await write(page, '实际安装的版本', '1.0.0');
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
  await doMine('chen.config');
  await doMine('zhou.plan', async (page) => {
    await choose(page, '发布结果', '成功');
    await write(page, '执行情况', '按计划部署，健康检查通过。');
  });
  await as('deng.audit', release, async (page) => {
    await page.locator('.release-answer', { hasText: '发布已成功关闭' }).waitFor();
    expect(await page.locator('.release-card-foot .ant-btn').count()).toBe(0);
  });
});

test('every tab of it, at a desk and on a phone', { timeout: long }, async () => {
  for (const options of [desk, phone]) {
    await as('deng.audit', release, (page) => everyTab(page, options === desk), options);
  }
});

async function everyTab(page: Page, isDesk: boolean) {
  for (const tab of tabs) {
    await page.goto(release + tab);
    await page.waitForSelector('.release-tabs');
    await page.waitForFunction(() => !document.querySelector('main .waiting'));
    if (tab === '/diagram') await page.waitForSelector('.mark-passed');
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
    expect(await page.locator('main [role=alert]').count(), tab).toBe(0);
    const name = tab === '' ? '-overview' : tab.replace('/', '-');
    await keepScreenshot(page, `release${name}-${isDesk ? 'desk-zh' : 'phone-en'}`);
  }
  expect(await page.getByText('application/vnd.in-toto+json').count()).toBeGreaterThan(0);
}

test('a failed health check is rolled back', { timeout: long }, async () => {
  const { release: id } = walk.story(`
    a configuration item till of marketing
    a target till-1 of marketing
    an approved package till 1.0.1 of marketing
    an approved change "One defect" for marketing
    zhou.plan requests a release "收银 1.0.1"
    the usual people bring it to "submit"
    zhou.plan changes the record release_plan: {"steps": [{"what": "健康检查", "person": "he.deploy", "kind": "check", "target": "till-1", "url": "http://127.0.0.1:9/healthz", "timeout_s": 1}]}
    the usual people bring it to "go_live"
    li.release signs "go_live" with all checks
    after 26 hours
  `);
  release = `/releases/${id}`;
  const english = { ...desk, locale: 'en-GB' };
  const failed = async (page: Page) => {
    await page.getByText('the check did not pass').waitFor({ timeout: 90_000 });
    await keepScreenshot(page, 'deployment-failed-desk-en');
  };
  await as('li.release', `${release}/deployment`, failed, english);
  await as('li.release', `${release}/deployment`, async (page) => {
    await page.getByText('失败，等人决定').first().waitFor({ timeout: 90_000 });
    await page.getByText('检查没有通过').waitFor();
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'deployment-failed-desk-zh');
    await press(page, /放弃部署/);
    await page.locator('dialog .ant-btn-primary').click();
    await page.getByText('请写明理由').waitFor();
    await page.locator('dialog textarea').fill('新版本起不来');
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('.chip', { hasText: '已回退' }).waitFor({ timeout: 90_000 });
  });
  await doMine('zhao.ops');
  await as('chen.config', release, async (page) => {
    await press(page, /登记 till/);
    await page.locator('dialog .ant-btn-primary').click();
    await page.locator('dialog').waitFor({ state: 'detached' });
  });
  await doMine('chen.config');
  await doMine('li.release', async (page) => {
    await write(page, '失败原因', '健康检查无应答。');
    await write(page, '教训与改进', '打包时须核对设置文件。');
    await choose(page, '后续安排', '另行发布');
  });
  await doMine('zhou.plan', async (page) => {
    await choose(page, '发布结果', '已回退');
    await write(page, '执行情况', '已恢复原版本。');
  });
  await as('li.release', release, async (page) => {
    await page.getByText('发布已回退').waitFor();
    await keepScreenshot(page, 'rolled-back-desk-zh');
  });
});
