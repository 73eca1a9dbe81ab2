// One's own preferences, the link for a forgotten password, and the administrators kept apart.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('preferences: another language, zone and way of numbers, and they are kept', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sun.test', '/account');
    const panel = page.getByRole('region', { name: '我的偏好' });
    await panel.getByLabel('时区').selectOption('Europe/Berlin');
    await panel.getByText(/那里现在是 .*UTC\+[12]/).waitFor();
    await panel.getByLabel('数字写法').selectOption('1.234.567,5');
    await panel.getByLabel('语言').selectOption('en');
    await looksRight(page, 'preferences-desk-zh');
    await press(page, '保存偏好');
    await page.getByRole('heading', { name: 'My preferences' }).waitFor();
    await page.getByText('Saved.', { exact: true }).waitFor();
    await page.reload();
    const again = page.getByRole('region', { name: 'My preferences' });
    expect(await again.getByLabel('Time zone').inputValue()).toBe('Europe/Berlin');
    expect(await again.getByLabel('Numbers').inputValue()).toBe('point_comma');
    // Times are his own from now on, and say whose they are.
    await page
      .getByText(/signed in .*UTC\+[12]/)
      .first()
      .waitFor();
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', '/account');
    await page.getByRole('region', { name: 'My preferences' }).scrollIntoViewIfNeeded();
    await looksRight(page, 'preferences-phone-en');
  });
  // A browser where nobody chose a language takes the person's.
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sun.test', '/account');
    await page.getByRole('region', { name: 'My preferences' }).waitFor();
  });
});

test('a zone that the server does not know is refused beside its field', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'he.deploy', '/account');
    await page.route('**/me/preferences', (route) => {
      const sent = route.request().postDataJSON() as object;
      return route.continue({ postData: JSON.stringify({ ...sent, zone: 'Mars/Base' }) });
    });
    await press(page, '保存偏好');
    const wrong = page.locator('.field', { has: page.getByLabel('时区') }).locator('.field-wrong');
    expect(await wrong.textContent()).toContain('时区');
  });
});

test('a forgotten password: a link with its end, shown once, and a new one by it', async () => {
  let link = '';
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    await page.getByRole('link', { name: /何/ }).first().click();
    await page.getByRole('heading', { name: '账号', exact: true }).waitFor();
    await press(page, '重设口令…');
    await press(page, '重设口令');
    await page.getByText('请写明理由。').waitFor();
    await page.getByLabel('理由').fill('本人来电，忘了口令');
    await press(page, '重设口令');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/\d{4}-\d\d-\d\d 周. \d\d:\d\d UTC\+8 前有效/).waitFor();
    link = (await page.locator('.shown-once').textContent()) ?? '';
    await looksRight(page, 'password-link-desk-zh');
    await press(page, '关闭');
    await page.locator('.shown-once').waitFor({ state: 'detached' });
    // Asked for again it is another one.
    await press(page, '重设口令…');
    expect(await page.getByLabel('理由').inputValue()).toBe('');
  });
  await walk.inPage(phone, async (page) => {
    await page.goto(link);
    await page.getByText('Set up your account').waitFor();
    const [password, again] = await page.$$('input[autocomplete=new-password]');
    await password?.fill('another long password');
    await again?.fill('another long password');
    await page.click('button[type=submit]');
    await page.getByText('All set').waitFor();
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    await page.getByRole('link', { name: 'Zhou', exact: false }).first().click();
    await press(page, 'Reset password…');
    await page.getByLabel('Reason').fill('lost');
    await press(page, 'Reset password');
    await page.getByText(/good until \d{4}-\d\d-\d\d \w+ \d\d:\d\d UTC\+8/).waitFor();
    await looksRight(page, 'password-link-phone-en');
  });
});

test('two administrators in one hand: allowed with a reason, and taken back', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sys.admin', '/roles');
    const panel = page.getByRole('region', { name: '三员分立' });
    await panel.getByText('只能是三员').waitFor();
    await press(page, '允许一人兼任两员…');
    await page.getByLabel('理由').fill('全行只有三个人');
    await looksRight(page, 'administrators-ask-desk-zh');
    await press(page, '允许一人兼任两员');
    await panel.getByText('已允许一个人兼任两员').waitFor();
    await looksRight(page, 'administrators-desk-zh');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sec.admin', '/roles');
    const panel = page.getByRole('region', { name: 'Administrators kept apart' });
    await panel.getByText('may hold two administrator roles').waitFor();
    expect(await panel.getByRole('button').count()).toBe(0);
    await looksRight(page, 'administrators-phone-en');
  });
});
