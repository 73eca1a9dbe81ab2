// What came back and why, what comes next, the timeline and the notices: in words of the trade, in
// both languages; nowhere an id, a code of the product or a time as machines write it.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { looksRight, Walk } from './walk';

const long = 240_000;
const why = '培训安排太紧';
const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
let release = '';
beforeAll(async () => {
  walk = await Walk.start();
  release = walk.story(`
    feng.change requests the whole release "新商城" of marketing under feh-go-live with {"type": "new"}
    the usual people bring it to "cio"
    jiang.cio signs "cio" with {"verdict": "return", "opinion": "${why}"}
  `).release!;
}, long);
afterAll(() => walk.stop());

const raw = [
  /\d{4}-\d\d-\d\dT\d\d:/, // a time as machines write it
  /\b0[0-9a-z]{12}\b/, // an id
  /\b(task|seat|approval|release|deployment|record|process)\.[a-z_]+\b/, // a type of the journal
  /\{\w+\}/, // a gap that nobody filled
];

async function expectWords(page: Page, within: string) {
  const text = await page.locator(within).innerText();
  expect(text.length).toBeGreaterThan(100);
  for (const each of raw) expect(text).not.toMatch(each);
}

test('who mends what came back reads at the top why, by whom and when', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'tang.project', '/tasks');
    await page.locator('.task-name', { hasText: '上线准备' }).click();
    const back = page.locator('.came-back');
    await back.getByText(why).waitFor();
    await back.getByText('蒋明').waitFor();
    expect(await back.innerText()).toMatch(/蒋明.*「公司领导审批」中决定：退回/s);
    await page.locator('.deciding').waitFor();
    await looksRight(page, 'came-back-desk-zh');
  });
});

test('who decides sees it coming', async () => {
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'jiang.cio', '/tasks?coming=1');
    await page.getByText('approval by the company leader').waitFor();
    await looksRight(page, 'coming-phone-en');
  });
});

test('the timeline names tasks, seats and people', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'tang.project', `/releases/${release}/timeline`);
    await page.getByText(/作为.+签字退回/).waitFor();
    await page.getByText('办结「公司领导审批」：退回').waitFor();
    await expectWords(page, '.timeline');
    await page.locator('.timeline').scrollIntoViewIfNeeded();
    await page.mouse.wheel(0, 900);
    await looksRight(page, 'timeline-desk-zh');
    await page.goto(`/releases/${release}/timeline?kind=all`);
    await page.locator('.timeline li').first().waitFor();
    await expectWords(page, '.timeline');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'tang.project', `/releases/${release}/timeline`);
    await page.getByText('approval by the company leader').first().waitFor();
    await expectWords(page, '.timeline');
    await page.mouse.wheel(0, 1000);
    await looksRight(page, 'timeline-phone-en');
  });
});

test('a notice says who asks what of whom, and until when', async () => {
  walk.story(`
    as li.release
    GET /api/v1/releases/{release}
    remember task = $.tasks[step=prepare].id
    as tang.project
    POST /api/v1/tasks/{task}/delegate {"person": "zhou.plan", "reason": "出差"}
  `);
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'zhou.plan', '/notices');
    await page.getByText(/唐颖把发布 REL-\S+《新商城》的「上线准备」交给您办理/).waitFor();
    await expectWords(page, 'main');
    await looksRight(page, 'notices-desk-zh');
  });
});
