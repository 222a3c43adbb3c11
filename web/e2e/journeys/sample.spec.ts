// The first minute of somebody who only wants to look: into the finished example, around in it, and out again.
import { expect, test } from '../fixtures/server';
import { claim, fits, judge } from '../fixtures/steps';

test.setTimeout(240_000);

const mark = 'This is a sample. Nothing here is real.';
// Loading tells weeks of work; a page after it may be the first of its kind.
const patient = { timeout: 60_000 };

test('the claim page leads into the example, and one button removes it', async ({
  page,
  server,
}) => {
  await page.goto(server.claim);
  await page.getByRole('button', { name: 'Show me a finished example' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible(patient);
  await expect(page.getByText(mark)).toBeVisible();
  await judge(page, 'sample-today');

  await test.step('the mark is on every page, also on a narrow one', async () => {
    await page
      .getByRole('link', { name: 'Keep coffee subscribers before they leave' })
      .first()
      .click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Keep coffee');
    await expect(page.getByText(mark)).toBeVisible();
    await judge(page, 'sample-overview');
    await fits(page, 'sample-overview');
    const overview = new URL(page.url()).pathname;

    await test.step('a proposed version shows what it came from', async () => {
      await page.goto(`${server.address}${overview.replace(/\/$/, '')}/runs`);
      await page.getByRole('link', { name: 'Models' }).click();
      await page.getByRole('link', { name: 'All versions of call-list' }).click();
      await expect(page.getByText('Version 2 as champion, by Jonas')).toBeVisible(patient);
      await fits(page, 'sample-one-model');
      const second = page.getByRole('list', { name: 'Where version 2 comes from' });
      await expect(second).toContainText('subscribers');
      await second.getByRole('link', { name: 'candidate' }).click();
      await expect(page.getByText('registered as version 2')).toBeVisible(patient);
    });

    for (const below of ['brief', 'runs', 'models', 'evaluations', 'milestones']) {
      await page.goto(`${server.address}${overview.replace(/\/$/, '')}/${below}`);
      await expect(page.getByText(mark)).toBeVisible(patient);
      await judge(page, `sample-${below}`);
    }
  });

  await test.step('and on paper', async () => {
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByText(mark)).toBeVisible();
    await expect(page.getByRole('button', { name: 'Remove the sample' })).toBeHidden();
    await page.screenshot({ path: 'test-results/sample-print.png' });
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('removing asks for the name, and leads to the claim', async () => {
    await page.getByRole('button', { name: 'Remove the sample' }).click();
    const dialog = page.getByRole('alertdialog', { name: 'Remove the sample?' });
    await dialog.getByLabel('Type Tannwald Coffee to confirm').fill('Tannwald');
    await dialog.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(dialog.getByText('This is not Tannwald Coffee.')).toBeVisible();
    await judge(page, 'sample-remove');
    await dialog.getByLabel('Type Tannwald Coffee to confirm').fill('Tannwald Coffee');
    await dialog.getByRole('button', { name: 'Remove the sample' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Set up this server' })).toBeVisible();
    await expect(page.getByText('The sample is removed.').first()).toBeVisible();
  });

  await claim(page, page.url());
  await expect(page.getByText(mark)).toHaveCount(0);
});

test('an owner looks at the example beside their own work', async ({ page, server }) => {
  await claim(page, server.claim);
  await page.getByRole('button', { name: 'Show me a finished example' }).click();
  await expect(page.getByText(mark)).toBeVisible(patient);
  await page.getByRole('link', { name: 'Begin your own' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'New brief' })).toBeVisible();
  await expect(page.getByText(mark)).toHaveCount(0);
});

test('a link that was used does not let anybody in', async ({ page, server }) => {
  await page.goto(`${server.address}/enter#used`);
  await expect(page.getByRole('heading', { name: 'This link does not let you in' })).toBeVisible();
  await expect(page.getByText('older than 30 minutes')).toBeVisible();
  await judge(page, 'enter-failed');
  await page.goto(`${server.address}/enter`);
  await expect(page.getByRole('heading', { name: 'This link is not complete' })).toBeVisible();
});
