// Signing in and out, refused and let in, in both languages, on a desk and on a phone.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, keepScreenshot, Walk } from './walk';

const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };
const person = 'li.release';
const words = {
  zh: {
    title: '登录',
    missing: '请填写口令。',
    home: '我的待办',
    nothing: '现在没有等您办理的事',
    leave: '退出登录',
  },
  en: {
    title: 'Sign in',
    missing: 'Enter your password.',
    home: 'My tasks',
    nothing: 'Nothing waits for you now',
    leave: 'Sign out',
  },
};

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

async function signIn(page: Page, password: string) {
  await page.fill('input[autocomplete=username]', person);
  await page.fill('input[autocomplete=current-password]', password);
  await page.click('button[type=submit]');
}

for (const [device, viewport] of Object.entries({ desk, phone })) {
  for (const language of ['zh', 'en'] as const) {
    test(`a person signs in and out: ${device}, ${language}`, async () => {
      const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
      await walk.inPage({ viewport, locale }, async (page) => {
        await page.goto('/');
        await page.waitForSelector('form');
        expect(await page.textContent('h1')).toBe(words[language].title);
        expect(await page.getAttribute('html', 'lang')).toMatch(language);
        await keepScreenshot(page, `sign-in-${device}-${language}`);

        await page.click('button[type=submit]');
        await page.getByText(words[language].missing).waitFor();

        await signIn(page, 'not the password');
        await page.waitForSelector('[role=alert]');
        expect(await page.inputValue('input[autocomplete=username]')).toBe(person);
        await expectNoSidewaysScroll(page);
        await keepScreenshot(page, `sign-in-refused-${device}-${language}`);

        await signIn(page, walk.password(person));
        await page.getByRole('heading', { name: words[language].home }).waitFor();
        expect(new URL(page.url()).pathname).toBe('/tasks');
        await page.getByText(words[language].nothing).waitFor();
        await expectNoSidewaysScroll(page);
        await keepScreenshot(page, `signed-in-${device}-${language}`);

        await page.reload();
        await page.getByRole('heading', { name: words[language].home }).waitFor();
        await page.click('.person-menu summary');
        await page.getByRole('button', { name: words[language].leave }).click();
        await page.waitForSelector('form');
        await page.reload();
        await page.waitForSelector('form');
      });
    });
  }
}

test('the switch changes every word at once and is remembered', async () => {
  await walk.inPage({ viewport: desk, locale: 'zh-CN' }, async (page) => {
    await page.goto('/');
    await page.waitForSelector('form');
    await page.fill('input[autocomplete=username]', person);
    await page.click('button[lang=en]');
    await page.getByRole('heading', { name: words.en.title }).waitFor();
    expect(await page.inputValue('input[autocomplete=username]')).toBe(person);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.reload();
    await page.getByRole('heading', { name: words.en.title }).waitFor();
    // The switch itself names both languages; nothing else is Chinese but the organisation's name.
    const text = (await page.innerText('body')).replace('中', '');
    expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  });
});
