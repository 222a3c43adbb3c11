// A brief between people: two who save at once, and one who lets a gate open with a reason.
import { expect, test } from '../fixtures/server';
import { begin, call, claim, judge } from '../fixtures/steps';

test.setTimeout(180_000);

test('two people save from the same version and nothing is lost', async ({ page, server }) => {
  await claim(page, server.claim);
  const engagement = await begin(page, 'Find customers who are about to leave');
  await page.goto(`${server.address}/w/${engagement.workspace}/e/${engagement.handle}/brief`);
  await page.getByLabel('Company goal it serves').fill('Keep customers');
  await page.getByLabel('Title').fill('Churn');

  await test.step('a reload offers what was not saved', async () => {
    await page.waitForTimeout(700);
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await expect(page.getByText('You have changes that were not saved')).toBeVisible();
    await judge(page, 'brief-kept');
    await page.getByRole('button', { name: 'Take them back' }).click();
    await expect(page.getByLabel('Company goal it serves')).toHaveValue('Keep customers');
  });

  await call(page, 'PUT', `/api/v1/engagements/${engagement.id}/brief`, {
    based_on: 1,
    brief: { title: 'Churn early warning', problem: 'One in nine leaves.' },
  });
  await page.getByRole('button', { name: 'Save', exact: true }).first().click();
  const question = page.getByRole('alertdialog', { name: 'Somebody saved meanwhile' });
  await expect(question.getByText('both changed it')).toBeVisible();
  await judge(page, 'brief-stale');
  await question.getByRole('group', { name: 'Keep for Title' }).getByText('Theirs').click();
  await question.getByRole('button', { name: 'Save with these choices' }).click();
  await expect(page.getByText('Version 3 is saved.')).toBeVisible();
  await expect(page.getByLabel('Title')).toHaveValue('Churn early warning');
  await expect(page.getByLabel('Company goal it serves')).toHaveValue('Keep customers');
  await expect(page.getByRole('textbox', { name: 'Problem', exact: true })).toHaveValue(
    'One in nine leaves.',
  );
  await expect(page.getByText('Not saved yet')).toHaveCount(0);
});

test('an override stays on record, and then the gate opens', async ({ page, server }) => {
  await claim(page, server.claim);
  const engagement = await begin(page, 'Forecast orders for our shops');
  await page.goto(`${server.address}/w/${engagement.workspace}/e/${engagement.handle}/brief`);
  await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
  const dialog = page.getByRole('dialog', { name: 'Not ready to publish yet' });
  await dialog.getByRole('button', { name: 'Override with a reason' }).click();
  await dialog.getByLabel('Your reason').fill('The expert writes the brief with us on Monday.');
  await dialog.getByRole('button', { name: 'Override this finding' }).click();
  await expect(dialog.getByText('Nothing blocks any more.')).toBeVisible();
  await dialog.getByRole('button', { name: 'Publish' }).click();
  await expect(page.getByText('The brief is published.').first()).toBeVisible();
  await page.goto(
    `${server.address}/w/${engagement.workspace}/e/${engagement.handle}/checks?view=overrides`,
  );
  await expect(page.getByText('The expert writes the brief with us on Monday.')).toBeVisible();
  await judge(page, 'overrides');
});
