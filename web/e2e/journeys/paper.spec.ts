// From a published brief to signed paper and confirmed money: a client and an expert, each in a browser
// of their own.
import type { Page } from '@playwright/test';
import { joinAsExpert, propose, publish, sample, sign } from '../fixtures/paper';
import { another, expect, test } from '../fixtures/server';
import { answerStepUp, type Begun, begin, claim, fits, judge, press } from '../fixtures/steps';

test.setTimeout(600_000);

test('data, contract and money, by both sides', async ({ page: client, browser, server }) => {
  const expert = await another(browser, server);
  const at = (page: Page, place: string, { workspace, handle }: Begun) =>
    page.goto(`${server.address}/w/${workspace}/e/${handle}/${place}`);

  await answerStepUp(client);
  await answerStepUp(expert);
  await claim(client, server.claim);
  const engagement = await begin(client, 'Build me a chatbot for support');

  await test.step('before the brief names data there is nothing to show', async () => {
    await at(client, 'data', engagement);
    await expect(client.getByText('The brief names no data yet.')).toBeVisible();
    await judge(client, 'data-empty');
    await at(client, 'contract', engagement);
    await expect(client.getByText('Publish the brief first')).toBeVisible();
  });

  await publish(client, engagement);
  await joinAsExpert(client, expert, server.address, engagement);

  await test.step('a sample is sent, read and judged', async () => {
    await at(client, 'data', engagement);
    await expect(client.getByText('Nobody can tell before a sample was read.')).toBeVisible();
    await client.locator('input[type=file]').setInputFiles({
      name: 'tickets.csv',
      mimeType: 'text/csv',
      buffer: sample(),
    });
    await client.getByLabel('Column a model should learn').selectOption('escalated');
    await judge(client, 'data-chosen');
    await client.getByRole('button', { name: 'Upload and read' }).click();
    await expect(client.getByText('1,200 rows, 7 columns')).toBeVisible();
    await judge(client, 'data');
    await fits(client, 'data');
  });

  await test.step('the client sees every value', async () => {
    await client.getByRole('link', { name: 'Open the profile' }).click();
    await expect(client.getByText('What a model should learn: escalated')).toBeVisible();
    await client.getByRole('button', { name: 'minutes_to_answer' }).click();
    await expect(client.getByText('Spread of minutes_to_answer')).toBeVisible();
    await judge(client, 'profile');
    await fits(client, 'profile');
    await client.getByRole('button', { name: 'email' }).click();
    await expect(client.getByText('canary0@mail.example')).toBeVisible();
  });

  await test.step('the expert sees the same without personal values', async () => {
    await at(expert, 'data', engagement);
    await expert.getByRole('link', { name: 'Open the profile' }).click();
    await expert.getByRole('button', { name: 'email' }).click();
    await expect(expert.getByText('Values are hidden from everybody')).toBeVisible();
    await expect(expert.getByText('canary')).toHaveCount(0);
    await judge(expert, 'profile-expert');
  });

  await test.step('access is granted and verified, and the other side sees it at once', async () => {
    await at(expert, 'data', engagement);
    await at(client, 'data', engagement);
    await client.getByRole('button', { name: 'Record that access was granted' }).click();
    await expert.getByRole('button', { name: 'I have opened the data' }).click();
    await expect(client.getByText('Opened and verified by Mei Tanaka')).toBeVisible();
  });

  await test.step('the contract is drawn up, and the expert may edit it too', async () => {
    await at(expert, 'contract', engagement);
    await expect(expert.getByText('The client draws it up')).toBeVisible();
    await judge(expert, 'contract-before-expert');
    await at(client, 'contract', engagement);
    await expect(client.getByRole('button', { name: 'Draw up from the brief' })).toBeVisible();
    await judge(client, 'contract-before');
    await client.getByRole('button', { name: 'Draw up from the brief' }).click();
    await expect(expert.getByRole('button', { name: 'Propose for signing' })).toBeVisible();
    await judge(client, 'contract-draft');
    await fits(client, 'contract-draft');
  });

  await test.step('a sum that does not fit is told at once, and refused', async () => {
    const worth = client.getByLabel('Worth').first();
    const before = await worth.inputValue();
    await worth.fill('1.00');
    await expect(client.getByText(/of the price is in none of them/)).toBeVisible();
    await client.getByRole('button', { name: 'Save and propose' }).click();
    await expect(client.getByText('The contract cannot be proposed yet').first()).toBeVisible();
    await judge(client, 'contract-refused');
    await worth.fill(before);
    await expect(client.getByText('The milestones add up to the price')).toBeVisible();
    await client.keyboard.press('Control+Enter');
    await expect(client.getByText('Version 3 is saved.').first()).toBeVisible();
  });

  await test.step('two who save at once lose nothing', async () => {
    await expect(expert.getByText('version 3')).toBeVisible();
    await client.getByLabel('The whole work is complete when').fill('all is in use');
    await expert.getByLabel('Days to review').fill('9');
    await expert.getByLabel('The whole work is complete when').fill('the last test has passed');
    await client.keyboard.press('Control+Enter');
    await expect(client.getByText('Version 4 is saved.').first()).toBeVisible();
    await expert.keyboard.press('Control+Enter');
    const question = expert.getByRole('alertdialog', { name: 'Somebody saved meanwhile' });
    await expect(question.getByText('both changed it')).toBeVisible();
    await judge(expert, 'contract-stale');
    await question.getByRole('button', { name: 'Save with these choices' }).click();
    await expect(expert.getByText('Version 5 is saved.').first()).toBeVisible();
    await expect(client.getByText('version 5')).toBeVisible();
  });

  await test.step('the text and what happened', async () => {
    await client.getByRole('tab', { name: 'Text' }).click();
    await expect(client.getByText('the last test has passed')).toBeVisible();
    await judge(client, 'contract-text');
    await client.getByRole('tab', { name: 'History' }).click();
    await expect(client.getByText('Mei Tanaka saved version 5')).toBeVisible();
    await judge(client, 'contract-history');
  });

  await test.step('proposed, declined with a reason, and proposed again', async () => {
    await propose(expert);
    await expect(client.getByRole('button', { name: 'Decline' })).toBeVisible();
    await judge(client, 'contract-proposed');
    await fits(client, 'contract-proposed');
    await client.getByRole('button', { name: 'Decline' }).click();
    await client.getByRole('dialog').getByLabel('Your reason').fill('Nine days are too many.');
    await client.getByRole('dialog').getByRole('button', { name: 'Decline' }).click();
    await expect(expert.getByLabel('Days to review')).toHaveValue('9');
    await expert.getByLabel('Days to review').fill('7');
    await propose(expert);
  });

  await test.step('both read to the end and sign', async () => {
    await client.getByRole('link', { name: 'Read and sign' }).click();
    await expect(client.getByText('Read to the end. Only then can you sign.')).toBeVisible();
    await expect(client.getByLabel('Your full legal name')).toBeDisabled();
    await judge(client, 'sign');
    await fits(client, 'sign');
    await sign(client, 'Amara Okafor');
    await expect(client.getByText('It waits for the signature of Mei Tanaka.')).toBeVisible();
    await expert.getByRole('link', { name: 'Read and sign' }).click();
    await sign(expert, 'Mei Tanaka');
    await expect(expert.getByText('Both sides have signed.')).toBeVisible();
    await expect(client.getByText('tenon verify contract.json')).toBeVisible();
    await judge(client, 'contract-signed');
    await fits(client, 'contract-signed');
    const loading = client.waitForEvent('download');
    await client.getByRole('link', { name: 'Download the evidence file' }).click();
    expect((await loading).suggestedFilename()).toBe('contract.json');
  });

  await test.step('a pledge is a promise until the bank shows it', async () => {
    await at(expert, 'money', engagement);
    await client.getByRole('link', { name: 'Pledge the money' }).click();
    await expect(
      client.getByText('Tenon keeps the record; your bank moves the money.'),
    ).toBeVisible();
    await judge(client, 'money-empty');
    const amount = client.getByRole('dialog').getByLabel('Amount');
    await press(client, 'c', amount);
    await amount.fill('18000');
    await client.getByRole('button', { name: 'Continue' }).click();
    const second = client.getByRole('alertdialog', { name: 'Pledge funds' });
    await second.getByRole('button', { name: 'Pledge €18,000.00' }).click();
    await expect(second.getByText('This is not 18000.00.')).toBeVisible();
    await judge(client, 'money-pledge');
    await second.getByLabel('Type 18000.00 to confirm').fill('18000');
    await second.getByRole('button', { name: 'Pledge €18,000.00' }).click();
    await expect(client.getByText('waits for the bank')).toBeVisible();
    await expect(expert.getByText('pledged by Amara Okafor')).toBeVisible();
  });

  await test.step('confirmed with a bank reference, and set aside', async () => {
    await client.getByRole('button', { name: 'Confirm with the bank’s reference' }).click();
    await client
      .getByRole('textbox', { name: 'The bank’s reference' })
      .fill('NTRF 2026-11-27 0001');
    await client.getByRole('button', { name: 'Continue' }).click();
    await client.getByLabel('Type 18000.00 to confirm').fill('18,000.00');
    await client.getByRole('button', { name: 'Confirm €18,000.00' }).click();
    await expect(client.getByText('€18,000.00 of it is free')).toBeVisible();
    await client.getByRole('link', { name: 'Data audit' }).click();
    await client.getByRole('button', { name: 'Fund' }).first().click();
    const fund = client.getByRole('alertdialog');
    const asked = (await fund.getByText(/^Type [\d.]+ to confirm$/).textContent()) ?? '';
    await fund.getByRole('textbox').fill(asked.replace(/[^\d.]/g, ''));
    await fund.getByRole('button', { name: 'Fund' }).click();
    await expect(fund).toHaveCount(0);
    await at(client, 'money', engagement);
    await expect(client.getByText('€14,307.69 of it is free')).toBeVisible();
    await judge(client, 'money');
    await fits(client, 'money');
  });

  await test.step('each number opens its records, and each record is whole', async () => {
    await client.getByRole('link', { name: '€18,000.00' }).first().click();
    await expect(client.getByText('Records behind “Confirmed”')).toBeVisible();
    await client.getByRole('grid', { name: 'Records' }).getByRole('link', { name: '1' }).click();
    const record = client.getByRole('dialog', { name: 'Record 1' });
    await expect(record.getByText('NTRF 2026-11-27 0001')).toBeVisible();
    await judge(client, 'money-record');
    await record.getByRole('button', { name: 'Close' }).last().click();
    await expect(client.getByText('Every invariant holds.')).toBeVisible();
    await client.emulateMedia({ media: 'print' });
    await expect(client.getByRole('grid', { name: 'Records' })).toBeHidden();
    await expect(client.getByRole('cell', { name: 'Free project funds' }).first()).toBeVisible();
    await expect(client.getByRole('button', { name: 'Pledge funds' })).toBeHidden();
    await client.screenshot({ path: 'test-results/money-print.png', fullPage: true });
    await client.emulateMedia({ media: null });
    await judge(expert, 'money-expert');
    await expect(expert.getByRole('button', { name: 'Pledge funds' })).toHaveCount(0);
  });
});

test('an offer on data that nobody has looked at needs a reason', async ({
  page,
  browser,
  server,
}) => {
  await claim(page, server.claim);
  const engagement = await begin(page, 'Build me a chatbot for support');
  await publish(page, engagement);
  const address = `${server.address}/w/${engagement.workspace}/e/${engagement.handle}/contract`;

  await joinAsExpert(page, await another(browser, server), server.address, engagement);

  await test.step('the gate says what stands before it, and where it is mended', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: 'Draw up from the brief' }).click();
    const dialog = page.getByRole('dialog', { name: 'Not ready for an offer yet' });
    await expect(dialog.getByText('Hire before data')).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'Open the data sheet' })).toBeVisible();
    await judge(page, 'contract-blocked');
    await dialog.getByRole('button', { name: 'Override with a reason' }).click();
    await dialog.getByLabel('Your reason').fill('The first milestone is an audit of the data.');
    await dialog.getByRole('button', { name: 'Override this finding' }).click();
    await expect(dialog.getByText('Nothing blocks any more.')).toBeVisible();
    await dialog.getByRole('button', { name: 'Draw up from the brief' }).click();
    await expect(page.getByRole('button', { name: 'Propose for signing' })).toBeVisible();
  });
});
