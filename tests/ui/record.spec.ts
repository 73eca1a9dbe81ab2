// A record while it is written: saved by itself, kept through a lost connection and a reload, and
// written by two at once without a word lost.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'zh-CN' };
const person = 'zhou.plan'; // alone may write the plan, at his desk and on his phone
const patient = { timeout: 15_000 };
const hostile = '<img src=x onerror=alert(1)> \u202ecod.exe 👩‍🚀 目的';

let walk: Walk;
let plan = '';
beforeAll(async () => {
  walk = await Walk.start();
  const { release } = walk.story(`
    an approved change "Three defects" for marketing
    zhou.plan requests a release "营销系统 v3.2 升级"
    the usual people bring it to "plan"
  `);
  plan = `/releases/${release}/records/release_plan`;
});
afterAll(() => walk.stop());

const field = (page: Page, label: string) => page.getByLabel(label, { exact: true });
const saved = (page: Page) => page.getByText('草稿已保存').waitFor();

test('saved by itself, kept through a reload and a lost connection', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, person, `${plan}?edit=1`);
    await field(page, '发布目的').fill(hostile);
    await saved(page);
    // Not yet saved when the page goes: it stands there again, and is saved now.
    await field(page, '影响范围').fill('停机五分钟');
    await page.reload();
    await expect.poll(() => field(page, '影响范围').inputValue(), patient).toBe('停机五分钟');
    expect(await field(page, '发布目的').inputValue()).toBe(hostile);
    await saved(page);

    await page.context().setOffline(true);
    await field(page, '备份方案').fill('旧版本目录原样保留');
    await page.getByText('内容存在这个浏览器里').waitFor();
    await keepScreenshot(page, 'record-offline-desk-zh');
    await page.context().setOffline(false);
    await saved(page);
    await page.goto(plan);
    await page.getByText('旧版本目录原样保留').waitFor();
    await page.getByText(hostile).waitFor();
  });
});

test('what is wrong stands beside its field and on top, in the words of the server', async () => {
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, person, `${plan}?edit=1`);
    await page.getByRole('button', { name: '保存并完成' }).click();
    await page.locator('.paper-summed').waitFor();
    const beside = page.locator('[data-field=verification] .paper-words');
    expect(await beside.first().textContent()).toBe('必填项未填。');
    await page.locator('.paper-summed button', { hasText: '验证计划' }).click();
    await expectNoSidewaysScroll(page);
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'record-wrong-phone-zh');
  });
});

test('two at once: each sees the other, and the same field asks who is right', async () => {
  await walk.inPage(desk, async (one) => {
    await walk.signIn(one, person, `${plan}?edit=1`);
    await walk.inPage(phone, async (other) => {
      await walk.signIn(other, person, `${plan}?edit=1`);
      await field(one, '影响范围').fill('营销系统');
      await saved(one);
      await expect.poll(() => field(other, '影响范围').inputValue(), patient).toBe('营销系统');
      await other.getByText('刚刚改了这一项').waitFor();

      await field(other, '备份方案').fill('另存一份');
      await field(one, '后续工作').fill('清理旧版本');
      await expect.poll(() => field(one, '备份方案').inputValue(), patient).toBe('另存一份');
      await expect.poll(() => field(other, '后续工作').inputValue(), patient).toBe('清理旧版本');

      await field(other, '发布目的').fill('手机上写的');
      await field(one, '发布目的').fill('电脑上写的');
      const clash = await firstClash(one, other);
      expect(await clash.innerText('.paper-clash')).toContain('手机上写的');
      expect(await clash.innerText('.paper-clash')).toContain('电脑上写的');
      await keepScreenshot(clash, 'record-clash');
      await clash.getByRole('button', { name: '用我的' }).click();
      await saved(clash);
      const mine = await field(clash, '发布目的').inputValue();
      // The other stands in that very field: nothing changes under his cursor, he is asked as well.
      const rest = clash === one ? other : one;
      await rest.getByRole('button', { name: '用对方的' }).click();
      await expect.poll(() => field(rest, '发布目的').inputValue(), patient).toBe(mine);
    });
  });
});

// Who saved second is asked.
async function firstClash(one: Page, other: Page): Promise<Page> {
  return Promise.any(
    [one, other].map(async (page) => {
      await page.waitForSelector('.paper-clash');
      return page;
    }),
  );
}

test('a field that applies only then comes and goes with what it hangs on', async () => {
  const title = '"title": "影响范围",';
  const when = '"x-when": "= backup = \\"无\\"",';
  const to = JSON.stringify({ [title]: `${title} ${when}` });
  const { release } = walk.story(`
    li.release drafts version 1.1.0 of the process "standard"
    li.release edits "records/release_plan.json" of the draft: ${to}
    li.release proposes the draft
    qian.general signs the draft
    an approved change "Four defects" for marketing
    zhou.plan requests a release "营销系统 v3.3 升级"
    the usual people bring it to "plan"
  `);
  const address = `/releases/${release}/records/release_plan?edit=1`;
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, person, address);
    await field(page, '备份方案').fill('原样保留');
    await saved(page);
    expect(await field(page, '影响范围').count()).toBe(0);
    await keepScreenshot(page, 'record-when-hidden-desk-zh');
    await field(page, '备份方案').fill('无');
    await field(page, '影响范围').fill('停机五分钟');
    await saved(page);
    await keepScreenshot(page, 'record-when-shown-desk-zh');
    // What it hung on is answered otherwise: it is asked for no longer, and the draft goes on.
    await field(page, '备份方案').fill('旧版本目录');
    await field(page, '影响范围').waitFor({ state: 'detached' });
    await saved(page);
    await page.getByRole('button', { name: '保存并完成' }).click();
    await page.locator('.paper-summed').waitFor();
    expect(await page.locator('.paper-summed').textContent()).not.toContain('影响范围');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, person, address);
    await field(page, '备份方案').waitFor();
    expect(await field(page, '影响范围').count()).toBe(0);
    await expectNoSidewaysScroll(page);
    await keepScreenshot(page, 'record-when-hidden-phone-zh');
  });
});
