// Everybody of the demo signs in as himself and opens all that his navigation offers.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoSidewaysScroll, expectNothingCutOff, keepScreenshot, Walk } from './walk';

const people = [
  ...['li.release', 'zhou.plan', 'he.deploy', 'sun.test', 'zhao.ops', 'lin.business'],
  ...['wu.customer', 'wang.head', 'liang.library', 'chen.config', 'feng.change', 'xu.change'],
  ...['zhou.desk', 'deng.audit', 'sys.admin', 'sec.admin', 'aud.admin', 'qian.general'],
];
// Directors and those beside them are offered what a head of department is.
const alike = [
  ...['tang.project', 'xie.owner', 'fan.desk', 'gao.business', 'luo.data', 'song.base'],
  ...['han.develop', 'cao.infra', 'yuan.division', 'tao.manager', 'peng.pmo', 'jiang.cio'],
];
const desk = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

let walk: Walk;
beforeAll(async () => {
  walk = await Walk.start();
  walk.story(`
    a target shop-1 of marketing
    an approved package shop 1.0.0 of marketing
    an approved change "Three defects" for marketing
    zhou.plan requests a release "营销系统 v3.2 升级，名字长得在手机上一行放不下也不能被截断"
    the usual people bring it to "plan"
  `);
});
afterAll(() => walk.stop());

test('nobody of the demo is left out', () => {
  expect(walk.people.map((each) => each.login).sort()).toEqual([...people, ...alike].sort());
});

// Each pair of language and device meets every kind of page.
const ways = [
  ['zh', 'phone', phone],
  ['en', 'desk', desk],
  ['en', 'phone', phone],
  ['zh', 'desk', desk],
] as const;

people.forEach((login, n) => {
  const [language, device, viewport] = ways[n % ways.length] ?? ways[0];
  test(`${login} opens his pages: ${device}, ${language}`, async () => {
    const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
    await walk.inPage({ viewport, locale }, async (page) => {
      await walk.signIn(page, login);
      const offered = await page.$$eval('.frame-nav a', (links) =>
        links.map((each) => each.getAttribute('href') ?? ''),
      );
      for (const address of [...offered, '/account']) {
        await page.goto(address);
        await page.waitForSelector('h1');
        await page.waitForFunction(() => !document.querySelector('main .waiting'));
        expect(await page.locator('main [role=alert]').count(), address).toBe(0);
        await expectNoSidewaysScroll(page);
        await expectNothingCutOff(page);
        await keepScreenshot(page, `page${address.replaceAll('/', '-')}-${device}-${language}`);
      }
    });
  });
});
