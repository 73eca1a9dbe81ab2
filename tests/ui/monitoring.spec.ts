// A release watched while it is carried out: what is seen, the clock of a decision on every page,
// the decision with its reason.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 180_000;

let walk: Walk;
let monitoring = '';
beforeAll(async () => {
  walk = await Walk.start();
  const { release } = walk.story('the release is being verified');
  monitoring = `/releases/${release}/monitoring`;
}, long);
afterAll(() => walk.stop());

test(
  'what is seen is entered, and starts the clock of the decision',
  { timeout: long },
  async () => {
    await walk.inPage(phone, async (page) => {
      await walk.signIn(page, 'zhou.plan', monitoring);
      await page.getByRole('button', { name: 'Enter what was seen…' }).click();
      await page.getByRole('textbox', { name: 'What was seen' }).fill('amounts differ');
      await page.getByLabel('Serious problem').selectOption('data');
      await page.getByRole('button', { name: 'Enter what was seen', exact: true }).click();
      await page.locator('.frame-clock').getByText('Look').waitFor();
      expect(await page.getByLabel('Reason').count()).toBe(0);
      await looksRight(page, 'monitoring-phone-en');
    });
  },
);

test('who is named decides from wherever he is, with a reason', { timeout: long }, async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/calendar');
    const clock = page.locator('.frame-clock');
    await clock.getByText(/剩 \d\d:\d\d/).waitFor();
    await looksRight(page, 'clock-desk-zh');
    await clock.getByText('去作决定').click();
    const decision = page.getByRole('region', { name: '回退决策' });
    await decision.getByText('由 李晓晴 决定。').waitFor();
    await decision.getByRole('radio', { name: /^继续/ }).check();
    await decision.getByRole('button', { name: '继续发布' }).click();
    await decision.getByRole('alert').first().waitFor();
    await looksRight(page, 'rollback-decision-desk-zh');
    await decision.getByRole('textbox', { name: '理由' }).fill('只影响测试数据');
    await decision.getByRole('button', { name: '继续发布' }).click();
    await decision.getByText('用时 0 分钟').waitFor();
    await clock.waitFor({ state: 'detached' });
  });
});
