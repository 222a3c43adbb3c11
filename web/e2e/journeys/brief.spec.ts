// The first half hour of a client: claim the server, one sentence, findings, a whole brief, published.
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/server';
import { claim, fits, judge, press } from '../fixtures/steps';

test.setTimeout(180_000);

test('from the claim link to a published brief', async ({ page, server }) => {
  await test.step('who comes before the owner is told where the claim link is', async () => {
    await page.goto(`${server.address}/`);
    await expect(
      page.getByRole('heading', { name: 'This server waits for its owner' }),
    ).toBeVisible();
    await judge(page, 'waiting');
  });

  await test.step('claim', () => claim(page, server.claim));

  await test.step('an empty workspace offers the first step', async () => {
    await expect(page.getByText('The first begins with one sentence')).toBeVisible();
    await judge(page, 'engagements-empty');
    await press(page, 'c', page.getByRole('heading', { level: 1, name: 'New brief' }));
  });

  await test.step('one sentence gets five questions while it is typed', async () => {
    await judge(page, 'new-empty');
    await page.getByLabel('What do you need?').pressSequentially('Build me a chatbot for support');
    await page.getByText('5 short questions an expert will ask').waitFor();
    await page.getByText('Solution before problem').waitFor();
    await judge(page, 'new');
    await fits(page, 'new');
    await page.getByRole('button', { name: 'Begin this brief' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: 'Build me a chatbot for support' }),
    ).toBeVisible();
  });

  await test.step('a brief of one sentence cannot be published, and the reason leads to a field', async () => {
    await page.getByText('Who is held up by what today').waitFor();
    await judge(page, 'brief-first');
    await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
    const dialog = page.getByRole('dialog', { name: 'Not ready to publish yet' });
    await expect(dialog.getByText('Vague brief')).toBeVisible();
    await judge(page, 'brief-blocked');
    await dialog.getByRole('button', { name: 'Override with a reason' }).click();
    await dialog.getByLabel('Your reason').fill('short');
    await dialog.getByRole('button', { name: 'Override this finding' }).click();
    await expect(dialog.getByText('Give the reason in a sentence.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.getByRole('button', { name: 'Go to field' }).click();
    await expect(page.getByRole('textbox', { name: 'Problem', exact: true })).toBeFocused();
  });

  await test.step('the form takes the answers', () => complete(page));

  await test.step('leaving with unsaved words asks first', async () => {
    await page.getByRole('navigation', { name: 'Pages' }).getByText('Overview').click();
    await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Version 2 is saved.')).toBeVisible();
    await judge(page, 'brief');
    await fits(page, 'brief');
  });

  await test.step('what changed is shown line by line', async () => {
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitem', { name: 'What changed in version 2' }).click();
    await expect(page.getByRole('table', { name: 'Version 1 and version 2' })).toBeVisible();
    await judge(page, 'brief-compare');
    await page.getByRole('link', { name: 'Go to the newest version' }).click();
  });

  await test.step('publish', async () => {
    await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
    await expect(page.getByText('The brief is published.').first()).toBeVisible();
    await expect(page.getByText('published', { exact: true })).toBeVisible();
  });

  await test.step('the overview shows the gate as passed', async () => {
    await press(page, 'g o', page.getByText('by Amara Okafor'));
    await judge(page, 'overview');
    await fits(page, 'overview');
  });

  await test.step('the checks', async () => {
    await press(page, 'g k', page.getByText('What cannot be judged has not passed.'));
    await judge(page, 'checks');
    await fits(page, 'checks');
    await page.getByRole('tab', { name: 'Catalogue' }).click();
    await page.getByText('Vague brief').click();
    await judge(page, 'catalogue');
    await page.getByRole('tab', { name: /Overrides/ }).click();
    await expect(page.getByText('Nothing was overridden')).toBeVisible();
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
    await press(page, 'g e', page.getByText('Hiring'));
    await judge(page, 'engagements');
    await fits(page, 'engagements');
  });
});

/** The answers to the five questions, in the fields where they belong. */
async function complete(page: Page): Promise<void> {
  await page
    .getByRole('textbox', { name: 'Problem', exact: true })
    .fill('Customers wait nine hours for a first answer; one in five writes twice.');
  await page.getByLabel('Company goal it serves').fill('Keep customers after their first order');
  await page.getByLabel('Who is affected').fill('online customers, 12 support agents,');
  await page.getByLabel('Kind of system').selectOption({ label: 'Chatbot or assistant' });

  await page.getByRole('button', { name: 'Add a data source' }).click();
  const source = page.getByRole('listitem', { name: 'Data source 1' });
  await source.getByLabel('What').fill('closed tickets of 2025');
  await source.getByLabel('Format').fill('csv');
  await source.getByLabel('Size').fill('300 MB');
  await source.getByLabel('Labels').selectOption({ label: 'Partly' });
  await source.getByLabel('Known flaws').fill('a tenth has no subject');
  await source.getByLabel('Where it is kept').fill('S3');
  await source.getByLabel('Owner').fill('head of support');
  await source.getByLabel('Sensitivity').selectOption({ label: 'Personal data' });
  await source.getByLabel('Rules for its use').fill('no copies outside the EU');

  await page.getByRole('button', { name: 'Add a metric pair' }).click();
  const pair = page.getByRole('listitem', { name: 'Metric 1' });
  await pair.getByLabel('Name').first().fill('first answer time');
  await pair.getByLabel('Today').fill('9');
  await pair.getByLabel('Wanted').fill('2');
  await pair.getByLabel('Unit').fill('h');
  await pair.getByLabel('Name').last().fill('accuracy');
  await pair.getByLabel('Baseline').fill('0.62');
  await pair.getByLabel('Target').fill('0.8');
  await pair.getByLabel('Measured on').selectOption({ label: 'closed tickets of 2025' });
  await expect(pair.getByText('The pair is complete.')).toBeVisible();

  await page.getByRole('button', { name: 'Add a deliverable' }).click();
  const deliverable = page.getByRole('listitem', { name: 'Deliverable 1' });
  await deliverable.getByLabel('Kind').selectOption({ label: 'API' });
  await deliverable.getByLabel('What').fill('REST service answering order and refund questions');
  await page.getByLabel('Not included').fill('voice, other languages,');

  await page.getByLabel('Start').fill('2026-12-01');
  await page.getByLabel('Weeks').fill('10');
  await page.getByLabel('Buffer').fill('30');
  await page.getByLabel('Review rounds').fill('2');
  for (const [index, phase] of [
    'Data audit',
    'Feasibility study',
    'Data preparation',
    'Development',
  ].entries()) {
    await page.getByRole('button', { name: 'Add a phase' }).click();
    const row = page.getByRole('listitem', { name: `Phase ${index + 1}` });
    await row.getByLabel('Phase', { exact: true }).selectOption({ label: phase });
    await row.getByLabel('Days, most likely').fill(String(8 + index));
  }
  await page.getByLabel('Budget in total').fill('18000');
  await page.getByRole('button', { name: 'Accuracy', exact: true }).click();
  await page.getByRole('button', { name: 'Speed', exact: true }).click();
  await expect(page.getByText('Vague brief')).toHaveCount(0);
}
