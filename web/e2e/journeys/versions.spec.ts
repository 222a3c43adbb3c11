// Versions of data on the page Data: none yet, then what two commits hold, what differs, and the runs that read them.
import { createHash } from 'node:crypto';
import { Mlflow } from '../fixtures/mlflow';
import { expect, test } from '../fixtures/server';
import { begin, call, claim, fits, judge } from '../fixtures/steps';

test.setTimeout(240_000);

const md5 = (content: string) => createHash('md5').update(content).digest('hex');
const folder = (files: Record<string, string>) =>
  JSON.stringify(
    Object.entries(files).map(([relpath, content]) => ({ md5: md5(content), relpath })),
  );

const first = { 'a.png': 'a', 'b.png': 'b', 'c.png': 'c' };
const second = { 'a.png': 'a', 'b.png': 'repainted', 'd.png': 'd' };
/** As the stand-in for MLflow says it ran from. */
const newest = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';

test('versions of data lead to the runs that read them', async ({ page, server }) => {
  await claim(page, server.claim);
  const { id, workspace, handle } = await begin(page, 'Tell scratches on panels from dust');
  const at = `/api/v1/engagements/${id}`;
  const { token } = await call<{ token: string }>(page, 'POST', `${at}/tokens`, { name: 'laptop' });
  const root = `${server.address}/e/${handle}`;
  const pages = `${server.address}/w/${workspace}/e/${handle}`;

  const push = async (content: string, suffix = '') => {
    const digest = md5(content) + suffix;
    const path = `${root}/dvc/files/md5/${digest.slice(0, 2)}/${digest.slice(2)}`;
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(path, { method: 'POST', headers, body: content });
    expect(answer.status).toBe(200);
  };
  const index = (commit: string, message: string, day: string, files: unknown[]) =>
    call(page, 'POST', `${at}/data/versions`, {
      commit,
      message,
      author: 'Grace Hopper',
      committed_at: `${day}T09:30:00Z`,
      files,
      inputs: [{ stage: 'train', path: 'data/images', digest: `${md5(folder(second))}.dir` }],
    });
  const images = (files: Record<string, string>) => ({
    path: 'data/images',
    kind: 'dvc',
    digest: `${md5(folder(files))}.dir`,
    bytes: 4_812_345,
    files: Object.keys(files).length,
  });
  const versions = page.getByRole('region', { name: 'Versions' }).last();

  await test.step('without a commit the page says how to bring one', async () => {
    await page.goto(`${pages}/data`);
    await expect(page.getByText(`tenon data index ${handle} --all`)).toBeVisible();
    await fits(page, 'versions-none');
  });

  await test.step('the lines for DVC and Git LFS stand beside those for MLflow', async () => {
    await page.goto(`${pages}/connect`);
    await page.getByText('DVC', { exact: true }).click();
    await expect(
      page.getByText(`dvc remote add --force --default tenon ${root}/dvc`),
    ).toBeVisible();
    await page.getByText('Git LFS', { exact: true }).click();
    await expect(page.getByText(/locksverify true/)).toBeVisible();
    await judge(page, 'connect-lfs');
  });

  await test.step('versions, whether they were pushed, and who read them', async () => {
    for (const content of ['a', 'b', 'c', 'repainted', 'd']) await push(content);
    await push(folder(first), '.dir');
    await push(folder(second), '.dir');
    await index('1'.repeat(40), 'Add 3,200 panels of line 2', '2026-11-02', [images(first)]);
    const model = { path: 'model.pkl', kind: 'dvc', digest: md5('m'), bytes: 71_234 };
    await index(newest, 'Relabel what the second reader disputed', '2026-11-16', [
      images(second),
      { ...model, stage: 'train' },
    ]);
    await new Mlflow(root, token).start('resnet-18-second-labels');
    await page.goto(`${pages}/data`);
    await expect(versions.getByRole('link', { name: 'resnet-18-second-labels' })).toHaveCount(2);
    await expect(versions.getByText('not pushed yet')).toHaveCount(1);
    await expect(versions.getByText(/made by the stage train/)).toBeVisible();
    await judge(page, 'versions');
    await fits(page, 'versions');
  });

  await test.step('what changed', async () => {
    await page.getByRole('button', { name: 'What changed in data/images, version 2' }).click();
    const dialog = page.getByRole('dialog', { name: 'data/images: version 1 to 2' });
    await expect(dialog.getByText('1 added, 1 changed, 1 removed, 1 the same')).toBeVisible();
    await judge(page, 'version-changes');
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
  });
});
