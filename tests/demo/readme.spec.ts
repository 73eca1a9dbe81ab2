// The README's walk of five minutes in the demonstration as `./dev run` starts it, in Chinese and
// in English. tests/demo/run names the place: FANGXING_DEMO is its address and its data folder.
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot, Walk } from '../ui/walk';

const [address = '', folder = ''] = (process.env.FANGXING_DEMO ?? '').split(' ');
const words = resolve(import.meta.dirname, '../../web/src/text');
const longMs = 180_000;

let walk: Walk;
beforeAll(async () => void (walk = await Walk.visit(address, folder)));
afterAll(() => walk.stop());

// The page's own words: `nav.releases` in the language of the walk.
function catalogue(language: 'zh' | 'en'): (key: string) => string {
  const files = readdirSync(join(words, language)).filter((each) => each.endsWith('.json'));
  const texts = files.map((each) => readFileSync(join(words, language, each), 'utf8'));
  const all = texts.map((text) => JSON.parse(text) as Record<string, unknown>);
  return (key) => {
    const found = all
      .map((each) => key.split('.').reduce<unknown>((at, part) => (at as never)?.[part], each))
      .find((each) => typeof each === 'string');
    if (typeof found !== 'string') throw new Error(`no words ${key}`);
    return found;
  };
}

async function signedIn(page: Page, login: string) {
  await page.goto('/');
  await page.fill('input[autocomplete=username]', login);
  await page.fill('input[autocomplete=current-password]', walk.password(login));
  await page.click('button[type=submit]');
  await page.waitForSelector('.frame-content');
}

for (const language of ['zh', 'en'] as const) {
  const t = catalogue(language);
  const options = {
    viewport: { width: 1440, height: 900 },
    locale: language === 'zh' ? 'zh-CN' : 'en-GB',
  };
  const name = (text: string) => ({ name: text, exact: true });

  test(`the two releases of the demonstration, ${language}`, { timeout: longMs }, async () => {
    await walk.inPage(options, async (page) => {
      await signedIn(page, 'li.release');
      await page.getByRole('link', name(t('nav.releases'))).click();
      const row = (number: RegExp) => page.getByRole('row').filter({ hasText: number });
      await row(/REL-\d+-0001/)
        .getByText(t('state.release.closed'))
        .waitFor();
      await row(/REL-\d+-0002/)
        .getByText(t('state.release.rolled_back'))
        .waitFor();
      await row(/REL-\d+-0002/)
        .getByRole('link')
        .first()
        .click();

      const open = (tab: string) =>
        page
          .locator('.release-tabs')
          .getByRole('link', { name: t(`release.tab.${tab}`) })
          .click();
      await open('deployment');
      await page.getByText('6 / 7').waitFor();
      const steps = page.locator('ol.steps');
      expect(await steps.nth(0).locator('> li').count()).toBe(7);
      expect(await steps.nth(1).locator('> li').count()).toBe(6);
      await steps.nth(0).locator('> li').last().getByRole('button').first().click();
      await page
        .getByText(/healthz/)
        .first()
        .waitFor();
      await keepScreenshot(page, `readme-deployment-${language}`);
      await open('diagram');
      await page.waitForSelector('.djs-element');
      await open('timeline');
      await page.getByText(t('release.event.release_archived')).first().waitFor();
      await open('approvals');
      await page
        .locator('main')
        .getByText(/[0-9a-f]{4} … [0-9a-f]{4}/)
        .first()
        .waitFor();
      await open('evidence');
      const saved = page.waitForEvent('download');
      await page
        .getByRole('button', name(t('release.save_envelope')))
        .first()
        .click();
      const envelope = JSON.parse(readFileSync(await (await saved).path(), 'utf8'));
      expect(envelope.payloadType).toContain('in-toto');
    });
  });

  test(`a release of one's own, ${language}`, { timeout: longMs }, async () => {
    const title = `README ${language}`;
    const as = (login: string, steps: (page: Page) => Promise<void>) =>
      walk.inPage(options, async (page) => {
        await signedIn(page, login);
        await steps(page);
      });
    await as('feng.change', async (page) => {
      await page.getByRole('link', name(t('nav.changes'))).click();
      await page.getByRole('link', name(t('changes.new'))).click();
      await page.getByLabel(t('changes.system')).selectOption({ index: 1 });
      for (const label of ['title', 'purpose', 'impact', 'resources']) {
        await page.getByLabel(t(`changes.${label}`), { exact: true }).fill(title);
      }
      await page.getByRole('button', name(t('changes.send'))).click();
      await page.getByRole('heading', { name: title }).waitFor();
    });
    await as('xu.change', async (page) => {
      await page.getByRole('link', name(t('nav.changes'))).click();
      await page.getByRole('link', { name: title }).click();
      await page.getByRole('button', { name: t('changes.approve') }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox').fill(title);
      await dialog.getByRole('button', { name: t('changes.approve') }).click();
      await page.getByText(t('changes.states.approved')).waitFor();
    });
    await as('zhou.plan', async (page) => {
      await page.getByRole('link', name(t('nav.releases'))).click();
      await page
        .getByRole('link', name(t('releases.new')))
        .first()
        .click();
      await page.getByLabel(t('request.title')).fill(title);
      await page.locator('label.tick', { hasText: title }).click();
      await page.getByRole('button', name(t('request.send'))).click();
      await page.getByRole('heading', { name: title }).waitFor();
    });
    await as('li.release', async (page) => {
      await page
        .getByRole('link', { name: t('nav.tasks') })
        .first()
        .click();
      await page.getByText(title).first().waitFor();
      await keepScreenshot(page, `readme-tasks-${language}`);
    });
  });
}
