// A release that somebody else holds: watched from its page, found again among one's own, let go.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const title = '营销系统 v3.2 升级，名字长得在手机上一行放不下也不能被截断';

let walk: Walk;
let release = '';
beforeAll(async () => {
  walk = await Walk.start();
  release = walk.story(`
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    an approved change "Three defects" for marketing
    zhou.plan requests a release "${title}"
  `)['release'] as string;
});
afterAll(() => walk.stop());

test('a star on its page puts a release into the list of those that one watches', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sun.test', '/tasks?watched=1');
    await page.getByText('还没有关注的发布').waitFor();
    await looksRight(page, 'watched-none-desk-zh');
    await page.goto(`/releases/${release}`);
    await page.getByText('推荐发布流程').waitFor();
    await page.getByRole('button', { name: '关注', exact: true }).click();
    await page.getByRole('button', { name: '已关注', pressed: true }).waitFor();
    await looksRight(page, 'watch-star-desk-zh');
    await page.goto('/tasks');
    await page.getByRole('button', { name: '关注', exact: true }).click();
    await page.getByRole('link', { name: title }).waitFor();
    await looksRight(page, 'watched-desk-zh');
    // What others do with it comes by itself.
    walk.story('li.release completes "accept" with all checks and {"verdict": "accept"}');
    await page.getByRole('cell', { name: '规划', exact: true }).waitFor();
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sun.test', '/tasks?watched=1');
    await page.getByRole('link', { name: title }).waitFor();
    await looksRight(page, 'watched-phone-en');
    await page.getByRole('link', { name: title }).click();
    await page.getByRole('button', { name: 'Watched', pressed: true }).waitFor();
    await page.getByText('Recommended release process').waitFor();
    await looksRight(page, 'watch-star-phone-en');
    await page.getByRole('button', { name: 'Watched' }).click();
    await page.getByRole('button', { name: 'Watch', pressed: false }).waitFor();
    await page.goto('/tasks?watched=1');
    await page.getByText('You watch no release yet').waitFor();
  });
});

test('the list of releases says and asks by the name of the process', async () => {
  await walk.inPage({ ...desk, locale: 'en-GB' }, async (page) => {
    await walk.signIn(page, 'zhou.plan', '/releases');
    await page.getByRole('link', { name: title }).waitFor();
    await page.getByText('Columns').click();
    await page.getByLabel('Process', { exact: true }).last().check();
    await page.getByRole('cell', { name: 'Recommended release process' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('.list-filter', { hasText: 'Process' }).locator('select').selectOption({
      label: 'Recommended release process',
    });
    await page.waitForURL(/pack=standard/);
    await page.getByRole('link', { name: title }).waitFor();
    await looksRight(page, 'releases-pack-desk-en');
  });
});

test('the bell rings while somebody looks on, and a failing list says so in words', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'zhao.ops', '/releases');
    await page.getByRole('link', { name: '通知，没有未读' }).waitFor();
    walk.story(`
      li.release drafts version 1.1.0 of the process "standard"
      li.release edits "steps.toml" of the draft: {"发布请求内容正确": "发布请求的内容正确"}
      li.release proposes the draft
      qian.general signs the draft
    `);
    await page.getByRole('link', { name: '通知，1 条未读' }).waitFor();
    await looksRight(page, 'bell-desk-zh');
    await page.route('**/my/**', (route) => route.abort());
    await page.click('.bell');
    await page.getByText('连不上服务器').first().waitFor();
    await page.goto('/tasks?watched=1');
    await page.getByText('连不上服务器').first().waitFor();
    expect(await page.locator('main').textContent()).not.toMatch(/undefined|client\.offline\s*$/);
  });
});
