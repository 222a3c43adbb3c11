// When a browser has painted the first rows of the table of runs, told by the browser's own clock: called by
// runs_table_bench.py with the server's address, the page, and who signs in.
// A program without pages is given those of web/dist.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { chromium } from '../web/node_modules/@playwright/test/index.mjs';

const [address, path, email, password] = process.argv.slice(2);
const looks = 5;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu'],
});
const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
const dist = new URL('../web/dist/', import.meta.url);
const types = { '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml', '.woff2': 'font/woff2' };
if ((await fetch(`${address}/assets/none.js`)).status === 404 && !(await (await fetch(address)).text()).includes('/assets/'))
  await context.route(`${address}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    if (/^(\/e\/[^/]+)?\/api\//.test(pathname)) return route.continue();
    const name = pathname.startsWith('/assets/') ? pathname.slice(1) : 'index.html';
    const body = await readFile(new URL(name, dist)).catch(() => null);
    const contentType = types[extname(name)] ?? 'text/html; charset=utf-8';
    return body ? route.fulfill({ body, contentType }) : route.fulfill({ status: 404 });
  });
const page = await context.newPage();
// The paint that first shows a row, not the moment at which the row was put into the document.
await page.addInitScript(() => {
  const look = () => {
    if (!document.querySelector('[role="grid"] [aria-rowindex="2"]')) return requestAnimationFrame(look);
    requestAnimationFrame(() =>
      setTimeout(() => {
        window.firstRows = performance.now();
      }),
    );
  };
  requestAnimationFrame(look);
});
await page.goto(`${address}/signin`);
await page.getByLabel('E-mail').fill(email);
await page.getByLabel('Password', { exact: true }).fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.waitForURL((url) => url.pathname !== '/signin');
const painted = async (open) => {
  await open();
  const handle = await page.waitForFunction(() => window.firstRows, undefined, { timeout: 60_000 });
  return handle.jsonValue();
};
const times = [];
for (let at = 0; at < looks; at++) times.push(await painted(() => page.goto(address + path)));
times.sort((a, b) => a - b);
const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
console.log(
  `${times[Math.floor(looks / 2)].toFixed(0).padStart(7)} ms  from the address to painted rows (median of ${looks}, ` +
    `${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}), ${(heap / 2 ** 20).toFixed(0)} MiB heap`,
);
const grid = page.getByRole('grid');
const press = async (what, act) => {
  const began = await page.evaluate(() => performance.now());
  await act();
  const ended = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
  console.log(`${(ended - began).toFixed(0).padStart(7)} ms  ${what}`);
};
await press('sort by a metric', () => grid.getByRole('columnheader').nth(8).getByRole('button').click());
await press('scroll to the last row', async () => {
  await grid.focus();
  await page.keyboard.press('End');
});
await browser.close();
