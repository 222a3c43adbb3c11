// Paper: a summary takes one sheet, from either theme, also with every sentence that it can have.
import { open } from './fixtures/answers';
import { expect, setTheme, test } from './fixtures/stand-in';

/** As long as the server makes a sentence of that kind; names are cut at sixty characters. */
const words = (length: number) => 'Zusammenfassung der Kundenanfragen, '.repeat(9).slice(0, length);

const fullest = {
  ...(open['/links/tok'] as object),
  title: 'T'.repeat(60),
  workspace: 'W'.repeat(60),
  done: [110, 110, 110, 110].map(words),
  roadblocks: [160, 160, 160].map(words),
  impact: [175, 150, 175, 150, 40, 40].map(words),
  decision: words(160),
};

for (const theme of ['light', 'dark'] as const) {
  test(`the fullest summary fits a phone and one sheet, ${theme}`, async ({ page, server: _ }) => {
    await setTheme(page, theme);
    open['/links/full'] = fullest;
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto('/l/full');
    await page.getByRole('heading', { level: 1 }).waitFor();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
    const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
