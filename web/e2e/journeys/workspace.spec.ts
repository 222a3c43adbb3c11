// What stands around an engagement: its checks and their catalogue, the workspace's numbers, tools, the list.
import { expect, test } from '../fixtures/server';
import { begin, claim, fits, judge, press } from '../fixtures/steps';

test.setTimeout(240_000);

test('checks, numbers, tools and the list', async ({ page, server }) => {
  await claim(page, server.claim);
  const { workspace, handle } = await begin(page, 'Build me a chatbot for support');
  await page.goto(`${server.address}/w/${workspace}/e/${handle}`);

  await test.step('the checks', async () => {
    await press(page, 'g k', page.getByText('What cannot be judged has not passed.'));
    await judge(page, 'checks');
    await fits(page, 'checks');
    await page.getByRole('tab', { name: 'Catalogue' }).click();
    await page.getByText('Vague brief').click();
    await judge(page, 'catalogue');
    await fits(page, 'catalogue');
    await page.getByRole('tab', { name: /Overrides/ }).click();
    await expect(page.getByText('Nothing was overridden')).toBeVisible();
  });

  await test.step('the numbers that the checks go by are changed with a reason', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Policy').click();
    await expect(page.getByText('Tenon’s own numbers')).toBeVisible();
    await judge(page, 'policy');
    await fits(page, 'policy');
    await page.getByRole('button', { name: 'Change the numbers' }).click();
    await expect(page.getByLabel('Words of a brief at least')).toBeFocused();
    await page.getByLabel('Words of a brief at least').fill('60');
    await page.getByRole('button', { name: 'Save these numbers' }).click();
    await expect(page.getByText(/^Write at least 10 characters/)).toBeVisible();
    await page.getByLabel('Why you change them').fill('Forty words were too few last year.');
    await judge(page, 'policy-edit');
    await fits(page, 'policy-edit');
    await page.getByRole('button', { name: 'Save these numbers' }).click();
    await expect(page.getByText('Amara Okafor: Forty words were too few last year.')).toBeVisible();
    await page.goBack();
  });

  await test.step('connect tools', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Connect').click();
    await expect(page.getByText('You have no token')).toBeVisible();
    await judge(page, 'connect');
    await fits(page, 'connect');
    await page.getByRole('button', { name: 'Make a token' }).click();
    await page.getByLabel('Name').fill('laptop');
    await page.getByRole('dialog').getByRole('button', { name: 'Make a token' }).click();
    await expect(page.getByText(/MLFLOW_TRACKING_TOKEN=tnp_/)).toBeVisible();
    await judge(page, 'connect-token');
    await page.getByRole('button', { name: 'Done' }).click();
    await page.getByRole('button', { name: 'Revoke the token laptop' }).click();
    await expect(page.getByText('You have no token')).toBeVisible();
  });

  await test.step('the list', async () => {
    await press(page, 'g e', page.getByText('Writing the brief'));
    await judge(page, 'engagements');
    await fits(page, 'engagements');
  });
});
