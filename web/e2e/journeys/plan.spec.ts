// From a brief without a plan to one on the calendar: the proposal, its figures, a move with a reason.
import { expect, test } from '../fixtures/server';
import { begin, call, claim, fits, judge } from '../fixtures/steps';

test.setTimeout(300_000);

const brief = {
  title: 'Build me a chatbot for support',
  problem: 'Customers wait nine hours for a first answer; one in five writes twice.',
  goal: 'Keep customers after their first order',
  affected: ['online customers', '12 support agents'],
  kind: 'chatbot',
  domain: 'retail',
  metrics: [
    {
      id: 'answer',
      business: { name: 'first answer time', unit: 'h', today: 9, wanted: 2 },
      technical: { name: 'accuracy', baseline: 0.62, target: 0.8, measured_on: 'tickets' },
    },
  ],
  deliverables: [{ id: 'd1', kind: 'api', what: 'REST service answering refund questions' }],
  exclusions: ['voice'],
  data: [{ id: 'tickets', what: 'closed tickets of 2025', labels: 'partly', owner: 'Support' }],
  timeline: { start: '2027-01-04', weeks: 14, buffer_bp: 3000, review_rounds: 2 },
  roles: [
    { role: 'modelling', by: 'expert', who: '', what: 'builds and compares models' },
    { role: 'domain', by: 'internal', who: 'Support', what: 'reviews labels two hours a week' },
  ],
  budget: { total: { minor: 1800000, currency: 'EUR' } },
};

test('a plan from the brief, moved with a reason', async ({ page, server }) => {
  await claim(page, server.claim);
  const begun = await begin(page, brief.title);
  const at = (path: string) => `/api/v1/engagements/${begun.id}${path}`;
  await call(page, 'PUT', at('/brief'), { based_on: 1, brief });

  await test.step('a brief without phases gets a proposal, and nothing by itself', async () => {
    await page.goto(`${server.address}/w/${begun.workspace}/e/${begun.handle}/plan`);
    await expect(page.getByRole('heading', { name: 'A plan for this brief' })).toBeVisible();
    await expect(page.getByText(/kept free/)).toBeVisible();
    const monitoring = page.getByRole('checkbox', { name: /^Monitoring/ });
    await monitoring.uncheck();
    await page.getByRole('button', { name: 'Take over into the brief' }).click();
    await expect(page.getByText(/phases are in the brief now, as version 3/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Data audit' })).toBeVisible();
    await expect(page.getByRole('heading', { level: 3, name: 'Monitoring' })).toHaveCount(0);
  });

  await test.step('the schedule says how sure it is', async () => {
    await expect(
      page.getByText(/30 % kept free: .* in 10 that it is enough/).first(),
    ).toBeVisible();
  });

  await test.step('a slider tries a buffer without saving it', async () => {
    const slider = page.getByRole('slider', { name: 'Buffer' });
    await slider.focus();
    await page.keyboard.press('Home');
    await expect(page.getByText(/Nothing kept free: /)).toBeVisible();
    await page.getByRole('button', { name: 'Back to the brief’s figures' }).click();
    await expect(page.getByText(/Nothing kept free: /)).toHaveCount(0);
    const saved = await call<{ version: number }>(page, 'GET', at('/brief'));
    expect(saved.version).toBe(3);
  });

  await test.step('a phase moves with a reason on record', async () => {
    await page.getByRole('button', { name: 'Move Data audit' }).click();
    const dialog = page.getByRole('dialog', { name: /Move this phase/ });
    await dialog.getByLabel('Business days').fill('5');
    await dialog.getByRole('button', { name: 'Move the phase' }).click();
    await expect(dialog.getByText('Give the reason in a sentence.')).toBeVisible();
    await judge(page, 'plan-move');
    await dialog.getByLabel('Reason').fill('The access to the ticket system came a week late.');
    await dialog.getByRole('button', { name: 'Move the phase' }).click();
    await expect(page.getByText('Data audit: 5 business days later')).toBeVisible();
    await expect(page.getByText('moved 5 days later').first()).toBeVisible();
  });

  await test.step('the form shows the same plan', async () => {
    await page.getByRole('link', { name: 'Edit phases in the brief' }).click();
    await page.getByRole('group', { name: 'Phases' }).getByText('More').first().click();
    await page.getByLabel('Time-box in working days').first().fill('8');
    await expect(page.getByRole('group', { name: 'Goes out to the expert' })).toBeVisible();
    await judge(page, 'brief-plan');
    await fits(page, 'brief-plan');
  });

  await test.step('open questions are counted, and lead to where the answer goes', async () => {
    await page.getByRole('button', { name: /^Go to the first question in Context/ }).click();
    await expect(page.getByLabel('Stakes')).toBeFocused();
    const file = await page.request.get(
      `${server.address}${await page.getByRole('link', { name: 'Download as YAML' }).getAttribute('href')}`,
    );
    expect(await file.text()).toContain('tenon: brief/1');
  });
});
