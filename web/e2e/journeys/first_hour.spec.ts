// The first hour of a CTO with a vague brief: claim the server, one sentence, questions, data, plan, publish,
// and a contract to talk about.
import type { Page } from '@playwright/test';
import {
  sayContext,
  sayData,
  sayDataTerms,
  sayMetric,
  sayMoneyAndTime,
  sayProblem,
  sayScope,
} from '../fixtures/brief';
import { joinAsExpert, sample } from '../fixtures/paper';
import { another, expect, test } from '../fixtures/server';
import { type Begun, call, claim, fits, judge, press } from '../fixtures/steps';

test.setTimeout(600_000);

const sentence = 'Build me a chatbot for support';

test('from one vague sentence to a contract to talk about', async ({ page, browser, server }) => {
  const goTo = (name: string) =>
    page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();

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

  await test.step('one sentence gets five questions with examples while it is typed', async () => {
    await judge(page, 'new-empty');
    await page.getByLabel('What do you need?').pressSequentially(sentence);
    await page.getByText('5 short questions an expert will ask').waitFor();
    await page.getByText('Solution before problem').waitFor();
    await expect(page.getByText('For example:')).toHaveCount(5);
    await judge(page, 'new');
    await fits(page, 'new');
    await page.getByRole('button', { name: 'Begin this brief' }).click();
    await expect(page.getByRole('heading', { level: 1, name: sentence })).toBeVisible();
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

  await test.step('each answer takes its question away', async () => {
    const open = page.getByText(/^\d+ questions? open$/);
    const before = await open.textContent();
    await sayProblem(page);
    await expect(page.getByText('Who is held up by what today')).toHaveCount(0);
    await expect(open).not.toHaveText(before ?? '');
    await sayData(page);
    await sayMetric(page);
    await sayScope(page);
    await sayMoneyAndTime(page);
    await sayContext(page);
    await expect(page.getByText('Vague brief')).toHaveCount(0);
  });

  await test.step('leaving with unsaved words asks first', async () => {
    await goTo('Overview');
    await expect(page.getByRole('alertdialog', { name: 'Leave without saving?' })).toBeVisible();
    await page.getByRole('button', { name: 'Stay here' }).click();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Version 2 is saved.').first()).toBeVisible();
    await judge(page, 'brief');
    await fits(page, 'brief');
  });

  await test.step('a sample that is dropped on the page fills the sheet and is judged', async () => {
    await goTo('Data');
    await drop(page, 'tickets.csv', sample(600).toString());
    await page.getByLabel('Column a model should learn').selectOption('escalated');
    await page.getByRole('button', { name: 'Upload and read' }).click();
    await expect(page.getByText('600 rows, 7 columns')).toBeVisible();
    await judge(page, 'data-first');
    await fits(page, 'data-first');
  });

  await test.step('the profile shows how the values are spread', async () => {
    await page.getByRole('link', { name: 'Open the profile' }).click();
    await page.getByRole('button', { name: 'minutes_to_answer' }).click();
    await expect(page.getByText('Spread of minutes_to_answer')).toBeVisible();
    await judge(page, 'profile-first');
    await fits(page, 'profile-first');
    await page.goBack();
  });
  await test.step('the verdict has reasons, and somebody decides what follows', async () => {
    await expect(page.getByRole('heading', { name: 'Is it ready?' })).toBeVisible();
    await expect(page.getByText('sufficient, with limits').first()).toBeVisible();
    await page.getByRole('button', { name: 'Decide what follows' }).click();
    const dialog = page.getByRole('dialog', { name: /^What follows from/ });
    await judge(page, 'data-decide');
    await dialog.getByRole('radio', { name: 'Go on with limits' }).check();
    await dialog.getByLabel('Why').fill('The first milestone looks at the data anyway.');
    await dialog.getByRole('button', { name: 'Record the decision' }).click();
    await expect(page.getByText('Decided by Amara Okafor')).toBeVisible();
  });

  await test.step('who owns the data and by when it is there is said in the brief', async () => {
    await page.getByRole('link', { name: 'Change what the brief says' }).click();
    await expect(
      page.getByRole('listitem', { name: 'Data source 1' }).getByLabel('What'),
    ).toBeFocused();
    await sayDataTerms(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('Version 3 is saved.').first()).toBeVisible();
    await goTo('Data');
    await expect(page.getByRole('row', { name: /^Owner/ })).toContainText('head of support');
    await expect(page.getByRole('row', { name: /^Needed by/ })).toContainText('2026-12-05');
    await judge(page, 'data-decided');
  });

  await test.step('a plan is proposed, and taken over', async () => {
    await goTo('Plan');
    await expect(page.getByRole('heading', { name: 'A plan for this brief' })).toBeVisible();
    await expect(page.getByText(/kept free/)).toBeVisible();
    await judge(page, 'plan-draft');
    await fits(page, 'plan-draft');
    await page.getByRole('button', { name: 'Take over into the brief' }).click();
    await expect(page.getByText(/phases are in the brief now, as version 4/).first()).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Data audit' })).toBeVisible();
    await judge(page, 'plan');
    await fits(page, 'plan');
  });

  await test.step('another budget is tried, and says how it stands to the price', async () => {
    await expect(page.getByText('€18,000.00, within that price.')).toBeVisible();
    await page.getByRole('slider', { name: 'Budget in total' }).focus();
    await page.keyboard.press('Home');
    await expect(page.getByText(/0\.00, below that price\./)).toBeVisible();
    await judge(page, 'plan-tried');
    await page.getByRole('button', { name: 'Back to the brief’s figures' }).click();
    await expect(page.getByText('as the brief says')).toBeVisible();
  });

  await test.step('publish', async () => {
    await goTo('Brief');
    await judge(page, 'brief-ready');
    await page.getByRole('button', { name: 'Publish', exact: true }).last().click();
    await expect(page.getByText('The brief is published.').first()).toBeVisible();
    await expect(page.getByText('published', { exact: true })).toBeVisible();
  });

  await test.step('the first words stand beside the brief they became', async () => {
    await page.getByRole('button', { name: 'Versions' }).click();
    await page.getByRole('menuitem', { name: 'The first words beside the newest' }).click();
    await expect(page.getByText(/questions? open/)).toHaveCount(2);
    await expect(page.getByText('cannot be published yet')).toBeVisible();
    await expect(page.getByText('can be published')).toBeVisible();
    await judge(page, 'brief-beside');
    await fits(page, 'brief-beside');
    await page.getByText('Changes', { exact: true }).click();
    await expect(page.getByRole('table', { name: 'Version 1 and version 4' })).toBeVisible();
    await expect(page.getByRole('row', { name: /^Kind of system/ })).toContainText(
      'Chatbot or assistant',
    );
    await judge(page, 'brief-changes');
    await fits(page, 'brief-changes');
  });

  await test.step('the overview shows the gate as passed', async () => {
    await press(page, 'g o', page.getByText('by Amara Okafor'));
    await judge(page, 'overview');
    await fits(page, 'overview');
  });

  await test.step('without an expert there is nobody to offer to', async () => {
    await goTo('Contract');
    await page.getByRole('button', { name: 'Draw up from the brief' }).click();
    await expect(page.getByRole('link', { name: 'Invite the expert' })).toBeVisible();
    await judge(page, 'contract-no-expert');
  });

  const { engagements } = await call<{ engagements: Begun[] }>(page, 'GET', '/api/v1/me');
  const [engagement] = engagements as [Begun];
  await joinAsExpert(page, await another(browser, server), server.address, engagement);

  await test.step('the contract is drawn up from the brief, with care for people’s data', async () => {
    await page.getByRole('button', { name: 'Draw up from the brief' }).click();
    await expect(page.getByRole('button', { name: 'Propose for signing' })).toBeVisible();
    await judge(page, 'contract-first');
    await fits(page, 'contract-first');
    await expect(page.getByLabel('Terms of processing personal data')).toBeChecked();
    await page.getByLabel('Care for the model in use').check();
    await page.getByLabel('Months after deployment').fill('6');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('tab', { name: 'Text' }).click();
    await expect(page.getByText(/2 times a month for 6 months after deployment/)).toBeVisible();
  });

  await test.step('Today says what comes next', async () => {
    await page.getByRole('link', { name: 'Today' }).first().click();
    await expect(page.getByRole('heading', { level: 1, name: 'Today' })).toBeVisible();
    await judge(page, 'today-first');
    await fits(page, 'today-first');
  });
});

/** As from a folder: the file is in nobody's hands but the page's. */
async function drop(page: Page, name: string, content: string): Promise<void> {
  const files = await page.evaluateHandle(
    ([called, text]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], called, { type: 'text/csv' }));
      return carried;
    },
    [name, content] as const,
  );
  await page.getByText('Drop files here or').dispatchEvent('drop', { dataTransfer: files });
}
