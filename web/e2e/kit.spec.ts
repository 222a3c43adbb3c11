import AxeBuilder from '@axe-core/playwright';
import { expect, setTheme, test } from './fixtures/stand-in';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

for (const theme of ['light', 'dark'] as const) {
  test(`the kit holds up against axe on a ${theme} page`, async ({ page, server: _ }) => {
    await setTheme(page, theme);
    await page.goto('/kit');
    await page.getByRole('heading', { name: 'Tooltip' }).waitFor();
    const { violations } = await new AxeBuilder({ page })
      .withTags(tags)
      // Two panes show the same regions, alerts and headings side by side; real pages are checked without this.
      .disableRules(['landmark-unique', 'region', 'heading-order', 'page-has-heading-one'])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    ).toEqual([]);
  });
}

test('overlays of the kit are reachable, named and give the focus back', async ({
  page,
  server: _,
}) => {
  await page.goto('/kit?only=Dialog');
  const opener = page.getByRole('button', { name: 'Revoke access' }).first();
  await opener.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Revoke access' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(opener).toBeFocused();

  await page.goto('/kit?only=Menu');
  const menu = page.getByRole('button', { name: 'Actions' }).first();
  await menu.focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('menuitem', { name: 'Ready' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu).toBeFocused();

  await page.goto('/kit?only=Tooltip');
  await page.getByRole('button', { name: 'Hover or focus' }).first().hover();
  await expect(page.getByRole('tooltip')).toHaveText('Counted from the signed contract');
});

test('the grid sorts ten thousand rows and is worked by keys', async ({ page, server: _ }) => {
  await page.goto('/kit?only=DataGrid');
  const grid = page.getByRole('grid', { name: 'Runs' }).first();
  await grid.getByRole('button', { name: 'Owner' }).click();
  await expect(grid.getByRole('columnheader', { name: 'Owner' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await expect(grid.getByRole('row').nth(1)).toContainText('Amara Okafor');
  await grid.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('x');
  await expect(grid.getByRole('row', { selected: true })).toHaveCount(1);
  await page.keyboard.press('End');
  await expect(grid.locator('[data-active]')).toHaveAttribute('aria-rowindex', '10001');
});

test('a chart tells its values to the arrow keys and as a table', async ({ page, server: _ }) => {
  await page.goto('/kit?only=LineChart');
  const cursor = page.getByRole('slider').first();
  await cursor.focus();
  await page.keyboard.press('Home');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^Step 0, train\/loss 0\.9/);
  await page.keyboard.press('ArrowRight');
  await expect(cursor).toHaveAttribute('aria-valuetext', /^Step 10,/);
  await page.getByRole('button', { name: 'Show as table' }).first().click();
  await expect(page.getByRole('table').first().getByRole('row')).toHaveCount(121);
});
