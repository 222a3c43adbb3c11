// The names of a CSV file's columns, read from its beginning, so that one can be chosen before the file is
// sent. Only a help for the choice: the server reads the file by its own rules and decides.

const delimiters = [',', ';', '\t', '|'] as const;

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
