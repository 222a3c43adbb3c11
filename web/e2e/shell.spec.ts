import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, setTheme, test } from './fixtures/stand-in';

const pages = [
  '/',
  '/account',
  '/w/w1/members',
  '/w/w1/policy',
  '/w/w1',
  '/w/w1/new',
  '/w/w1/e/churn-1a2b3c',
  '/w/w1/e/churn-1a2b3c/checks',
  '/w/w1/e/churn-1a2b3c/connect',
  '/w/w1/e/churn-1a2b3c/weekly',
  '/signin',
  '/reset#token',
  '/claim#token',
  '/join/tok',
  '/l/tok',
  '/nowhere',
];

async function settle(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('load');
}

for (const theme of ['light', 'dark'] as const) {
  test(`every page holds up against axe, ${theme}`, async ({ page, server: _ }) => {
    test.slow();
    await setTheme(page, theme);
    for (const address of pages) {
      await settle(page, address);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${address} ${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  });

  test(`overlays hold up against axe, ${theme}`, async ({ page, server: _ }) => {
    await setTheme(page, theme);
    await settle(page, '/w/w1/members');
    const openers = [
      () => page.keyboard.press('Control+k'),
      () => page.keyboard.press('?'),
      () => page.keyboard.press('c'),
    ];
    for (const open of openers) {
      await open();
      await page.getByRole('dialog').waitFor();
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }
    await page.getByRole('button', { name: /Northwind/ }).click();
    await page.getByRole('menu').waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  });
}

test('no page scrolls sideways at 320 pixels, nor with text twice as large', async ({
  page,
  server: _,
}) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const size of ['100%', '200%']) {
    for (const address of pages) {
      await settle(page, address);
      await page.evaluate((text) => {
        document.documentElement.style.fontSize = text;
      }, size);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(wide, `${address} at ${size}`).toBeLessThanOrEqual(320);
    }
  }
});

test('keys lead through the app, are silent while typing and can be switched off', async ({
  page,
  server: _,
}) => {
  await settle(page, '/w/w1/members');
  await page.getByRole('grid').waitFor();
  await page.keyboard.press('/');
  const filter = page.getByRole('searchbox');
  await expect(filter).toBeFocused();
  await page.keyboard.type('gac');
  await expect(page).toHaveURL(/filter=gac/);
  await expect(page.getByText('Nobody matches “gac”.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filter' }).click();
  await page.getByRole('heading', { level: 1 }).focus();
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { level: 1, name: 'Account' })).toBeFocused();
  await page.getByRole('switch', { name: 'Single-key shortcuts' }).click();
  await page.keyboard.press('g');
  await page.keyboard.press('h');
  await expect(page).toHaveURL(/account/);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('today');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
});

test('below 800 pixels the rail is a sheet', async ({ page, server: _ }) => {
  await page.setViewportSize({ width: 700, height: 800 });
  await settle(page, '/w/w1/e/churn-1a2b3c');
  await expect(page.getByRole('navigation', { name: 'Pages' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Members' }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(page).toHaveURL(/\/w\/w1\/members/);
});

test('a lost stream is told only after three seconds', async ({ page, server: _ }) => {
  await settle(page, '/w/w1/members');
  await page.waitForTimeout(1200);
  await expect(page.getByText('Reconnecting.')).toHaveCount(0);
  await expect(page.getByText('Reconnecting.')).toBeVisible({ timeout: 5000 });
});

test('the links that MLflow prints lead on', async ({ page, server: _ }) => {
  await page.goto('/e/churn-1a2b3c/#/experiments/1');
  await expect(page).toHaveURL(/\/w\/w1\/e\/churn-1a2b3c\/runs\?experiment=/);
  await page.goto('/e/nowhere/#/experiments/1');
  await expect(
    page.getByRole('heading', { level: 1, name: 'There is no page here' }),
  ).toBeVisible();
  await expect(page.getByRole('main')).toHaveCount(1);
});
