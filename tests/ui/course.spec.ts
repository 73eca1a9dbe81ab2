// The course of a process under a person's eyes: where it stands still and how it goes on, the acts
// that it awaits, another version of it, what it decided, and the processes that it called.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { keepScreenshot, looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const english = { ...desk, locale: 'en-GB' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };
const long = 180_000;
const patienceMs = 20_000;

let walk: Walk;
beforeAll(async () => void (walk = await Walk.start({ testPacks: true })));
afterAll(() => walk.stop());

type Steps = (page: Page) => Promise<void>;

const as = (login: string, address: string, steps: Steps, options = desk) =>
  walk.inPage(options, async (page) => {
    page.setDefaultTimeout(patienceMs);
    await walk.signIn(page, login, address);
    await steps(page);
  });

// A release of the pack of courses, which goes by its title.
function request(title: string): string {
  const asked = `"title": "${title}", "environment": "production", "pack": "courses"`;
  return walk.story(`
    an approved change "Change of ${title}" for marketing
    as zhou.plan
    POST /api/v1/releases {${asked}, "changes": ["{change}"]}
    expect 201
    remember release = $.id
  `)['release'] as string;
}

// The task has another id there, and is the same step.
const renamed = JSON.stringify({
  '"weigh"': '"weigh_in"',
  'value="weigh_in" />': 'value="weigh in" /><zeebe:property name="step" value="weigh" />',
});

const dialog = (page: Page) => page.locator('dialog');
const agree = (page: Page) => page.locator('dialog .ant-btn-primary').click();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const gone = (page: Page) => dialog(page).waitFor({ state: 'detached' });

test(
  'where a process stands still is listed, and mended data lets it go on',
  { timeout: long },
  async () => {
    await as('li.release', '/incidents', async (page) => {
      await page.getByText('没有停住的流程').waitFor();
      await looksRight(page, 'incidents-none-desk-zh');
    });
    const release = request('sizes');
    walk.story('li.release completes "weigh"');
    await as('li.release', '/releases', async (page) => {
      await page.locator('.frame-nav').getByRole('link', { name: '异常' }).click();
      await page.getByRole('cell', { name: '没有一条出流的条件成立。' }).waitFor();
      await looksRight(page, 'incidents-desk-zh');
      await page.goto(`/releases/${release}`);
      await page.getByText('流程有 1 处停住了，要有人处理').waitFor();
      await page.locator('.chip', { hasText: '卡住' }).waitFor();
      await looksRight(page, 'incident-banner-desk-zh');
      await page.locator('.incident-banner').getByRole('link', { name: '去处理' }).click();
      await page.getByRole('heading', { name: '小？ is_small' }).waitFor();
      await page.getByText('process.no_flow_holds').waitFor();
      await page.locator('.json-facts', { hasText: 'size' }).getByText('空').waitFor();
      await page.getByText(/UTC\+8/).waitFor();
      await looksRight(page, 'incident-desk-zh');
      await press(page, /补数据重试/);
      await page.getByLabel('size 的类型').selectOption({ label: '数字' });
      await agree(page);
      await page.getByText('请写一个数字。').waitFor();
      await page.getByText('请写明理由。').waitFor();
      await keepScreenshot(page, 'incident-retry-wrong-desk-zh');
      await page.getByLabel('size', { exact: true }).fill('2');
      await page.getByLabel('理由', { exact: true }).fill('称得两公斤');
      await agree(page);
      await gone(page);
      await page.getByText('停住的地方都已处理').waitFor();
      await page.getByText('补数据重试').waitFor();
      await looksRight(page, 'incident-resolved-desk-zh');
      await page.locator('.release-tab', { hasText: '概览' }).click();
      await page.locator('.hold', { hasText: '小件' }).waitFor();
    });
    await as(
      'deng.audit',
      '/incidents?state=resolved',
      async (page) => {
        await page.getByRole('link', { name: /sizes/ }).click();
        await page.getByText('tried again with other data').waitFor();
      },
      phone,
    );
  },
);

test(
  'who may not resolve an incident reads it, who may moves it on',
  { timeout: long },
  async () => {
    const release = request('stuck');
    walk.story('li.release completes "choose_way" with {"verdict": "left"}');
    walk.story('li.release completes "left"');
    await as(
      'zhou.plan',
      `/releases/${release}/incidents`,
      async (page) => {
        await page.getByText('The release manager or the process owner resolves it.').waitFor();
        expect(await page.locator('.incident-foot .ant-btn').count()).toBe(0);
        await looksRight(page, 'incident-phone-en');
        await page.goto('/incidents');
        await page.getByRole('link', { name: /stuck/ }).waitFor();
        await looksRight(page, 'incidents-phone-en');
      },
      phone,
    );
    await as(
      'li.release',
      `/releases/${release}/diagram`,
      async (page) => {
        await page.waitForSelector('.djs-element.mark-stuck[data-element-id=meet]');
        await page.locator('.diagram').scrollIntoViewIfNeeded();
        await looksRight(page, 'incident-diagram-desk-en');
        await page.locator('.diagram-incident').getByRole('link', { name: 'Resolve' }).click();
        // Its last token is no token to take away, and the end no place to go on.
        await press(page, /Take the token away/);
        await page.locator('dialog textarea').fill('no right way');
        await agree(page);
        await dialog(page).getByText('incident.last_token').waitFor();
        await press(page, 'Not now');
        await press(page, /Move to another element/);
        await agree(page);
        await page.getByText('Choose an element.').waitFor();
        await page.getByText('Give a reason.').waitFor();
        await page.getByLabel('Go on at').selectOption({ value: 'end' });
        await page.locator('dialog textarea').fill('there is no right way');
        await agree(page);
        await page.locator('dialog .field-wrong').waitFor();
        await keepScreenshot(page, 'incident-move-wrong-desk-en');
        await page.getByLabel('Go on at').selectOption({ value: 'behind' });
        await agree(page);
        await gone(page);
        await page.getByText('moved to behind').waitFor();
        await page.goto(`/releases/${release}`);
        await page.locator('.hold', { hasText: 'behind the join' }).waitFor();
      },
      english,
    );
  },
);

test('a release that stands still may be cancelled from there', { timeout: long }, async () => {
  const release = request('sizes');
  walk.story('li.release completes "weigh"');
  await as(
    'li.release',
    `/releases/${release}/incidents`,
    async (page) => {
      await page
        .locator('.incident-foot')
        .getByRole('button', { name: /Cancel/ })
        .click();
      await page.locator('dialog textarea').fill('nobody weighs it');
      await agree(page);
      await page.locator('.chip', { hasText: 'cancelled' }).waitFor();
      expect(await page.locator('.incident-foot .ant-btn').count()).toBe(0);
      await looksRight(page, 'incident-cancelled-phone-en');
    },
    phone,
  );
});

test('an act of the pack is a button while the process awaits it', { timeout: long }, async () => {
  const release = request('waits');
  await as('li.release', `/releases/${release}`, async (page) => {
    await page.getByRole('button', { name: /取消发布/ }).waitFor();
    expect(await page.getByRole('button', { name: /召集会议/ }).count()).toBe(0);
    walk.story('li.release completes "announce"');
    await press(page, /召集会议/);
    await agree(page);
    await page.getByText('请写明理由').waitFor();
    await keepScreenshot(page, 'own-act-desk-zh');
    await page.locator('dialog textarea').fill('价格变了');
    await agree(page);
    await gone(page);
    await page.locator('.hold', { hasText: '开会' }).waitFor();
    expect(await page.getByRole('button', { name: /召集会议/ }).count()).toBe(0);
  });
});

test('what was decided stands with its rules among the evidence', { timeout: long }, async () => {
  const release = request('sorting');
  walk.story('li.release completes "weigh"');
  for (const options of [desk, phone]) {
    await as(
      'deng.audit',
      `/releases/${release}/evidence`,
      async (page) => {
        const decisions = page.locator('.decision');
        await decisions.nth(1).waitFor();
        const sorted = decisions.nth(1);
        await sorted.getByText('class_of').waitFor();
        for (const said of ['courses 1.0.0', 'small_ones', 'below three', /UTC\+8/]) {
          await sorted.getByText(said).waitFor();
        }
        expect(await sorted.locator('.decision-output').innerText()).toBe('small');
        expect(await sorted.locator('.json-facts').first().innerText()).toMatch(/size\s+1/);
        await sorted.scrollIntoViewIfNeeded();
        await looksRight(page, `decisions-${options === desk ? 'desk-zh' : 'phone-en'}`);
      },
      options,
    );
  }
});

test('the diagram shows each process that was called', { timeout: long }, async () => {
  const release = request('calls');
  walk.story('li.release completes "prepare"');
  for (const options of [desk, phone]) {
    await as(
      'li.release',
      `/releases/${release}/diagram`,
      async (page) => {
        await page.waitForSelector('.mark-waits, .mark-passed');
        const choice = page.locator('.diagram-choice select');
        const east = options === desk ? '站点 · east · 逐站点安装 · 进行中' : /east/;
        const option = choice.locator('option', { hasText: east });
        await choice.selectOption((await option.getAttribute('value')) as string);
        await page.waitForURL(/process=/);
        await page.waitForSelector('.mark-waits[data-element-id=install]');
        await page.getByText('site.bpmn').waitFor();
        await page.reload();
        await page.waitForSelector('.mark-waits[data-element-id=install]');
        await page.locator('.diagram-choice').scrollIntoViewIfNeeded();
        await looksRight(page, `called-process-${options === desk ? 'desk-zh' : 'phone-en'}`);
      },
      options,
    );
  }
});

test(
  'a release moves to another version by a mapping that is previewed',
  { timeout: long },
  async () => {
    const release = request('sizes');
    walk.story(`
    li.release drafts version 1.1.0 of the process "courses"
    li.release edits "sizes.bpmn" of the draft: ${renamed}
    li.release proposes the draft
    qian.general signs the draft
  `);
    await as(
      'li.release',
      `/releases/${release}`,
      async (page) => {
        await press(page, /Move to another version/);
        await page.getByText('It is on version 1.0.0 now.').waitFor();
        await page.getByLabel('Version of the process').selectOption({ index: 1 });
        await page.getByText('1 thing hinders it').waitFor();
        await page.locator('.field-wrong', { hasText: 'weigh' }).waitFor();
        expect(await page.getByRole('button', { name: 'Move to version 1.1.0' }).count()).toBe(0);
        await looksRight(page, 'migration-hindered-phone-en');
        await page.locator('.migration-rows select').selectOption({ value: 'weigh_in' });
        await page.getByText('It can be moved').waitFor();
        await press(page, 'Move to version 1.1.0');
        await page.getByText('Give a reason.').waitFor();
        await page.locator('dialog textarea').fill('the owner decided so');
        await looksRight(page, 'migration-phone-en');
        await press(page, 'Move to version 1.1.0');
        await gone(page);
        await page.goto(`/releases/${release}/timeline`);
        await page.getByText('moved to version 1.1.0 of the process').waitFor();
      },
      phone,
    );
    await as('li.release', `/releases/${release}`, async (page) => {
      await press(page, /迁移到另一版本/);
      await page.getByText('现在是版本 1.1.0。').waitFor();
      await page.getByLabel('流程版本').selectOption({ index: 1 });
      await page.getByText('有 1 处阻碍').waitFor();
      await keepScreenshot(page, 'migration-hindered-desk-zh');
    });
  },
);
