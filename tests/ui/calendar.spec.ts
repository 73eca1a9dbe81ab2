// What is planned when: the month and the week at a desk, the days in a list on a phone.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const title = '营销系统 v3.2 升级，名字长得在手机上一行放不下也不能被截断';

let walk: Walk;
let day = ''; // on which the release is planned, in Shanghai
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    an approved change "Three defects" for marketing
    zhou.plan requests a release "${title}"
    the usual people bring it to "go_live"
  `);
});
afterAll(() => walk.stop());

test('a planned release stands on its day, and leads to its page', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/releases');
    const row = page.locator('tr', { hasText: title });
    day = (await row.locator('td[data-title=计划开始] time').textContent())?.slice(0, 10) ?? '';
    expect(day).toMatch(/^\d{4}-\d\d-\d\d$/);
    await page.getByRole('link', { name: '日历' }).click();
    await page.getByRole('heading', { name: '发布日历' }).waitFor();
    await page.goto(`/calendar?day=${day}`);
    const cell = page.locator('.calendar-day', { hasText: title });
    expect(await cell.locator('.day-number').textContent()).toBe(String(Number(day.slice(8))));
    await looksRight(page, 'calendar-month-desk-zh');

    await page.getByLabel('状态').selectOption('over');
    await page.getByText('这段时间没有符合条件的发布').waitFor();
    await page.getByLabel('状态').selectOption('open');
    await page.getByLabel('系统').selectOption({ label: '营销系统' });
    await page.getByLabel('显示').selectOption('week');
    await cell.waitFor();
    expect(await page.locator('.calendar-day').count()).toBe(7);
    await looksRight(page, 'calendar-week-desk-zh');
    await page.getByRole('button', { name: '下一周' }).click();
    await cell.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '上一周' }).click();
    await cell.getByRole('link').click();
    await page.getByRole('heading', { name: title }).waitFor();
  });
});

test('on a phone the days are a list; an empty one says what would stand there', async () => {
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', `/calendar?day=${day}`);
    await page.locator('.agenda', { hasText: title }).waitFor();
    await looksRight(page, 'calendar-phone-en');
    for (let n = 0; n < 3; n++) await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByText('No release is planned to begin in this time').waitFor();
    await looksRight(page, 'calendar-none-phone-en');
    await page.route('**/api/v1/calendar?*', (route) => route.abort());
    await page.getByRole('button', { name: 'Next month' }).click();
    await page.getByText('The server cannot be reached').waitFor();
  });
});

test('windows are bands; a release dragged to another day meets what is against it', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', `/calendar?day=${day}`);
    const card = page.locator('.planned', { hasText: title });
    await card.waitFor();
    const months = [0, 1];
    for (const month of months) {
      if ((await page.locator('.band-window').count()) > 0) break;
      await page.goto(`/calendar?day=${day.slice(0, 8)}${month + 10}`);
    }
    expect(await page.locator('.band-window').count()).toBeGreaterThan(0);
    await page.goto(`/calendar?day=${day}&range=week`);
    await card.waitFor();
    const other = page.locator('.calendar-day', { hasNot: card }).last();
    await card.dragTo(other);
    const dialog = page.getByRole('dialog');
    await dialog.getByText('这个时间').first().waitFor();
    await looksRight(page, 'calendar-dragged-desk-zh');
    await page.keyboard.press('Escape');
    await card.getByRole('button', { name: '改期' }).click();
    await dialog.getByText('这个时间').first().waitFor();
    await page.keyboard.press('Escape');
  });
});

// covers: S4-17
test('the manager sets a freeze, and its name stands beside it; others only look', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/calendar');
    await page.getByRole('button', { name: '新增条目' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('种类').selectOption('holiday');
    await dialog.getByLabel('编号').fill('founding_day');
    await dialog.getByLabel('中文名称').fill('公司成立日');
    await dialog.getByLabel('英文名称').fill('Founding day');
    await dialog.getByLabel('第一天').fill('not a day');
    await dialog.getByLabel('理由').fill('放假通知');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByRole('alert').first().waitFor();
    const today = await page.locator('.calendar-day[aria-current] .day-number').textContent();
    await dialog.getByLabel('第一天').fill(`${day.slice(0, 7)}-28`);
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(today).not.toBe('');
    const cycle = page.getByRole('region', { name: '发布周期' });
    await cycle.getByText('公司成立日').waitFor();
    await cycle.getByText('李晓晴 于').waitFor();
    await page.goto(`/calendar?day=${day}`);
    await page.locator('.day-mark-off', { hasText: '公司成立日' }).waitFor();
    await looksRight(page, 'calendar-cycle-desk-zh');
  });
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'zhou.plan', `/calendar?day=${day}`);
    await page.getByText('公司成立日').first().waitFor();
    expect(await page.getByRole('button', { name: '新增条目' }).count()).toBe(0);
    expect(await page.getByRole('button', { name: '停用' }).count()).toBe(0);
  });
});

test('the windows of a year are a sheet to print', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/calendar?day=2027-03-01');
    await page.getByRole('link', { name: '年度窗口计划' }).click();
    await page.getByRole('heading', { name: '2027 年窗口计划' }).waitFor();
    const march = page.locator('.year-month', { hasText: '2027-03' });
    await march.getByText('2027-03-11 周四 18:00').first().waitFor();
    expect(await march.locator('.year-period').count()).toBeGreaterThan(1);
    await looksRight(page, 'calendar-year-desk-zh');
    await page.getByRole('button', { name: '下一年' }).click();
    await page.getByRole('heading', { name: '2028 年窗口计划' }).waitFor();
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', '/calendar/year?year=2027');
    await page.getByRole('heading', { name: 'Release windows of 2027' }).waitFor();
    await page.getByText('2027-03-11 Thu 18:00').first().waitFor();
    await looksRight(page, 'calendar-year-phone-en');
  });
});

test.each([
  ['desk-zh', desk, '订阅…', '生成网址', '网址已生成'],
  ['phone-en', phone, 'Subscribe…', 'Make the address', 'The address is ready'],
] as const)(
  'a calendar program gets an address of its own: %s',
  async (name, kind, open, make, made) => {
    await walk.inPage(kind, async (page) => {
      await walk.signIn(page, 'li.release', `/calendar?day=${day}`);
      await page.getByRole('button', { name: open }).click();
      await looksRight(page, `calendar-subscribe-${name}`);
      await page.getByRole('button', { name: make }).click();
      await page.getByRole('heading', { name: made }).waitFor();
      await looksRight(page, `calendar-subscribed-${name}`);
      const link = (await page.locator('.shown-once').textContent()) ?? '';
      const feed = await fetch(link);
      expect(feed.headers.get('content-type')).toBe('text/calendar; charset=utf-8');
      expect((await feed.text()).replaceAll('\r\n ', '')).toContain(title);
    });
  },
);
