// Counts what a browser must fetch before the first page works, and fails above the budget.
// Compressed as the program carries them: by zopfli, which the build installs.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const budget = { script: 120, style: 12, route: 60 };
const dist = new URL('../dist/', import.meta.url);
const manifest = JSON.parse(readFileSync(new URL('manifest.json', dist), 'utf8'));

const entry = 'index.html';
// Behind the sign-in every first page needs these as well, so they count. One that the build has
// merged into the entry's own files is counted there.
const firstPage = [entry, 'src/app/shell/Shell.tsx', 'src/features/people/HomePage.tsx'].filter(
  (key) => key === entry || manifest[key],
);

function closure(keys, found = new Set()) {
  for (const key of keys) {
    if (found.has(key)) continue;
    if (!manifest[key]) throw new Error(`${key} is not in the manifest.`);
    found.add(key);
    closure(manifest[key].imports ?? [], found);
  }
  return found;
}

const size = (file) =>
  execFileSync('zopfli', ['-c', fileURLToPath(new URL(file, dist))]).length / 1024;
const sum = (files) => [...new Set(files)].reduce((total, file) => total + size(file), 0);
const scripts = (keys) => sum([...keys].map((key) => manifest[key].file));
const styles = (keys) => sum([...keys].flatMap((key) => manifest[key].css ?? []));

const first = closure(firstPage);
const rows = [
  ['first page, scripts', scripts(first), budget.script],
  ['first page, styles', styles(first), budget.style],
  ['of that before sign-in', scripts(closure([entry])), budget.script],
];
for (const key of Object.keys(manifest)) {
  if (!manifest[key].isDynamicEntry || firstPage.includes(key)) continue;
  const more = [...closure([key])].filter((one) => !first.has(one));
  rows.push([key.replace('src/', ''), scripts(more), budget.route]);
}

let over = false;
for (const [name, kib, limit] of rows) {
  over ||= kib > limit;
  process.stdout.write(
    `${kib.toFixed(1).padStart(7)} KiB of ${String(limit).padStart(3)}  ${name}${kib > limit ? '  TOO LARGE' : ''}\n`,
  );
}
if (over) process.exit(1);
