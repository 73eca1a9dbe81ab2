// Signing as people do it: at a desk and on a phone, refused, interrupted, returned, signed again.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const proof = '.decide-last input[autocomplete=current-password]';
const act = '.decide-last button[type=submit]';
const opinion = 'form textarea';
const hostile = '<img src=x onerror=alert(1)> \u202ecod.exe 👩‍🚀 同意';

const begin = `
  a configuration item shop of marketing
  a target shop-1 of marketing
  an approved package shop 1.0.0 of marketing
`;
const release = (title: string) => `
  an approved change "Three defects" for marketing
  zhou.plan requests a release "${title}"
  the usual people bring it to "operations_countersign"
`;

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(begin + release('营销系统 v3.2 升级'));
});
afterAll(() => walk.stop());

async function answerAll(page: Page) {
  for (const yes of await page.$$('.check-answer:first-child')) await yes.click();
}

async function openTask(page: Page, login: string, title: string) {
  await walk.signIn(page, login, '/tasks');
  const row = page.locator('tr', { hasText: title });
  await row.locator('.task-name').click();
  await page.waitForSelector('.deciding');
}

test('from the list by keys to a signature, with every refusal on the way', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'zhao.ops', '/tasks');
    await page.getByText('营销系统 v3.2 升级').waitFor();
    expect(await page.textContent('.nav-count')).toBe('1');
    await keepScreenshot(page, 'tasks-desk-zh');
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.deciding');
    expect(page.url()).toMatch(/\/tasks\/\w+$/);
    await page.getByText('旧版本目录原样保留。').waitFor();
    expect(await page.textContent('.meaning')).toContain('共 3 节');

    await page.click(act);
    await page.getByText('请输入口令。').waitFor();
    await page.fill(opinion, hostile);
    await page.fill(proof, 'not the password');
    await page.click(act);
    await page.getByText('口令不正确').waitFor();
    expect(await page.inputValue(proof)).toBe('');

    await page.fill(proof, walk.password('zhao.ops'));
    await page.click(act);
    await page.locator('.check .field-wrong').first().waitFor();
    expect(await page.locator('.check .field-wrong').count()).toBe(3);
    expect(await page.inputValue(opinion)).toBe(hostile);

    await answerAll(page);
    expect(await page.locator('.check .field-wrong').count()).toBe(0);
    await page.getByText('草稿已保存').waitFor();
    await page.reload();
    await page.getByText('没交的草稿').waitFor();
    expect(await page.inputValue(opinion)).toBe(hostile);
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'sign-desk-zh');

    await page.fill(proof, walk.password('zhao.ops'));
    await page.click(act);
    await page.getByText('这件事已经办结').waitFor();
    await page.goto('/tasks?done=1');
    await page.getByText('签字：会签').waitFor();
    await page.goto('/tasks');
    await page.getByText('现在没有等您办理的事').waitFor();
  });
});

test('on a phone: reading, then a sheet; the release goes back to a step', async () => {
  walk.story(release('Phone release'));
  await walk.inPage(phone, async (page) => {
    await openTask(page, 'zhao.ops', 'Phone release');
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'sign-phone-en');
    expect(await page.locator(act).count()).toBe(0);
    await page.getByRole('button', { name: 'Return…' }).click();
    await page.waitForSelector('dialog');
    await expectNoSidewaysScroll(page);
    await page.fill(proof, walk.password('zhao.ops'));
    await page.click(act);
    await page.getByText('Write an opinion').waitFor();
    await page.fill(opinion, 'Step 1 has no time.');
    await keepScreenshot(page, 'sign-sheet-phone-en');
    await page.click(act);
    await page.getByText('This is done').waitFor();
    expect(await page.textContent('article')).toContain('returned');
  });
});

test('who signed is shown what changed since, old beside new', async () => {
  const title = 'Changed after signing';
  walk.story(`
    ${release(title)}
    the usual people bring it to "go_live"
    li.release signs "go_live" with all checks
    zhou.plan changes the record release_plan: {"backup": "另存一份到备份机。"}
    expect 200
  `);
  await walk.inPage(desk, async (page) => {
    await openTask(page, 'zhao.ops', title);
    const row = page.locator('.change-table tbody tr');
    await row.first().waitFor();
    expect(await row.count()).toBe(1);
    expect(await row.locator('del').textContent()).toBe('旧版本目录原样保留。');
    expect(await row.locator('ins').textContent()).toBe('另存一份到备份机。');
    await keepScreenshot(page, 'sign-again-desk-zh');
    // Content that changes under the reader's eyes waits until he asks for it.
    walk.story(`
      zhou.plan changes the record release_plan: {"backup": "存三份。"}
      expect 200
    `);
    await page.getByText('您看的时候内容又改了').waitFor();
    expect(await row.locator('ins').textContent()).toBe('另存一份到备份机。');
    await page.getByRole('button', { name: '看新的内容' }).click();
    await page.getByText('存三份。').waitFor();
  });
});

test('a lost connection loses nothing', async () => {
  walk.story(release('Lost connection'));
  await walk.inPage(desk, async (page) => {
    await openTask(page, 'zhao.ops', 'Lost connection');
    await answerAll(page);
    await page.fill(opinion, hostile);
    await page.context().setOffline(true);
    await page.fill(proof, walk.password('zhao.ops'));
    await page.click(act);
    await page.getByText('连不上服务器').waitFor();
    expect(await page.inputValue(opinion)).toBe(hostile);
    await keepScreenshot(page, 'sign-offline-desk-zh');
    await page.context().setOffline(false);
    await page.reload();
    await page.getByText('没交的草稿').waitFor();
    expect(await page.inputValue(opinion)).toBe(hostile);
    await page.fill(proof, walk.password('zhao.ops'));
    await page.click(act);
    await page.getByText('这件事已经办结').waitFor();
  });
});
