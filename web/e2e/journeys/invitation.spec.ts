// The invited expert: reads everything before an account, takes part, writes a profile; the client reads it.
import { another, expect, test } from '../fixtures/server';
import { begin, call, claim, fits, judge } from '../fixtures/steps';

test.setTimeout(180_000);

const brief = {
  title: 'Churn early warning',
  goal: 'Keep customers after their first year',
  problem: 'One in nine customers leaves within a year; calls go to everybody, three weeks late.',
  affected: ['online customers', '12 agents'],
  kind: 'churn',
  metrics: [
    {
      id: 'm1',
      business: { name: 'customers who leave', unit: '%', today: 11, wanted: 7 },
      technical: { name: 'recall', baseline: 0.42, target: 0.7, measured_on: 'contracts' },
    },
  ],
  criteria: [
    { id: 'c1', kind: 'metric', binding: true, metric: 'm1', op: '>=', value: 0.7, on: 'sealed' },
  ],
  deliverables: [{ id: 'd1', kind: 'api', what: 'a ranked list of customers every Monday' }],
  exclusions: ['business customers'],
  timeline: { start: '2026-12-01', weeks: 10, buffer_bp: 2000 },
  phases: [
    { id: 'audit', role: 'data', days: { p10: 4, p50: 6, p90: 11 }, pricing: 'fixed' },
    { id: 'development', role: 'modelling', days: { p10: 12, p50: 18, p90: 30 }, pricing: 'fixed' },
    { id: 'evaluation', role: 'evaluation', days: { p10: 3, p50: 5, p90: 8 }, pricing: 'fixed' },
  ],
  roles: [
    { role: 'operations', by: 'internal' },
    { role: 'modelling', by: 'expert' },
  ],
  data: [
    { id: 'contracts', what: 'contracts of three years', owner: 'care', needed_by: '2026-12-05' },
    { id: 'calls', what: 'notes of calls', sensitivity: 'personal' },
  ],
  budget: {
    total: { minor: 1800000, currency: 'EUR' },
    compute_cap: { minor: 60000, currency: 'EUR' },
    compute_payer: 'client',
  },
};

/** Every e-mail address is somebody's, and must not be seen. */
function sample(): string {
  const rows = Array.from({ length: 1200 }, (_, row) =>
    [
      `c${row}`,
      `canary${row % 7}@example.org`,
      row % 47,
      ['basic', 'full', 'family'][row % 3],
      (19 + ((row * 7) % 41)).toFixed(2),
      row % 9 === 0 ? 'yes' : 'no',
    ].join(','),
  );
  return `customer,email,months,plan,price,churned\n${rows.join('\n')}\n`;
}

test('an expert reads, takes part and is known by what they changed', async ({
  page,
  server,
  browser,
}) => {
  await claim(page, server.claim);
  const engagement = await begin(page, 'Find customers who are about to leave');
  const root = `/api/v1/engagements/${engagement.id}`;
  await call(page, 'PUT', `${root}/brief`, { based_on: 1, brief });
  await page.evaluate(
    async ([address, rows]) => {
      const answer = await fetch(address, {
        method: 'POST',
        headers: { 'X-Tenon-CSRF': '1', 'Content-Type': 'text/csv' },
        body: rows,
      });
      if (!answer.ok) throw new Error(await answer.text());
    },
    [`${root}/data/contracts/sample?label=churned`, sample()] as const,
  );
  const invite = async (email: string, role: string) => {
    const made = await call(
      page,
      'POST',
      `/api/v1/workspaces/${engagement.workspace}/invitations`,
      {
        email,
        engagement: engagement.id,
        engagement_role: role,
      },
    );
    return `${server.address}${(made as { path: string }).path}`;
  };
  const link = await invite('sofia@rossi.example', 'expert');
  const watched = await invite('board@northwind.example', 'stakeholder');

  const sofia = await another(browser, server);

  await test.step('the link shows brief, promises, pay, plan and data before an account', async () => {
    await sofia.goto(link);
    await expect(sofia.getByRole('heading', { level: 1, name: brief.title })).toBeVisible();
    await expect(sofia.getByText('Pays €18,000.00 for the work.')).toBeVisible();
    await expect(
      sofia.getByText('Hands over contracts of three years by 2026-12-05.'),
    ).toBeVisible();
    await expect(sofia.getByText('how many rounds of review there are')).toBeVisible();
    await expect(sofia.getByText('Is held to recall ≥ 0.7 on the sealed test set.')).toBeVisible();
    await expect(sofia.getByText('18 days')).toBeVisible();
    await expect(sofia.getByRole('rowheader', { name: 'email' })).toBeVisible();
    await expect(sofia.locator('body')).not.toContainText('canary');
    await judge(sofia, 'invitation');
    await fits(sofia, 'invitation');
  });

  await test.step('another role sees another part', async () => {
    await sofia.goto(watched);
    await expect(sofia.getByRole('heading', { level: 1, name: brief.title })).toBeVisible();
    await expect(sofia.getByText('Delivers a ranked list')).toBeVisible();
    await expect(sofia.locator('body')).not.toContainText('€');
    await expect(sofia.locator('body')).not.toContainText('contracts of three years');
  });

  await test.step('an account comes last', async () => {
    await sofia.goto(link);
    await sofia.getByLabel('Name', { exact: true }).fill('Sofia Rossi');
    await sofia.getByLabel('Password', { exact: true }).fill('another horse battery');
    await sofia.getByRole('button', { name: 'Accept the invitation' }).click();
    await expect(sofia.getByText('Churn early warning').first()).toBeVisible();
  });

  await test.step('the profile begins with outcomes', async () => {
    await sofia.getByRole('button', { name: 'Account of Sofia Rossi' }).click();
    await sofia.getByRole('menuitem', { name: 'Your expert profile' }).click();
    await expect(sofia.getByText('nothing saved yet')).toBeVisible();
    await judge(sofia, 'profile-empty');
    await sofia.getByLabel('Headline').fill('Churn models that call centres act on');
    await sofia.getByRole('button', { name: 'Add an outcome' }).click();
    const outcome = sofia.getByRole('listitem', { name: 'Outcome 1' });
    await outcome.getByLabel('The business problem').fill('An energy firm lost 14 % a year.');
    await outcome.getByLabel('What changed').fill('9 % a year, with a third of the calls.');
    await outcome.getByLabel('Evidence').fill('http://rossi.example/case');
    await sofia.getByRole('button', { name: 'Save', exact: true }).first().click();
    await expect(outcome.getByText('A link is an address such as')).toBeVisible();
    await outcome.getByLabel('Evidence').fill('https://rossi.example/case');
    await sofia.getByLabel('About you').fill('I ask for the baseline first.');
    await sofia.getByLabel('Forecasting').check();
    await sofia.getByLabel('Supervised learning', { exact: true }).check();
    await sofia.getByLabel('Domains').fill('energy, retail,');
    await sofia.getByLabel('Skills and tools').fill('Python, XGBoost,');
    await sofia.getByLabel('Languages').fill('Italian, English,');
    await sofia.getByLabel('Free from').fill('2026-12-01');
    await sofia.getByLabel('Hours a week').fill('24');
    await sofia.getByLabel('Time zone').selectOption('Europe/Rome');
    await sofia.getByLabel('Rate per hour').fill('110');
    await sofia.getByRole('button', { name: 'Add a link' }).click();
    const first = sofia.getByRole('listitem', { name: 'Link 1' });
    await first.getByLabel('Kind').selectOption('github');
    await first.getByLabel('Address').fill('https://github.com/rossi');
  });

  await test.step('unsaved words survive a reload', async () => {
    await sofia.waitForTimeout(700);
    sofia.once('dialog', (dialog) => void dialog.accept());
    await sofia.reload();
    await sofia.getByRole('button', { name: 'Take them back' }).click();
    await expect(sofia.getByLabel('Headline')).toHaveValue('Churn models that call centres act on');
    await judge(sofia, 'profile');
    await fits(sofia, 'profile');
    await sofia.getByRole('heading', { level: 1 }).focus();
    await sofia.keyboard.press('Control+Enter');
    await expect(sofia.getByText('Version 1 of your profile is saved.').first()).toBeVisible();
    await sofia.getByText('As clients see it').click();
    await expect(sofia).toHaveURL(/view=read/);
    await expect(sofia.getByText('9 % a year, with a third of the calls.')).toBeVisible();
    await judge(sofia, 'profile-read');
    await fits(sofia, 'profile-read');
  });

  await test.step('two tabs do not overwrite each other', async () => {
    await sofia.getByText('Write', { exact: true }).click();
    await call(sofia, 'PUT', '/api/v1/profile', {
      based_on: 1,
      profile: { headline: 'From another tab' },
    });
    await sofia.getByLabel('About you').fill('I ask for the baseline, and then for the data.');
    await sofia.getByRole('button', { name: 'Save', exact: true }).first().click();
    const question = sofia.getByRole('alertdialog', { name: 'Somebody saved meanwhile' });
    await question.getByRole('button', { name: 'All yours' }).click();
    await question.getByRole('button', { name: 'Save with these choices' }).click();
    await expect(sofia.getByText('Version 3 of your profile is saved.').first()).toBeVisible();
  });

  await test.step('the client reads it in the engagement', async () => {
    await page.goto(`${server.address}/w/${engagement.workspace}/e/${engagement.handle}`);
    await expect(page.getByText('9 % a year, with a third of the calls.')).toBeVisible();
    await judge(page, 'overview-expert');
    await page.getByRole('link', { name: 'Read the profile of Sofia Rossi' }).click();
    await expect(page.getByText('€110.00 an hour')).toBeVisible();
    await expect(page).toHaveURL(/who=/);
    await judge(page, 'experts');
    await fits(page, 'experts');
  });
});
