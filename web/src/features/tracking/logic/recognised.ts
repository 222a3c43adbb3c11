// The contents of files that were recognised by their names: what they say, however their tool wrote it.
import { isRecord, parse, tableOf } from './tables';

export interface Confusion {
  labels: string[];
  /** A row for each true class, a column for each that was predicted. */
  counts: number[][];
}

const square = (counts: unknown): counts is number[][] =>
  Array.isArray(counts) &&
  counts.length > 1 &&
  counts.every(
    (row) =>
      Array.isArray(row) &&
      row.length === counts.length &&
      row.every((count) => typeof count === 'number' && Number.isFinite(count) && count >= 0),
  );

const named = (labels: unknown, count: number): string[] =>
  Array.isArray(labels) && labels.length === count
    ? labels.map(String)
    : Array.from({ length: count }, (_, at) => String(at));

export function confusionOf(path: string, text: string): Confusion | null {
  if (/\.json$/i.test(path)) {
    const value = parse(text);
    if (square(value)) return { labels: named(null, value.length), counts: value };
    if (isRecord(value)) {
      const counts = value.matrix ?? value.confusion_matrix ?? value.counts ?? value.data;
      if (square(counts))
        return {
          labels: named(value.labels ?? value.classes ?? value.columns, counts.length),
          counts,
        };
      return nestedConfusion(value);
    }
  }
  const table = tableOf(path, text, true);
  if (!table) return null;
  const rows = table.rows.filter((row) => row.some((field) => field !== ''));
  // With names in its first column, or nothing but numbers, whose first line is then no head.
  const [corner = ''] = table.head;
  const withNames =
    table.head.length === rows.length + 1 && (corner === '' || Number.isNaN(Number(corner)));
  const all = withNames ? rows.map((row) => row.slice(1)) : [table.head, ...rows];
  const counts = all.map((row) =>
    row.map((field) => (field.trim() === '' ? Number.NaN : Number(field))),
  );
  if (!square(counts)) return null;
  return { labels: withNames ? table.head.slice(1) : named(null, counts.length), counts };
}

/** {"yes": {"yes": 61, "no": 6}, …}: the true class outside. */
function nestedConfusion(value: Record<string, unknown>): Confusion | null {
  const labels = Object.keys(value);
  const counts = labels.map((truth) => {
    const row = value[truth];
    return labels.map((predicted) => (isRecord(row) ? row[predicted] : undefined));
  });
  return square(counts) ? { labels, counts } : null;
}

export interface Importance {
  feature: string;
  value: number;
}

const featureNames = /^(feature|feature_name|name|variable|column|term)s?$/i;
const importanceNames =
  /importance|^(weight|gain|score|coefficient|value|mean_abs_shap|mean_shap|shap)s?$/i;

/** The greatest first, by size. */
export function importancesOf(path: string, text: string): Importance[] | null {
  const found = /\.json$/i.test(path) ? fromJson(parse(text)) : null;
  const list = found ?? fromTable(path, text);
  if (!list || list.length === 0) return null;
  return list.sort((a, b) => Math.abs(b.value) - Math.abs(a.value));
}

function fromJson(value: unknown): Importance[] | null {
  if (!isRecord(value)) return null;
  const names = value.features ?? value.feature_names;
  const numbers = value.importances ?? value.importance ?? value.values;
  if (Array.isArray(names) && Array.isArray(numbers) && names.length === numbers.length)
    return pairs(names.map((name, at) => [String(name), numbers[at]]));
  return pairs(Object.entries(value));
}

function fromTable(path: string, text: string): Importance[] | null {
  const table = tableOf(path, text, true);
  if (!table || table.head.length < 2) return null;
  const numeric = (at: number) => table.rows.every((row) => Number.isFinite(Number(row[at])));
  const number = table.head.findIndex((name, at) => importanceNames.test(name) && numeric(at));
  const value = number >= 0 ? number : table.head.findIndex((_, at) => at > 0 && numeric(at));
  const wanted = table.head.findIndex((head) => featureNames.test(head));
  const name = wanted >= 0 ? wanted : value === 0 ? 1 : 0;
  if (value < 0) return null;
  return pairs(table.rows.map((row) => [row[name] ?? '', Number(row[value])]));
}

const pairs = (entries: [string, unknown][]): Importance[] | null =>
  entries.length > 0 &&
  entries.every(([, value]) => typeof value === 'number' && Number.isFinite(value))
    ? entries.map(([feature, value]) => ({ feature, value: value as number }))
    : null;

export interface TestCase {
  name: string;
  passed: boolean;
}

export interface TestResults {
  passed: number;
  failed: number;
  /** Those that failed, where the file names them. */
  failures: string[];
}

export function testResultsOf(path: string, text: string): TestResults | null {
  if (/\.jsonl$/i.test(path)) {
    const records = text
      .split('\n')
      .filter((line) => line.trim())
      .map(parse);
    return garakResults(records) ?? fromCases(records);
  }
  if (/\.json$/i.test(path)) {
    const value = parse(text);
    if (Array.isArray(value)) return fromCases(value);
    return isRecord(value) ? fromDocument(value) : null;
  }
  const table = tableOf(path, text, true);
  return (
    table &&
    fromCases(
      table.rows.map((row) => Object.fromEntries(table.head.map((name, at) => [name, row[at]]))),
    )
  );
}

function fromDocument(value: Record<string, unknown>): TestResults | null {
  const results = isRecord(value.results) ? value.results : value;
  // promptfoo keeps its sums beside its cases.
  const cases = [results.results, value.results, value.tests, value.cases].find(Array.isArray);
  const listed = cases && fromCases(cases);
  const stats = isRecord(results.stats) ? results.stats : value;
  const count = (...names: string[]) => {
    const found = names.map((name) => stats[name]).find((one) => typeof one === 'number');
    return typeof found === 'number' ? found : null;
  };
  const passed = count('successes', 'passed', 'pass');
  const failed = count('failures', 'failed', 'fail');
  if (passed === null || failed === null) return listed ?? null;
  return { passed, failed: failed + (count('errors') ?? 0), failures: listed?.failures ?? [] };
}

/** garak sums up each detector in a line of its own. */
function garakResults(records: unknown[]): TestResults | null {
  const sums = records.filter(
    (record): record is Record<string, unknown> => isRecord(record) && record.entry_type === 'eval',
  );
  if (sums.length === 0) return null;
  const results: TestResults = { passed: 0, failed: 0, failures: [] };
  for (const { probe, detector, passed, total, total_evaluated } of sums) {
    const all = Number(total ?? total_evaluated);
    results.passed += Number(passed);
    results.failed += all - Number(passed);
    if (Number(passed) < all) results.failures.push([probe, detector].filter(Boolean).join(', '));
  }
  return Number.isFinite(results.failed) ? results : null;
}

const verdictNames = ['passed', 'pass', 'success', 'ok', 'result', 'status', 'outcome', 'verdict'];
const caseNames = ['name', 'test', 'id', 'title', 'description', 'prompt', 'case'];

function fromCases(records: unknown[]): TestResults | null {
  const results: TestResults = { passed: 0, failed: 0, failures: [] };
  for (const record of records) {
    if (!isRecord(record)) return null;
    const passed = verdictOf(
      verdictNames.map((name) => record[name]).find((one) => one !== undefined),
    );
    if (passed === null) return null;
    if (passed) results.passed++;
    else {
      results.failed++;
      const name = caseNames.map((one) => record[one]).find((one) => typeof one === 'string');
      if (typeof name === 'string') results.failures.push(name);
    }
  }
  return results.passed + results.failed > 0 ? results : null;
}

function verdictOf(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = String(value).toLowerCase();
  if (/^(true|pass|passed|success|ok|1|blocked|safe)$/.test(word)) return true;
  if (/^(false|fail|failed|failure|error|0|unsafe|leaked)$/.test(word)) return false;
  return null;
}
