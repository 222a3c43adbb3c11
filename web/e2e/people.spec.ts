import { expect, test } from './fixtures/stand-in';

test('a claim sends what was typed and leads into the workspace', async ({ page, server }) => {
  server.signedIn = false;
  server.refusals.set('POST /claim', {
    status: 422,
    body: {
      code: 'invalid',
      status: 422,
      errors: [{ pointer: '/password', code: 'too_short', message: 'Use at least 12 characters.' }],
    },
  });
  await page.goto('/claim#secret-token');
  await page.getByLabel('Name', { exact: true }).fill('Amara Okafor');
  await page.getByLabel('E-mail').fill('amara@northwind.example');
  await page.getByLabel('Password', { exact: true }).fill('short');
  await page.getByLabel('Firm name').fill('Northwind Utilities');
  await page.getByLabel('Currency').selectOption('CHF');
  await page.getByLabel('Time zone').selectOption('Europe/Zurich');
  await page.getByText('Fri', { exact: true }).click();
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  const password = page.getByLabel('Password', { exact: true });
  await expect(password).toBeFocused();
  await expect(password).toHaveAccessibleDescription(/Use at least 12 characters\./);
  await password.fill('a long sentence of mine');
  await page.getByRole('button', { name: 'Create the workspace' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  expect(server.changes.at(-1)).toEqual({
    call: 'POST /claim',
    marked: true,
    body: {
      token: 'secret-token',
      name: 'Amara Okafor',
      email: 'amara@northwind.example',
      password: 'a long sentence of mine',
      workspace: 'Northwind Utilities',
      currency: 'CHF',
      time_zone: 'Europe/Zurich',
      work_week: ['mon', 'tue', 'wed', 'thu'],
    },
  });
});

test('who is not signed in comes back after signing in', async ({ page, server }) => {
  server.signedIn = false;
  await page.goto('/w/w1/members?sort=-role');
  await expect(page).toHaveURL(/\/signin\?next=/);
  server.refusals.set('POST /sign-in', {
    status: 401,
    body: { code: 'unauthenticated', status: 401 },
  });
  await page.getByLabel('E-mail').fill('amara@northwind.example');
  await page.getByLabel('Password').fill('wrong');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The e-mail or the password is wrong.')).toBeVisible();
  await page.getByLabel('Password').fill('right');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page).toHaveURL(/\/w\/w1\/members\?sort=-role/);
});

test('a session that ends in the middle leads to the sign-in page', async ({ page, server }) => {
  await page.goto('/account');
  await page.getByRole('button', { name: /End the session on Safari/ }).waitFor();
  server.signedIn = false;
  await page.getByRole('button', { name: /End the session on Safari/ }).click();
  await expect(page).toHaveURL(/\/signin\?next=%2Faccount/);
});

test('an invitation asks for the password first when the server wants it', async ({
  page,
  server,
}) => {
  server.refusals.set('POST /workspaces/w1/invitations', {
    status: 403,
    body: { code: 'step_up_required', status: 403 },
  });
  await page.goto('/w/w1/members');
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByRole('dialog').getByLabel('E-mail').fill('new@expert.example');
  await page
    .getByRole('dialog')
    .getByLabel('Invite to')
    .selectOption({ label: 'Churn early-warning' });
  await page.getByRole('button', { name: 'Make the invitation' }).click();
  await page.getByRole('dialog', { name: 'Is it still you?' }).getByLabel('Password').fill('mine');
  await page.getByRole('button', { name: 'Confirm' }).click();
  const made = page.getByRole('alertdialog', { name: /new@expert.example is ready/ });
  await expect(made.getByText('https://tenon.test/join/Xf3kL9')).toBeVisible();
  await expect(made.getByText(/shown once/)).toBeVisible();
  expect(server.changes.map(({ call }) => call)).toEqual([
    'POST /workspaces/w1/invitations',
    'POST /step-up',
    'POST /workspaces/w1/invitations',
  ]);
  expect(server.changes.at(-1)?.body).toEqual({
    email: 'new@expert.example',
    engagement: 'e1',
    engagement_role: 'expert',
  });
});

test('a member is removed after a question, and a refusal is told in the question', async ({
  page,
  server,
}) => {
  server.refusals.set('DELETE /workspaces/w1/members/a3', {
    status: 409,
    body: {
      code: 'open_milestone',
      status: 409,
      detail: 'Mei Tanaka has an open milestone.',
      request_id: 'r-17',
    },
  });
  await page.goto('/w/w1/members');
  await page.getByRole('button', { name: 'Remove Mei Tanaka' }).click();
  const question = page.getByRole('alertdialog');
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(question.getByText('Mei Tanaka has an open milestone.')).toBeVisible();
  await expect(question.getByText('Request r-17')).toBeVisible();
  await question.getByRole('button', { name: 'Remove', exact: true }).click();
  await expect(question).toHaveCount(0);
  await expect(page.getByText('Mei Tanaka was removed.').first()).toBeVisible();
});

test('an invitation is accepted with a new account', async ({ page, server }) => {
  await page.goto('/join/tok');
  await expect(page.getByRole('heading', { name: 'Churn early-warning' })).toBeVisible();
  await expect(page.getByText('Amara Okafor of Northwind Utilities invites you')).toBeVisible();
  await expect(page.getByText('Pays €18,000.00 for the work.')).toBeVisible();
  await page.getByLabel('Name', { exact: true }).fill('Sofia Rossi');
  await page.getByLabel('Password', { exact: true }).fill('a long sentence of mine');
  await page.getByRole('button', { name: 'Accept the invitation' }).click();
  await expect(page.getByRole('heading', { name: 'Today' })).toBeVisible();
  expect(server.changes[0]).toMatchObject({
    call: 'POST /invitations/tok/acceptance',
    body: { name: 'Sofia Rossi', password: 'a long sentence of mine' },
  });
});

test('an invitation that is over says so', async ({ page, server: _ }) => {
  await page.goto('/join/old');
  await expect(page.getByText('This invitation was withdrawn; ask for a new one.')).toBeVisible();
});

test('a new password is set with a link from the operator', async ({ page, server }) => {
  server.signedIn = false;
  await page.goto('/reset#secret');
  await page.getByLabel('New password').fill('a long sentence of mine');
  await page.getByRole('button', { name: 'Set the password' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  expect(server.changes[0]?.body).toEqual({
    token: 'secret',
    password: 'a long sentence of mine',
  });
});
