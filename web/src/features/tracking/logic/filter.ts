// The words of MLflow's search language as they are typed: its comparisons as chips, and what may come next.
// Whether a filter is right the server alone decides; here it is only cut.

export interface Token {
  kind: 'name' | 'text' | 'number' | 'sign';
  text: string;
  start: number;
  end: number;
}

// A name may be quoted behind its last dot; text that is not closed runs to the end.
const pattern =
  /(?<name>[A-Za-z_\u0080-\uffff][\w.\u0080-\uffff]*(?:(?<=\.)(?:`[^`]*`?|"[^"]*"?))?)|(?<text>'[^']*'?|"[^"]*"?|`[^`]*`?)|(?<number>[-+]?\.?\d[\w.]*)|(?<sign>[=!<>]+|[^\s])/gu;

export function tokensOf(filter: string): Token[] {
  return Array.from(filter.matchAll(pattern), (match) => ({
    kind: (['name', 'text', 'number', 'sign'] as const).find(
      (kind) => match.groups?.[kind] !== undefined,
    ) as Token['kind'],
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

const isWord = (token: Token | undefined, word: string) =>
  token?.kind === 'name' && token.text.toUpperCase() === word;

export interface Clause {
  text: string;
  start: number;
  end: number;
}

/** The comparisons that AND joins. */
export function clausesOf(filter: string): Clause[] {
  const clauses: Clause[] = [];
  let first: Token | null = null;
  let last: Token | null = null;
  const close = () => {
    if (first && last)
      clauses.push({
        text: filter.slice(first.start, last.end),
        start: first.start,
        end: last.end,
      });
    first = null;
    last = null;
  };
  for (const token of tokensOf(filter)) {
    if (isWord(token, 'AND')) close();
    else {
      first ??= token;
      last = token;
    }
  }
  close();
  return clauses;
}

/** The filter without one of its comparisons. */
export const withoutClause = (filter: string, index: number): string =>
  clausesOf(filter)
    .filter((_, at) => at !== index)
    .map(({ text }) => text)
    .join(' AND ');

export interface Completion {
  /** What the choice replaces. */
  start: number;
  end: number;
  options: string[];
}

export interface Vocabulary {
  /** `metrics.f1`, `params.lr`, in the order they are offered. */
  columns: readonly string[];
  /** Values known of a column, as plain text. */
  valuesOf: (column: string) => readonly string[];
}

const attributes = [
  'attributes.status',
  'attributes.run_name',
  'attributes.user_id',
  'attributes.start_time',
  'attributes.end_time',
  'attributes.run_id',
];
const statuses = ['FINISHED', 'RUNNING', 'FAILED', 'KILLED', 'SCHEDULED'];
const most = 12;

/** What may stand at the caret: a column, then a comparison, then a value, then AND. */
export function completionAt(filter: string, caret: number, words: Vocabulary): Completion | null {
  const before = tokensOf(filter.slice(0, caret));
  const touching = before.at(-1);
  // A word that ends at the caret is still being typed.
  const typed = touching && touching.end === caret ? touching : null;
  const done = typed ? before.slice(0, -1) : before;
  const place = placeOf(done);
  if (!place) return null;
  const start = typed?.start ?? caret;
  const fits = (option: string) => matches(option, typed?.text ?? '');
  const options = optionsFor(place, words).filter(fits).slice(0, most);
  if (options.length === 0 || (options.length === 1 && options[0] === typed?.text)) return null;
  return { start, end: caret, options };
}

type Place =
  | { wants: 'column' }
  | { wants: 'comparison'; column: string }
  | { wants: 'value'; column: string }
  | { wants: 'and' };

// Only what the words before it mean decides: column, comparison, value, AND, column …
function placeOf(tokens: readonly Token[]): Place | null {
  let place: Place = { wants: 'column' };
  let open = false;
  for (const token of tokens) {
    if (open) {
      if (token.text !== ')') continue;
      open = false;
      place = { wants: 'and' };
      continue;
    }
    switch (place.wants) {
      case 'column':
        place = { wants: 'comparison', column: plainColumn(token.text) };
        break;
      case 'comparison':
        // NOT, IS and NOT NULL have more words to come.
        if (isWord(token, 'NULL')) place = { wants: 'and' };
        else if (!isWord(token, 'NOT') && !isWord(token, 'IS'))
          place = { wants: 'value', column: place.column };
        break;
      case 'value':
        open = token.text === '(';
        if (!open) place = { wants: 'and' };
        break;
      case 'and':
        if (!isWord(token, 'AND')) return null;
        place = { wants: 'column' };
        break;
    }
  }
  return open ? null : place;
}

/** `metrics."val f1"` is the column `metrics.val f1`; other names of an entity are its usual one. */
export function plainColumn(name: string): string {
  const dot = name.indexOf('.');
  if (dot < 0) return `attributes.${name}`;
  const entity = name.slice(0, dot).toLowerCase();
  const key = name.slice(dot + 1).replaceAll(/^[`"]|[`"]$/g, '');
  const usual: Record<string, string> = {
    metric: 'metrics',
    param: 'params',
    parameter: 'params',
    parameters: 'params',
    tag: 'tags',
    attribute: 'attributes',
    attr: 'attributes',
    run: 'attributes',
  };
  return `${usual[entity] ?? entity}.${key}`;
}

/** A column as it is written in a filter: quoted where its name is more than one word. */
export function writtenColumn(id: string): string {
  const dot = id.indexOf('.');
  const key = id.slice(dot + 1);
  if (/^[\w.]+$/.test(key)) return id;
  const quote = key.includes('`') ? '"' : '`';
  return `${id.slice(0, dot)}.${quote}${key}${quote}`;
}

/** A value in quotes; there is no escape inside them. */
export const writtenText = (text: string) =>
  text.includes("'") ? (text.includes('"') ? null : `"${text}"`) : `'${text}'`;

function optionsFor(place: Place, words: Vocabulary): string[] {
  switch (place.wants) {
    case 'column':
      return [...words.columns.map(writtenColumn), ...attributes];
    case 'comparison':
      return isNumber(place.column)
        ? ['>', '>=', '<', '<=', '=', '!=']
        : ['=', '!=', 'LIKE', 'ILIKE', ...(isOpen(place.column) ? ['IS NULL', 'IS NOT NULL'] : [])];
    case 'value':
      return valuesFor(place.column, words).flatMap((value) => writtenText(value) ?? []);
    case 'and':
      return ['AND'];
  }
}

const valuesFor = (column: string, words: Vocabulary) =>
  column === 'attributes.status' ? statuses : isNumber(column) ? [] : words.valuesOf(column);

const isOpen = (column: string) => /^(params|tags)\./.test(column);
const isNumber = (column: string) =>
  /^metrics\.|^attributes\.(start_time|end_time|created)$/.test(column);

function matches(option: string, typed: string): boolean {
  const wanted = typed.toLowerCase().replaceAll(/[`"']/g, '');
  const offered = option.toLowerCase().replaceAll(/[`"']/g, '');
  return offered.includes(wanted) && option !== typed;
}
