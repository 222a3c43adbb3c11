// The names of a table's columns, read from the file's beginning, so that one can be chosen before the file
// is sent. Only a help for the choice: the server reads the file by its own rules and decides.

const delimiters = [',', ';', '\t', '|'] as const;

/** For a file input: the tables a server reads. */
export const sampleTypes = '.csv,.tsv,.ndjson,.jsonl,text/csv,application/x-ndjson';

/** Of a CSV or NDJSON file. The server tells them apart in the same way: by what the file begins with. */
export function columnsOf(beginning: string): string[] {
  return /^\uFEFF?\s*\{/.test(beginning) ? ndjsonColumns(beginning) : csvColumns(beginning);
}

/** The members of the lines that are whole; those of an object inside one are named by a dot. */
export function ndjsonColumns(beginning: string): string[] {
  const names = new Set<string>();
  for (const line of beginning.replace(/^\uFEFF/, '').split('\n')) {
    const row = parsed(line);
    if (row) for (const name of memberNames(row, '')) names.add(name);
  }
  return [...names];
}

function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : null;
  } catch {
    // The last line is usually cut off.
    return null;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function memberNames(row: object, before: string): string[] {
  return Object.entries(row).flatMap(([name, value]) =>
    isObject(value) ? memberNames(value, `${before}${name}.`) : [before + name],
  );
}

export function csvColumns(beginning: string): string[] {
  const text = beginning.replace(/^\uFEFF/, '');
  const lines = delimiters.map((delimiter) => firstRecord(text, delimiter));
  const widest = lines.reduce((best, line) => (line.length > best.length ? line : best));
  return [...new Set(widest.map((name) => name.trim()).filter(Boolean))];
}

function firstRecord(text: string, delimiter: string): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (let index = 0; index < text.length; index++) {
    const sign = text.charAt(index);
    if (quoted && sign === '"' && text.charAt(index + 1) === '"') {
      cell += '"';
      index++;
    } else if (sign === '"' && (quoted || cell === '')) quoted = !quoted;
    else if (!quoted && sign === delimiter) {
      cells.push(cell);
      cell = '';
    } else if (!quoted && (sign === '\n' || sign === '\r')) break;
    else cell += sign;
  }
  return [...cells, cell];
}
