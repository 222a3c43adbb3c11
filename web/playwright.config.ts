import { defineConfig } from '@playwright/test';

// Debian's own browser: nothing is downloaded. The quiet flags keep it from asking the internet.
export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  workers: 1,
  timeout: 30_000,
  // Two cores also run the server and the browser: patience costs nothing where a page is quick.
  expect: { timeout: 15_000 },
  reporter: [['list']],
  use: {
    baseURL: 'https://tenon.test',
    actionTimeout: 15_000,
    viewport: { width: 1440, height: 900 },
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--disable-quic',
      ],
    },
  },
});
