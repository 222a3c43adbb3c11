// The house rules that a compiler does not know. Each failure names the file and what to do.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

const files = readdirSync(`${root}/src`, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replace(/^\//, ''))
  .filter((path) => path !== 'src/api/schema.d.ts')
  .map((path) => ({ path, text: readFileSync(`${root}/${path}`, 'utf8') }));

const scripts = files.filter(({ path }) => /\.tsx?$/.test(path));
const pages = scripts.filter(
  ({ path }) => path.endsWith('.tsx') && !/\.kit\.tsx$|\/kit\//.test(path),
);
const importsOf = (text: string) =>
  [...text.matchAll(/(?:from|import\()\s*'([^']+)'/g)].map((match) => match[1] ?? '');

describe('house rules', () => {
  it('keeps every file under 300 lines', () => {
    const long = files.filter(({ text }) => text.split('\n').length > 300).map(({ path }) => path);
    expect(long, 'split these by idea').toEqual([]);
  });

  it('names colours only in tokens.css', () => {
    const colour = /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|oklch|lab)\(/i;
    const found = files
      .filter(
        ({ path }) =>
          /\.(css|tsx?)$/.test(path) && !path.endsWith('tokens.css') && !path.includes('.test.'),
      )
      .filter(({ path, text }) =>
        path.endsWith('.css') ? colour.test(text) : /['"`]#[0-9a-f]{6}['"`]/i.test(text),
      );
    expect(
      found.map(({ path }) => path),
      'use a token',
    ).toEqual([]);
  });

  it('exports by default only what is loaded lazily', () => {
    const lazy = new Set(
      scripts.flatMap(({ path, text }) =>
        [...text.matchAll(/import\('([^']+)'\)/g)].map(
          (match) => (match[1] ?? '').split('/').at(-1) ?? path,
        ),
      ),
    );
    const found = scripts
      .filter(({ text }) => /^export default/m.test(text))
      .filter(({ path }) => !lazy.has((path.split('/').at(-1) ?? '').replace(/\.tsx?$/, '')));
    expect(
      found.map(({ path }) => path),
      'use a named export',
    ).toEqual([]);
  });

  it('lets a feature see ui, lib, api, commands, i18n and live, but no other feature', () => {
    const allowed = /^@\/(ui|lib|api|app\/(commands|i18n|live))\//;
    const found = scripts
      .filter(({ path }) => path.startsWith('src/features/'))
      .flatMap(({ path, text }) => {
        const up = path.split('/').length - 3;
        const leaves = (name: string) => (name.match(/\.\.\//g) ?? []).length >= up;
        return importsOf(text)
          .filter((name) =>
            name.startsWith('@/')
              ? !allowed.test(`${name}/`)
              : name.startsWith('.') && leaves(name),
          )
          .map((name) => `${path} imports ${name}`);
      });
    expect(found, 'link by route, or move the shared part down').toEqual([]);
  });

  it('keeps the layers: lib knows no React, ui knows no app, api knows no page', () => {
    const rules: [string, RegExp][] = [
      ['src/lib/', /^(react|@tanstack|@\/(ui|api|app|features))/],
      ['src/ui/', /^@\/(api|app|features)/],
      ['src/api/', /^@\/(ui|app|features)/],
    ];
    const found = rules.flatMap(([folder, wrong]) =>
      scripts
        .filter(({ path }) => path.startsWith(folder))
        .flatMap(({ path, text }) =>
          importsOf(text)
            .filter((name) => wrong.test(name))
            .map((name) => `${path}: ${name}`),
        ),
    );
    expect(found).toEqual([]);
  });

  it('imports React Aria and uPlot only inside ui, uPlot only once', () => {
    const outside = scripts.filter(
      ({ path, text }) =>
        !path.startsWith('src/ui/') &&
        importsOf(text).some((name) => /^(react-aria|uplot)/.test(name)),
    );
    expect(outside.map(({ path }) => path)).toEqual([]);
    const plots = scripts
      .filter(({ text }) => importsOf(text).includes('uplot'))
      .map(({ path }) => path);
    expect(plots).toEqual(['src/ui/LineChart/Plot.tsx']);
  });

  it('writes no HTML from text', () => {
    const found = scripts.filter(({ text }) =>
      /innerHTML|dangerouslySetInnerHTML|insertAdjacentHTML|document\.write/.test(text),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });

  it('says nothing in JSX that did not come through t()', () => {
    expect(
      pages.flatMap(({ path, text }) => spokenIn(path, text)),
      'move it to a text.ts',
    ).toEqual([]);
  });

  it('gives every component its kit page', () => {
    const hidden = ['Field', 'LiveRegion'];
    const components = new Set(
      scripts.flatMap(({ path }) => /^src\/ui\/([A-Z]\w+)\//.exec(path)?.[1] ?? []),
    );
    const missing = [...components].filter(
      (name) =>
        !hidden.includes(name) &&
        !files.some(({ path }) => path === `src/ui/${name}/${name}.kit.tsx`),
    );
    expect(missing, 'add a .kit.tsx').toEqual([]);
  });
});

const spoken = ['label', 'title', 'placeholder', 'alt', 'aria-label', 'help', 'lead', 'note'];

interface SyntaxNode {
  type: string;
  value?: unknown;
  name?: { name?: string };
  [key: string]: unknown;
}

/** Texts with letters that stand in JSX itself, or in a property that people read or hear. */
function spokenIn(path: string, text: string): string[] {
  const found: string[] = [];
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { type, value, name } = node as SyntaxNode;
    const words = (words: unknown) => typeof words === 'string' && /\p{L}{2}/u.test(words);
    if (type === 'JSXText' && words(value)) found.push(`${path}: ${String(value).trim()}`);
    const literal = (value as SyntaxNode | null | undefined)?.value;
    if (type === 'JSXAttribute' && spoken.includes(name?.name ?? '') && words(literal))
      found.push(`${path}: ${literal}`);
    Object.values(node).forEach(visit);
  };
  visit(parseSync(path, text).program);
  return found;
}
