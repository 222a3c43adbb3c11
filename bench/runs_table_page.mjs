// When a browser has painted the first rows of the table of runs, and of 200 of them beside each other with their
// curves, told by the browser's own clock: called by runs_table_bench.py with the server's address, the page, who
// signs in, and the runs to compare.
// A program without pages is given those of web/dist.
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { chromium } from '../web/node_modules/@playwright/test/index.mjs';

const [address, path, email, password, compared] = process.argv.slice(2);
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
const signs = { rows: '[role="grid"] [aria-rowindex="2"]', curves: 'canvas' };
// The paint that first shows something, not the moment at which it was put into the document.
await page.addInitScript((wanted) => {
  window.painted = {};
  for (const [name, selector] of Object.entries(wanted)) {
    const look = () => {
      if (!document.querySelector(selector)) return requestAnimationFrame(look);
      requestAnimationFrame(() =>
        setTimeout(() => {
          window.painted[name] = performance.now();
        }),
      );
    };
    requestAnimationFrame(look);
  }
}, signs);
await page.goto(`${address}/signin`);
await page.getByLabel('E-mail').fill(email);
await page.getByLabel('Password', { exact: true }).fill(password);
await page.getByRole('button', { name: 'Sign in' }).click();
await page.waitForURL((url) => url.pathname !== '/signin');
const paintedAt = async (name) => {
  const handle = await page.waitForFunction((wanted) => window.painted[wanted], name, { timeout: 60_000 });
  return handle.jsonValue();
};
const say = (milliseconds, what) => console.log(`${milliseconds.toFixed(0).padStart(7)} ms  ${what}`);
/** From the address until the browser shows it, as often as it takes to trust it. */
const open = async (page_path, name, what) => {
  const times = [];
  for (let at = 0; at < looks; at++) {
    await page.goto(address + page_path);
    times.push(await paintedAt(name));
  }
  times.sort((a, b) => a - b);
  const heap = await page.evaluate(() => performance.memory?.usedJSHeapSize ?? 0);
  say(
    times[Math.floor(looks / 2)],
    `from the address to ${what} (median of ${looks}, ${times[0].toFixed(0)} to ${times.at(-1).toFixed(0)}), ` +
      `${(heap / 2 ** 20).toFixed(0)} MiB heap`,
  );
};
await open(path, 'rows', 'painted rows');
const grid = page.getByRole('grid');
const press = async (what, act) => {
  const began = await page.evaluate(() => performance.now());
  await act();
  const ended = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(() => done(performance.now())))),
  );
  say(ended - began, what);
};
await press('press a key that does nothing, for comparison', () => page.keyboard.press('Shift'));
await press('sort by a metric', () => grid.getByRole('columnheader').nth(8).getByRole('button').click());
await press('scroll to the last row', async () => {
  await grid.focus();
  await page.keyboard.press('End');
});
if (compared) {
  const runs = compared.split(',').length;
  const beside = `${path}/compare?runs=${compared}`;
  await open(beside, 'rows', `${runs} runs beside each other`);
  await press('scroll their differences to the last row', async () => {
    await grid.focus();
    await page.keyboard.press('End');
  });
  await press('scroll them sideways to the last run', () => grid.evaluate((one) => one.scrollBy(1e6, 0)));
  await press('show what is the same as well', () => page.getByText('Only what differs').click());
  await open(`${beside}&view=curves&metric=curve`, 'curves', `the curves of ${runs} runs`);
  const chart = page.locator('canvas').first();
  const { x, y, width, height } = await chart.boundingBox();
  await press('read the values under the pointer', () => page.mouse.move(x + width / 2, y + height / 2));
  const slider = page.getByRole('slider', { name: 'Smoothing' });
  await slider.focus();
  await press('smooth them', () => page.keyboard.press('ArrowRight'));
  await press('smooth them more', () => page.keyboard.press('ArrowRight'));
  await press('draw them along the time', () => page.getByText('time since start').click());
}
await browser.close();
