// Wrong, missing, huge and hostile values: the field says what is wrong, nothing is lost, nothing
// runs, and what is accepted stands there as text.
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const values = {
  missing: '',
  blank: '   ',
  script: '<script>window.hit=1</script><img src=x onerror="window.hit=1">',
  bidi: '\u202eevil\u2066name',
  invisible: '\u200b\u200d\ufeff',
  huge: '长'.repeat(20_000),
  emoji: '👩‍🚀🚀'.repeat(20),
};
const viewports = { desk: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } };

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start()));
afterAll(() => walk.stop());

async function expectNothingRan(page: Page) {
  expect(await page.evaluate(() => 'hit' in window)).toBe(false);
  await expectNoSidewaysScroll(page);
}

// Sends the form and answers whether the server took it; a refusal says why and keeps the text.
async function send(page: Page, form: string, field: string, value: string): Promise<boolean> {
  await page.fill(`${form} ${field}`, value);
  const answered = page.waitForResponse((each) => each.request().method() === 'POST');
  await page.click(`${form} button[type=submit]`);
  const taken = (await answered).ok();
  if (!taken) {
    const said = page.locator(`${form} .field-wrong, ${form} .problem`).first();
    await said.waitFor();
    expect((await said.innerText()).trim()).not.toBe('');
    expect(await page.inputValue(`${form} ${field}`)).toBe(value);
  }
  await expectNothingRan(page);
  return taken;
}

test('an account of any name', async () => {
  const options = { viewport: viewports.phone, locale: 'zh-CN' };
  await walk.inPage(options, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    const made: string[] = [];
    for (const [kind, value] of Object.entries(values)) {
      await page.goto('/people');
      await page.getByRole('button', { name: '新建账号' }).click();
      const inputs = page.locator('dialog input');
      await inputs.nth(0).fill(`odd.${kind}`);
      await inputs.nth(2).fill('Odd name');
      await inputs.nth(1).evaluate((each) => each.setAttribute('data-zh', ''));
      if (await send(page, 'dialog', 'input[data-zh]', value)) {
        made.push(kind);
        await page.getByText('一次性链接').waitFor();
        expect(await page.locator('.shown-once').textContent()).toMatch(/\/set-up#.{20}/);
        await page.getByRole('button', { name: '关闭' }).click();
      } else {
        await keepScreenshot(page, `account-${kind}-phone-zh`);
        await page.getByRole('button', { name: '不要草稿' }).click();
      }
    }
    expect(made).not.toContain('missing');
    expect(made).not.toContain('blank');
    expect(made).not.toContain('invisible');
    expect(made).not.toContain('huge');
    await page.goto('/people');
    await page.waitForSelector('.list-table');
    await expectNothingCutOff(page);
    await expectNothingRan(page);
    await keepScreenshot(page, 'people-odd-phone-zh');
  });
});

test('an account of any login', async () => {
  await walk.inPage({ viewport: viewports.desk, locale: 'en-GB' }, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    await page.getByRole('button', { name: 'Create account' }).click();
    const inputs = page.locator('dialog input');
    await inputs.nth(1).fill('名');
    await inputs.nth(2).fill('Name');
    await inputs.nth(0).evaluate((each) => each.setAttribute('data-login', ''));
    for (const value of [...Object.values(values), 'li.release', 'Ünïcode', 'a b']) {
      expect(await send(page, 'dialog', 'input[data-login]', value), value.slice(0, 40)).toBe(
        false,
      );
    }
    await keepScreenshot(page, 'account-login-desk-en');
  });
});

test('a unit of any code', async () => {
  await walk.inPage({ viewport: viewports.desk, locale: 'zh-CN' }, async (page) => {
    await walk.signIn(page, 'sys.admin', '/units');
    await page.getByRole('button', { name: '新建部门' }).click();
    const inputs = page.locator('dialog input');
    await inputs.nth(1).fill('名');
    await inputs.nth(2).fill('Name');
    await inputs.nth(0).evaluate((each) => each.setAttribute('data-code', ''));
    for (const value of [...Object.values(values), 'ops']) {
      expect(await send(page, 'dialog', 'input[data-code]', value), value.slice(0, 40)).toBe(false);
    }
  });
});

test('a token of any name', async () => {
  await walk.inPage({ viewport: viewports.phone, locale: 'zh-CN' }, async (page) => {
    await walk.signIn(page, 'li.release', '/account');
    for (const value of Object.values(values)) {
      await page.goto('/account');
      await page.getByRole('button', { name: '新建令牌' }).click();
      await page.locator('dialog .ticks input').first().check();
      const taken = await send(page, 'dialog', 'input:not([type=checkbox])', value);
      if (taken) await page.getByRole('button', { name: '关闭' }).click();
      else await page.getByRole('button', { name: '不要草稿' }).click();
    }
    await expectNothingCutOff(page);
    await keepScreenshot(page, 'tokens-odd-phone-zh');
  });
});

test('a password that is refused says why in each language', async () => {
  for (const [locale, short] of [
    ['zh-CN', /口令/],
    ['en-GB', /password/i],
  ] as const) {
    await walk.inPage({ viewport: viewports.desk, locale }, async (page) => {
      await walk.signIn(page, 'wu.customer', '/account');
      const form = page.locator('form:has(input[autocomplete=new-password])');
      const inputs = form.locator('input[autocomplete=new-password]');
      for (const value of ['short', 'password', 'wu.customer.wu.customer']) {
        const current = form.locator('input[autocomplete=current-password]');
        await current.fill(walk.password('wu.customer'));
        await inputs.nth(0).fill(value);
        await inputs.nth(1).fill(value);
        await form.locator('button[type=submit]').click();
        const said = form.locator('.field-wrong, .problem').first();
        await said.waitFor();
        expect(await said.innerText()).toMatch(short);
        expect(await inputs.nth(0).inputValue()).toBe(value);
      }
      await keepScreenshot(page, `password-refused-${locale}`);
    });
  }
});

test('a one-time link: used once, and what is wrong is said', async () => {
  await walk.inPage({ viewport: viewports.phone, locale: 'zh-CN' }, async (page) => {
    await walk.signIn(page, 'sys.admin', '/people');
    await page.getByRole('button', { name: '新建账号' }).click();
    const inputs = page.locator('dialog input');
    await inputs.nth(0).fill('new.person');
    await inputs.nth(1).fill('新来的人');
    await inputs.nth(2).fill('New Person');
    await page.click('dialog button[type=submit]');
    const link = (await page.locator('.shown-once').textContent()) ?? '';
    await page.context().clearCookies();
    await page.goto('about:blank');
    await page.goto(link);
    const fields = page.locator('form input');
    await fields.nth(0).fill('one of a good length');
    await fields.nth(1).fill('another of good length');
    await page.click('form button[type=submit]');
    await page.getByText('两次输入不一样').waitFor();
    await fields.nth(1).fill('one of a good length');
    await page.click('form button[type=submit]');
    await page.getByText('现在可以登录').waitFor();
    await keepScreenshot(page, 'set-up-done-phone-zh');
    await page.getByRole('button', { name: '去登录' }).click();
    await page.fill('input[autocomplete=username]', 'new.person');
    await page.fill('input[autocomplete=current-password]', 'one of a good length');
    await page.click('button[type=submit]');
    await page.getByText('没有角色').waitFor();
    await page.goto('about:blank');
    await page.goto(link);
    await fields.nth(0).fill('one of a good length');
    await fields.nth(1).fill('one of a good length');
    await page.click('form button[type=submit]');
    await page.locator('.problem').waitFor();
  });
});
