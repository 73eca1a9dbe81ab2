// A process owner who is no programmer adds a signer to the countersign, tries it and has it
// published; steps, roles, gates, checks, forms and timers are edited without knowing the files.
// covers: EXP-18
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const patienceMs = 20_000;

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

async function signIn(page: Page, login: string, address: string) {
  await page.goto(address);
  await page.fill('input[autocomplete=username]', login);
  await page.fill('input[autocomplete=current-password]', walk.password(login));
  await page.click('button[type=submit]');
  await page.waitForSelector('.page-title');
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

// The walk is long, and the machine may be busy.
const longMs = 180_000;

test('one more signer: drafted, tried, proposed', { timeout: longMs }, async () => {
  await walk.inPage(desk, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await signIn(page, 'li.release', '/processes');
    await keepScreenshot(page, 'processes-desk-zh');
    await page.getByRole('link', { name: '推荐发布流程' }).click();
    await page.getByText('FX-RM-01').waitFor();
    await keepScreenshot(page, 'process-document-desk-zh');
    await button(page, '新建修订').click();
    await page.waitForSelector('.modeller-place .djs-element');
    await page.getByText('没有问题').waitFor();

    await page.getByRole('tab', { name: '签署方' }).click();
    const countersign = page.locator('.panel', {
      hasText: 'operations_countersign',
    });
    await countersign.getByText('3 方').waitFor();
    await countersign.getByRole('button', { name: '增加签署方…' }).click();
    await button(page, '增加签署方').click();
    expect(await page.locator('.field-wrong').count()).toBeGreaterThan(2);
    await page.getByLabel('步骤标识').fill('security_countersign');
    await page.getByLabel('角色', { exact: true }).fill('security_supervisor');
    await page.getByLabel('角色中文名').fill('安全主管');
    await page.getByLabel('角色英文名').fill('security supervisor');
    await button(page, '增加签署方').click();
    await countersign.getByText('4 方').waitFor();
    await keepScreenshot(page, 'workshop-signers-desk-zh');

    await page.getByRole('tab', { name: '步骤' }).click();
    const step = page.locator('.step-entry', { hasText: '受理发布请求' });
    await step.locator('summary').click();
    await step.getByRole('button', { name: '增加检查项' }).click();
    await step.getByLabel('检查项 5', { exact: true }).fill('已核对变更单编号');
    await step.getByLabel('检查项 5 英文').fill('the number of the change is checked');
    await step.getByText('5 项检查').waitFor();
    await step.getByLabel('完成时通过的闸口').waitFor();
    await page.getByText('没有问题').waitFor();
    const ladder = page.getByRole('region', { name: '催办与升级' });
    const rung = ladder.locator('.ladder-moment input').first();
    await rung.fill('soon');
    await ladder.getByRole('alert').waitFor();
    await rung.fill('-PT4H');
    await ladder.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByText('没有问题').waitFor();
    await keepScreenshot(page, 'workshop-steps-desk-zh');

    await page.getByRole('button', { name: '修订信息…' }).click();
    await page.getByLabel('修订人').fill('李晓晴');
    await page.getByLabel('修订说明').fill('会签增加安全主管');
    await page.getByLabel('批准人').fill('总经理');
    await button(page, '修订信息').click();
    await page.getByRole('heading', { name: /1\.1\.0/ }).waitFor();
    await page.getByText('没有问题').waitFor();

    await page.getByRole('tab', { name: '试运行' }).click();
    await page.waitForSelector('.rehearsal-place .mark-waits');
    await page.locator('.rehearsal-waits').getByRole('button', { name: 'accept' }).click();
    await page.getByText('走过 1 步').waitFor();
    await keepScreenshot(page, 'workshop-try-desk-zh');
    await page.reload();
    await page.getByText('走过 1 步').waitFor();
    await page.getByLabel('用例名称').fill('受理之后编写计划');
    await button(page, '存为用例').click();
    const kept = page.locator('li', { hasText: '受理之后编写计划' });
    await kept.getByText('相符').waitFor();
    await button(page, '重新开始').click();
    await page.getByText('走过 0 步').waitFor();
    await button(page, '受理之后编写计划').click();
    await page.getByText('走过 1 步').waitFor();
    await keepScreenshot(page, 'workshop-case-desk-zh');
    await button(page, '正常发布：从受理到关闭').click();
    await page.getByText('走完了').waitFor();
    await page.getByText('operations_countersign approve').waitFor();

    await page.getByRole('tab', { name: '对比' }).click();
    await page.locator('.diff-added', { hasText: 'security_supervisor' }).first().waitFor();
    await keepScreenshot(page, 'workshop-compare-desk-zh');

    const exported = page.waitForEvent('download');
    await button(page, '导出').click();
    expect((await exported).suggestedFilename()).toMatch(/^standard-.*\.zip$/);

    await page.getByRole('tab', { name: '内容' }).click();
    await page.getByRole('button', { name: /test_report\.json/ }).click();
    await page.getByLabel('新字段的标识').fill('tools_used');
    await button(page, '增加字段').click();
    await page.getByLabel('tools_used 名称', { exact: true }).fill('测试工具');
    await page.getByLabel('tools_used 英文名称').fill('tools used');
    await page.getByLabel('tools_used 章节').fill('tests');
    await page.getByText('没有问题').waitFor();
    await keepScreenshot(page, 'workshop-record-desk-zh');

    await button(page, '提交审批…').click();
    await page.getByLabel('修订说明').fill('会签由三方改为四方');
    await button(page, '提交审批').click();
    await page.getByText('待签署').waitFor();
  });
});

test('the general manager signs it, and it is in force', async () => {
  await walk.inPage(desk, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await signIn(page, 'qian.general', '/processes/standard');
    await page.getByRole('link', { name: '1.1.0' }).click();
    await button(page, '签署…').click();
    await page.getByLabel('口令').fill('wrong');
    await button(page, '签署').click();
    await page.locator('dialog [role=alert], dialog .field-wrong').first().waitFor();
    await page.getByLabel('口令').fill(walk.password('qian.general'));
    await button(page, '签署').click();
    await page.locator('.page-head').getByText('生效中').waitFor();
    await keepScreenshot(page, 'workshop-signed-desk-zh');
  });
});

test('everybody reads of the new version', async () => {
  await walk.inPage(phone, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await signIn(page, 'sun.test', '/tasks');
    const bell = page.locator('.bell');
    await bell.getByText('1', { exact: true }).waitFor();
    await bell.click();
    await page.getByText('Recommended release process 1.1.0').waitFor();
    await page.getByText('new', { exact: true }).waitFor();
    // Seen is read: the bell has nothing to say, here or when he comes again.
    await page.getByRole('link', { name: 'Notices, none unread' }).waitFor();
    await page.reload();
    await page.getByText('Recommended release process 1.1.0').waitFor();
    expect(await page.getByText('new', { exact: true }).count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await keepScreenshot(page, 'notices-phone-en');
  });
});

test('a new record is named in a dialog that says what is wrong', async () => {
  await walk.inPage(desk, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await signIn(page, 'li.release', '/processes/standard');
    await button(page, '新建修订').click();
    await button(page, '新建单据…').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('标识').fill('Field notes');
    await dialog.getByRole('button', { name: '新建单据' }).click();
    expect(await dialog.locator('.field-wrong').count()).toBe(3);
    await keepScreenshot(page, 'workshop-new-record-desk-zh');
    await dialog.getByLabel('标识').fill('test_report');
    await dialog.getByLabel('中文名称').fill('现场记录');
    await dialog.getByLabel('英文名称').fill('field notes');
    await dialog.getByRole('button', { name: '新建单据' }).click();
    await dialog.getByText('已经有 test_report 这份单据。').waitFor();
    await dialog.getByLabel('标识').fill('field_notes');
    await dialog.getByRole('button', { name: '新建单据' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /field_notes\.json/ }).waitFor();
    await page.getByLabel('新字段的标识').waitFor();
  });
});

test('the decisions open as tables, and on a phone nothing scrolls sideways', async () => {
  await walk.inPage(phone, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await signIn(page, 'li.release', '/processes');
    await page.getByRole('link', { name: 'Recommended release process' }).click();
    await page.getByText('FX-RM-01').waitFor();
    await expectNoSidewaysScroll(page);
    await page.getByRole('link', { name: '1.1.0' }).last().click();
    await page.getByRole('button', { name: /decisions\.dmn/ }).click();
    await page.locator('.decisions-place').getByText('operations_countersign').waitFor();
    await expectNoSidewaysScroll(page);
    await keepScreenshot(page, 'workshop-decisions-phone-en');
  });
});
