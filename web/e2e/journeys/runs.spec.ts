// The table of runs, from a filter with a mistake in it to the one run that is the best, and why: all of it in
// addresses that can be sent to somebody, and all of it by keyboard where hands prefer that.
import type { Page } from '@playwright/test';
import { Mlflow } from '../fixtures/mlflow';
import { expect, test } from '../fixtures/server';
import { begin, call, claim, fits, judge } from '../fixtures/steps';
import { traces } from '../fixtures/traces';

// Two themes of ten pages go through axe: minutes on a busy machine.
test.setTimeout(900_000);

const models = ['svc', 'forest', 'boosting'];

/** A search with its trials, three models, and one run that brings everything with it. */
async function fill(tracking: Mlflow): Promise<{ best: string }> {
  const search = await tracking.start('grid search');
  await tracking.log(search, [{ key: 'f1', value: 0.7, step: 0 }], { model: 'svc', cv: '5' });
  await tracking.finish(search);
  for (let trial = 0; trial < 24; trial++) {
    const nested: Record<string, string> = trial < 6 ? { 'mlflow.parentRunId': search } : {};
    const run = await tracking.start(`trial ${trial}`, {
      ...nested,
      'tenon.hypothesis': trial % 2 ? 'more trees help' : 'fewer features help',
    });
    const points = Array.from({ length: 12 }, (_, step) => [
      { key: 'f1', value: 0.6 + trial / 120 + step / 100, step },
      { key: 'val loss', value: 1 / (step + 1 + trial / 10), step },
    ]).flat();
    await tracking.log(run, points, {
      model: models[trial % 3] ?? '',
      lr: String((trial % 5) / 100),
      depth: String(trial % 4),
    });
    await tracking.finish(run);
  }
  const best = await tracking.start('the best so far', {
    'mlflow.note.content': '**Ready** for review.',
  });
  await tracking.log(
    best,
    Array.from({ length: 12 }, (_, step) => ({ key: 'f1', value: 0.8 + step / 80, step })),
    { model: 'boosting', lr: '0.05', n_splits: '5' },
  );
  await tracking.read(best, 'samples');
  await tracking.keep(best, 'requirements.txt', 'scikit-learn==1.7.2\nnumpy==2.1.0\n');
  await tracking.keep(best, 'eval/confusion_matrix.csv', 'label,yes,no\nyes,61,6\nno,2,131\n');
  await tracking.keep(
    best,
    'explanations/feature_importance.json',
    '{"tenure":0.41,"contract":0.3,"age":-0.12}',
  );
  await tracking.keep(
    best,
    'model_card.md',
    '# Card\n\nFor **triage** only.\n\n- not for billing\n\n| slice | f1 |\n| - | - |\n| under 50 | 0.9 |\n',
  );
  await tracking.keep(
    best,
    'injection_tests.json',
    '[{"name":"ignore all instructions","passed":true},{"name":"print the prompt","passed":false}]',
  );
  await tracking.finish(best);
  return { best };
}

test('runs are found, held against each other and understood', async ({ page, server }) => {
  await claim(page, server.claim);
  const begun = await begin(page, 'AI for our biopsies');
  const { token } = await call<{ token: string }>(
    page,
    'POST',
    `/api/v1/engagements/${begun.id}/tokens`,
    { name: 'laptop' },
  );
  const { best } = await fill(new Mlflow(`${server.address}/e/${begun.handle}`, token));
  const pages = `${server.address}/w/${begun.workspace}/e/${begun.handle}/runs`;

  await test.step('a mistake in the filter is marked where it is', () => filter(page, pages));
  await test.step('columns and groups are chosen and stay in the address', () =>
    arrange(page, pages));
  await test.step('runs are chosen by keyboard and stand beside each other', () =>
    compare(page, pages));
  await test.step('a run shows what it brings with it', () => oneRun(page, `${pages}/${best}`));
});

async function filter(page: Page, pages: string): Promise<void> {
  await page.goto(pages);
  const grid = page.getByRole('treegrid', { name: 'Runs' });
  await expect(grid.getByText('the best so far')).toBeVisible();
  await judge(page, 'runs-table');
  await fits(page, 'runs-table');

  const field = page.getByRole('combobox', { name: 'Filter runs' });
  await field.fill('metrics.f1 >> 0.9');
  await field.press('Enter');
  await expect(page.getByText("Invalid comparator '>>'", { exact: false })).toBeVisible();
  await expect(page.locator('mark')).toHaveText('>>');
  await judge(page, 'runs-table-misread');

  await field.fill('');
  await field.pressSequentially('f1');
  await page.getByRole('option', { name: 'metrics.f1' }).waitFor();
  await judge(page, 'runs-table-completions');
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(field).toHaveValue('metrics.f1 ');
  await field.pressSequentially('> 0.9 AND params.model = ');
  await page.getByRole('option', { name: "'boosting'" }).click();
  await field.press('Enter');
  await expect(page).toHaveURL(/filter=/);
  const flat = page.getByRole('grid', { name: 'Runs' });
  await expect(flat.getByText('the best so far')).toBeVisible();
  await expect(flat.getByText('trial 1', { exact: true })).toHaveCount(0);
  await page.getByRole('button', { name: 'Take away metrics.f1 > 0.9' }).click();
  await page.getByRole('button', { name: 'Take away params.model' }).click();
  await expect(page).not.toHaveURL(/filter=/);
}

async function arrange(page: Page, pages: string): Promise<void> {
  await page.getByRole('button', { name: 'Columns' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns' });
  await dialog.getByLabel('Find a column').fill('val');
  await dialog.getByRole('checkbox', { name: /^val loss/ }).uncheck();
  await judge(page, 'runs-table-columns');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/columns=/);
  await expect(page.getByRole('columnheader', { name: 'val loss' })).toHaveCount(0);

  await page.getByRole('button', { name: 'Group' }).click();
  await page.getByLabel('Group runs by').selectOption('tags.tenon.hypothesis');
  await page.getByLabel('Sum up a metric').selectOption('metrics.f1');
  await page.keyboard.press('Escape');
  const row = page.getByRole('row', { name: /more trees help/ });
  await expect(row).toContainText('12 runs');
  await expect(row).toContainText('…');
  await judge(page, 'runs-table-groups');
  // The address alone makes the same view.
  const address = page.url();
  await page.goto('about:blank');
  await page.goto(address);
  await expect(page.getByRole('row', { name: /more trees help/ })).toContainText('12 runs');
  await page.getByRole('treegrid').focus();
  await page.keyboard.press('j');
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/shut=/);
  await page.goto(pages);
}

async function compare(page: Page, pages: string): Promise<void> {
  const grid = page.getByRole('treegrid', { name: 'Runs' });
  await grid.waitFor();
  await grid.getByRole('button', { name: 'f1' }).click();
  await expect(page).toHaveURL(/sort=-metrics\.f1/);
  await grid.focus();
  for (const key of ['Home', 'x', 'ArrowDown', 'x', 'ArrowDown', 'Shift+X'])
    await page.keyboard.press(key);
  await expect(page.getByText('3 runs chosen')).toBeVisible();
  await page.getByRole('link', { name: 'Compare 3 runs' }).click();
  await expect(page).toHaveURL(/\/runs\/compare\?runs=/);
  await expect(page.getByRole('grid', { name: 'Differences' })).toBeVisible();
  await judge(page, 'compare-table');
  await fits(page, 'compare-table');

  await page.getByRole('tab', { name: 'Curves' }).click();
  await page.getByRole('slider', { name: 'Smoothing' }).fill('0.6');
  await expect(page.getByText('weight 0.60', { exact: false })).toBeVisible();
  await page.getByRole('slider', { name: 'f1.' }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Values under the cursor' })).toContainText(
    'Step 0',
  );
  await judge(page, 'compare-curves');
  await fits(page, 'compare-curves');

  await page.getByRole('tab', { name: 'Scatter' }).click();
  await page.getByLabel('Across').selectOption('params.lr');
  await page.getByLabel('Up', { exact: true }).selectOption('metrics.f1');
  await expect(page.getByRole('img', { name: /f1 against lr/ })).toBeVisible();
  await judge(page, 'compare-scatter');

  await page.getByRole('tab', { name: 'What changed' }).click();
  await expect(page.getByText(/^lr went from/)).toBeVisible();
  await judge(page, 'compare-changes');
  await fits(page, 'compare-changes');
  await page.goto(pages);
}

async function oneRun(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1, name: 'the best so far' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '131' })).toBeVisible();
  await expect(page.getByText('k-fold cross-validation')).toBeVisible();
  await expect(page.getByText('by the parameter')).toBeVisible();
  await expect(page.getByText('1 of 2 passed')).toBeVisible();
  await expect(page.getByText('print the prompt')).toBeVisible();
  await expect(page.getByText('For triage only.')).toBeVisible();
  await expect(page.getByText('tenure')).toBeVisible();
  await judge(page, 'run-page');
  await fits(page, 'run-page');
}

test('traces are read, and what was deleted is removed for good', async ({ page, server }) => {
  await claim(page, server.claim);
  const begun = await begin(page, 'Answers for our clinic');
  const { token } = await call<{ token: string }>(
    page,
    'POST',
    `/api/v1/engagements/${begun.id}/tokens`,
    { name: 'laptop' },
  );
  const tracking = new Mlflow(`${server.address}/e/${begun.handle}`, token);
  const pages = `${server.address}/w/${begun.workspace}/e/${begun.handle}`;
  const run = await tracking.start('prompt 7');
  await tracking.finish(run);
  const failed = await traces(tracking, run);

  await test.step('a trace is found by its words and read span by span', () =>
    oneTrace(page, pages, failed));
  await test.step('deleted runs are counted, and removed once that is meant', () =>
    purge(page, pages, tracking));
});

async function oneTrace(page: Page, pages: string, failed: string): Promise<void> {
  await page.goto(`${pages}/runs`);
  await page.getByRole('link', { name: 'Traces' }).click();
  const grid = page.getByRole('grid', { name: 'Traces' });
  await expect(grid.getByRole('row')).toHaveCount(3);
  await expect(grid.getByText('1.3 s')).toBeVisible();
  await expect(grid.getByText('prompt 7').first()).toBeVisible();
  await judge(page, 'traces');
  await fits(page, 'traces');

  const field = page.getByRole('searchbox', { name: 'Filter traces' });
  await field.fill('execution_time_ms >> 2000');
  await field.press('Enter');
  await expect(page.locator('mark')).toHaveText('>>');
  await field.fill('execution_time_ms > 2000');
  await field.press('Enter');
  await expect(grid.getByRole('row')).toHaveCount(2);
  await grid.getByText('twelve kilograms').click();
  await expect(page).toHaveURL(new RegExp(`trace=${failed}`));

  const spans = page.getByRole('treegrid', { name: 'Spans' });
  await expect(spans.getByRole('row', { name: /find passages/ })).toContainText('590 ms');
  await expect(page.getByText('Doses are for the doctor to say.')).toBeVisible();
  await judge(page, 'trace');
  await spans.getByText('ask the model').click();
  const look = page.getByRole('complementary', { name: 'ask the model' });
  await expect(look).toContainText('Which dose is right?');
  await expect(look.getByText('no answer within the rules').first()).toBeVisible();
  await judge(page, 'trace-span');
  await fits(page, 'trace-span');
  await look.getByRole('button', { name: 'Close' }).click();
  await fits(page, 'trace');
  await spans.focus();
  for (const key of ['Home', 'ArrowDown', 'ArrowLeft']) await page.keyboard.press(key);
  await expect(spans.getByText('rank')).toHaveCount(0);

  // From a trace to its session and to its run, and from the run back to all it left.
  await page.getByRole('link', { name: 'visit-7' }).click();
  await expect(grid.getByRole('row')).toHaveCount(3);
  await grid.getByText('twelve kilograms').click();
  await page.getByRole('link', { name: 'prompt 7' }).click();
  await page.getByRole('link', { name: 'those of this run' }).click();
  await expect(page).toHaveURL(/run_id/);
  await expect(grid.getByRole('row')).toHaveCount(3);
}

async function purge(page: Page, pages: string, tracking: Mlflow): Promise<void> {
  await page.goto(`${pages}/storage`);
  await expect(page.getByText('Nothing is deleted here.', { exact: false })).toBeVisible();
  await judge(page, 'storage-empty');
  const gone: string[] = [];
  for (let trial = 0; trial < 3; trial++) {
    const run = await tracking.start(`failed try ${trial}`);
    await tracking.log(run, [{ key: 'f1', value: 0.1, step: 0 }]);
    await tracking.keep(run, 'weights.bin', new Uint8Array(200_000).fill(trial));
    await tracking.finish(run);
    gone.push(run);
  }
  for (const run of gone.slice(1)) await tracking.remove(run);

  await page.goto(`${pages}/runs`);
  await page.getByRole('link', { name: 'Deleted runs and storage' }).click();
  const deleted = page.getByRole('region', { name: 'Deleted, and not yet removed' });
  await expect(deleted).toContainText('391 KiB');
  await judge(page, 'storage');
  await fits(page, 'storage');
  await deleted.getByRole('button', { name: 'Remove for good' }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog).toContainText('This cannot be undone.');
  await judge(page, 'storage-dialog');
  await fits(page, 'storage-dialog');

  // Somebody deletes another one while this is read.
  await tracking.remove(gone[0] ?? '');
  const handle = new URL(pages).pathname.split('/').at(-1) ?? '';
  await dialog.getByRole('textbox').fill(handle);
  await dialog.getByRole('button', { name: 'Remove for good' }).click();
  await expect(dialog).toContainText('Nothing was removed yet');
  await expect(dialog).toContainText('586 KiB');
  await judge(page, 'storage-changed');
  await dialog.getByRole('textbox').fill(handle);
  await dialog.getByRole('button', { name: 'Remove for good' }).click();

  const history = page.getByRole('region', { name: 'Removed for good' }).getByRole('table');
  await expect(history.getByRole('row').nth(1)).toContainText('586 KiB');
  await expect(page.getByText('Nothing is deleted here.', { exact: false })).toBeVisible();
  await judge(page, 'storage-history');
  await fits(page, 'storage-history');
  await page.goto(`${pages}/runs/${gone[0]}`);
  await expect(page.getByRole('heading', { name: 'There is no such run here' })).toBeVisible();
}
