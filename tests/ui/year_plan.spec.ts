// The release windows of a year as a task: asked for, late, drawn up.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story('at 2027-01-02T09:00:00+08:00');
});
afterAll(() => walk.stop());

test('who owns the windows draws up the plan of the year, late', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'han.develop', '/tasks');
    const duty = page.getByRole('link', { name: /2027/ });
    await duty.waitFor();
    await looksRight(page, 'year-plan-duty-desk-zh');
    await duty.click();
    await page.waitForURL('**/calendar/year?year=2027');
    await page.getByRole('button', { name: '编制完成' }).waitFor();
    await looksRight(page, 'year-plan-waits-desk-zh');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'han.develop', '/calendar/year?year=2027');
    await page.getByRole('button', { name: 'It is drawn up' }).click();
    await looksRight(page, 'year-plan-ask-phone-en');
    await page.locator('dialog').getByRole('button', { name: 'It is drawn up' }).click();
    await page.getByText(/drawn up by Han Lei/).waitFor();
    expect(await page.getByRole('button', { name: 'It is drawn up' }).count()).toBe(0);
    await looksRight(page, 'year-plan-done-phone-en');
  });
});
