// My mail, what left the house, and webhooks: on a server whose mail server is not there.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { looksRight, Walk } from './walk';

const desk = { viewport: { width: 1440, height: 900 }, locale: 'zh-CN' };
const phone = { viewport: { width: 390, height: 844 }, locale: 'en-GB' };

let walk: Walk;
beforeAll(
  async () =>
    void (walk = await Walk.start({
      options: [
        '--mail-server=127.0.0.1:9',
        '--mail-from=fangxing@example.com',
        '--webhook-network=127.0.0.0/8',
      ],
    })),
);
afterAll(() => walk.stop());

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('I give my address, choose what is mailed, and see that nothing came through', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', '/account');
    const panel = page.getByRole('region', { name: '邮件通知' });
    await panel.getByText('还没有填写邮件地址').waitFor();
    await press(page, '填写…');
    const dialog = page.getByRole('dialog', { name: '邮件地址' });
    await dialog.getByLabel('邮件地址').fill('li at example');
    await dialog.getByLabel('您的登录口令').fill(walk.password('li.release'));
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('name@example.com').waitFor();
    await dialog.getByLabel('邮件地址').fill('li.release@example.com');
    await looksRight(page, 'mail-address-desk-zh');
    await dialog.getByRole('button', { name: '保存' }).click();
    await panel.getByText('li.release@example.com').waitFor();
    await panel.getByLabel('其他待办').selectOption('每天汇总一次');
    await panel.getByRole('button', { name: '保存' }).click();
    await press(page, '试发一封');
    await panel.getByText('待发').waitFor();
    await panel.scrollIntoViewIfNeeded();
    await looksRight(page, 'mail-desk-zh');
    await page.reload();
    expect(await panel.getByLabel('其他待办').inputValue()).toBe('daily');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'li.release', '/account');
    await page.getByRole('region', { name: 'Notices by mail' }).scrollIntoViewIfNeeded();
    await page.getByText('li.release@example.com').waitFor();
    await looksRight(page, 'mail-phone-en');
  });
});

test('who runs the system sees what waits and why, registers a webhook and tries it', async () => {
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'sys.admin', '/deliveries');
    await page.getByText('邮件经 127.0.0.1:9（STARTTLS 加密）发出').waitFor();
    await page.getByText('试发：放行的邮件通知').waitFor();
    await looksRight(page, 'deliveries-desk-zh');
    await page.getByRole('link', { name: '网络钩子' }).click();
    await page.getByText('还没有网络钩子').waitFor();
    await press(page, '登记网络钩子…');
    const dialog = page.getByRole('dialog', { name: '登记网络钩子' });
    await dialog.getByLabel('名称').fill('运维值班群');
    await dialog.getByLabel('种类').selectOption('钉钉机器人');
    await dialog.getByLabel('网址').fill('https://10.1.2.3/robot/send?access_token=tokenOfTheRoom');
    await dialog.getByLabel('签名密钥').fill('SEC0123456789');
    await dialog.getByRole('button', { name: '保存' }).click();
    await dialog.getByText('不允许访问这个地址所在的网络').waitFor();
    await looksRight(page, 'webhook-form-desk-zh');
    await dialog
      .getByLabel('网址')
      .fill('https://127.0.0.1:9/robot/send?access_token=tokenOfTheRoom');
    await dialog.getByRole('button', { name: '保存' }).click();
    await page.getByText('https://127.0.0.1:9/…').waitFor();
    await press(page, '试发一条');
    await page.getByText('连续 1 次没有送到').waitFor();
    expect(await page.content()).not.toContain('tokenOfTheRoom');
    await looksRight(page, 'webhooks-desk-zh');
    await press(page, '停用');
    await page.getByText('已停用').waitFor();
    await page.goto('/deliveries?way=webhook');
    await page.getByText('试发：放行的通知').waitFor();
    await looksRight(page, 'deliveries-webhook-desk-zh');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'sys.admin', '/deliveries');
    await page.getByText('Trial: notices of Fangxing by mail').waitFor();
    await looksRight(page, 'deliveries-phone-en');
    await page.goto('/webhooks');
    await page.getByText('运维值班群').waitFor();
    await looksRight(page, 'webhooks-phone-en');
  });
});

test('a release says who was mailed', async () => {
  const told = walk.story(`
    an approved change "Three defects" for marketing
    zhou.plan requests a release "Shop with notices"
    as zhao.ops
    POST /api/v1/releases/{release}/comments {"text": "a", "mentions": ["li.release", "he.deploy"]}
    expect 200
  `);
  await walk.inPage(desk, async (page) => {
    await walk.signIn(page, 'li.release', `/releases/${told.release}/notices`);
    await page.getByText('待发').waitFor();
    await page.getByText('未发邮件').first().waitFor();
    await looksRight(page, 'release-notices-desk-zh');
  });
  await walk.inPage(phone, async (page) => {
    await walk.signIn(page, 'li.release', `/releases/${told.release}/notices`);
    await page.getByText('not by mail').first().waitFor();
    await looksRight(page, 'release-notices-phone-en');
  });
});
