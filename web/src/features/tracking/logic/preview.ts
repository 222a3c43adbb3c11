// What can be shown of a file here, without leaving the page and without running anything in it.
export type Preview = 'image' | 'text' | 'table';

export const imageBytesMax = 8 * 2 ** 20;
export const textBytesMax = 64 * 2 ** 10;

const images = /\.(png|jpe?g|gif|webp|svg)$/i;
const tables = /\.(csv|tsv)$/i;
const texts =
  /\.(txt|md|log|json|ya?ml|toml|ini|cfg|py|r|jl|sh|sql|html|xml|ndjson|jsonl)$|(^|\/)(MLmodel|README|LICENSE|requirements[^/]*)$/i;

export function previewOf(path: string, bytes: number): Preview | null {
  if (images.test(path)) return bytes <= imageBytesMax ? 'image' : null;
  if (tables.test(path)) return 'table';
  return texts.test(path) ? 'text' : null;
}

/** The first rows of a CSV; a row cut off at the end of what was read is left out. */
export function csvRows(text: string, most: number, whole: boolean, separator = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let field = '';
  let quoted = false;
  const endField = () => {
    row.push(field);
    field = '';
  };
  for (let at = 0; at < text.length && rows.length < most; at++) {
    const sign = text.charAt(at);
    if (quoted) {
      if (sign !== '"') field += sign;
      else if (text[at + 1] === '"') field += text.charAt(++at);
      else quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === separator) endField();
    else if (sign === '\n') {
      endField();
      rows.push(row);
      row = [];
    } else if (sign !== '\r') field += sign;
  }
  if (whole && rows.length < most && (field !== '' || row.length > 0)) {
    endField();
    rows.push(row);
  }
  return rows;
}
