// What waits, the week in three bullets, and a link for somebody without an account.
import type { Page } from '@playwright/test';
import { another, expect, test } from '../fixtures/server';
import { begin, call, claim, fits, judge, press } from '../fixtures/steps';

test.setTimeout(180_000);

test('Today, the week and its link', async ({ page, server, browser }) => {
  await claim(page, server.claim);
  const engagement = await begin(page, 'Find customers who are about to leave');
  const address = `${server.address}/w/${engagement.workspace}/e/${engagement.handle}`;

  await test.step('Today is home and says what waits', async () => {
    await page.goto(server.address);
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await expect(page.getByText(/findings? blocks? the gate “publish”/)).toBeVisible();
    await judge(page, 'today');
    await fits(page, 'today');
    await page.getByText(/findings? blocks? the gate “publish”/).click();
    await expect(page).toHaveURL(/\/checks/);
  });

  await call(page, 'PUT', `/api/v1/engagements/${engagement.id}/brief`, {
    based_on: 1,
    brief: {
      title: 'Churn early warning',
      metrics: [
        {
          id: 'm1',
          business: {
            name: 'customers who leave in a year',
            unit: '%',
            today: 11,
            wanted: 8,
            read_from: 'the billing report',
          },
          technical: { name: 'recall' },
        },
      ],
    },
  });

  await test.step('the week opens its evidence', async () => {
    await press(page, 'g w', page.getByRole('heading', { level: 1, name: 'Weekly' }));
    await expect(page.getByText('11 % at the start, 8 % wanted')).toBeVisible();
    await judge(page, 'weekly');
    await fits(page, 'weekly');
    expect(await sheets(page, 'dark')).toBe(1);
    expect(await sheets(page, 'light')).toBe(1);
    await page.getByText('11 % at the start, 8 % wanted').click();
    // The address names the field only until it is reached.
    await expect(page.locator('[data-pointer^="/metrics/0"] :focus')).toBeVisible();
    await page.goBack();
  });

  const link = await test.step('a link is made, shown once', async () => {
    await page.getByRole('button', { name: 'Share' }).click();
    const dialog = page.getByRole('dialog', { name: 'Show this week to somebody' });
    await expect(dialog.getByText('No link opens this engagement.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Make a link' }).click();
    await expect(dialog.getByText(/\/l\/[\w-]{43}/)).toBeVisible();
    await judge(page, 'share');
    return (await dialog.getByText(/\/l\/[\w-]{43}/).textContent()) ?? '';
  });

  await test.step('whoever has it reads without an account', async () =>
    read(await another(browser, server), link));

  await test.step('revoked, it opens no more', async () => {
    const dialog = page.getByRole('dialog', { name: 'Show this week to somebody' });
    await dialog.getByRole('button', { name: /Revoke the link/ }).click();
    await expect(dialog.getByText('No link opens this engagement.')).toBeVisible();
    await page.goto(link);
    await expect(page.getByRole('heading', { name: 'This link does not open' })).toBeVisible();
    await expect(page.getByText('withdrawn')).toBeVisible();
    await judge(page, 'shared-revoked');
  });

  await test.step('an unknown week falls back to words, not to a broken page', async () => {
    await page.goto(`${address}/weekly?week=2020-01-01`);
    await expect(page.getByText('The engagement began in the week of')).toBeVisible();
  });
});

/** A phone that has never been here. */
async function read(phone: Page, link: string): Promise<void> {
  await phone.setViewportSize({ width: 390, height: 844 });
  await phone.goto(link);
  await expect(phone.getByRole('heading', { level: 1, name: 'Churn early warning' })).toBeVisible();
  for (const title of ['Done', 'Roadblocks', 'Business impact'])
    await expect(phone.getByRole('heading', { name: title })).toBeVisible();
  await expect(phone.getByRole('link')).toHaveCount(0);
  expect(await phone.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  await judge(phone, 'shared');
  await fits(phone, 'shared');
  expect(await sheets(phone, 'dark')).toBe(1);
  expect(await sheets(phone, 'light')).toBe(1);
}

/** How many sheets of paper it takes from that theme. */
async function sheets(page: Page, theme: 'light' | 'dark'): Promise<number> {
  await page.evaluate((chosen) => {
    document.documentElement.dataset.theme = chosen;
  }, theme);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    path: `test-results/sheet-${theme}.pdf`,
  });
  return (pdf.toString('latin1').match(/\/Type\s*\/Page\b/g) ?? []).length;
}
