// The spans of a trace as MLflow's clients write them to a file, and as lines of a tree with their share of the time.

export interface SpanEvent {
  name: string;
  details: Record<string, unknown>;
}

export interface Span {
  id: string;
  parent: string | null;
  name: string;
  /** "LLM", "RETRIEVER"; empty where the client did not say. */
  kind: string;
  /** Milliseconds since the first span of the trace began. */
  start: number;
  /** Nothing while it goes on. */
  end: number | null;
  failed: boolean;
  message: string;
  inputs: unknown;
  outputs: unknown;
  /** What else is known of it, by name. */
  attributes: Record<string, unknown>;
  events: SpanEvent[];
}

type Raw = Record<string, unknown>;

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null;
const rawOf = (value: unknown): Raw => (isRaw(value) ? value : {});
const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** In the order they began; null where this is not what MLflow writes. */
export function readSpans(text: string): Span[] | null {
  const file = parsed(text);
  const listed = isRaw(file) ? file.spans : null;
  if (!Array.isArray(listed)) return null;
  const raws = listed.filter(isRaw);
  const first = Math.min(...raws.map((raw) => momentOf(raw, 'start') ?? Number.POSITIVE_INFINITY));
  return raws.map((raw) => spanOf(raw, first)).sort((a, b) => a.start - b.start);
}

// Newer clients write start_time_unix_nano, older ones start_time; both count nanoseconds.
function momentOf(raw: Raw, which: 'start' | 'end'): number | null {
  const given = raw[`${which}_time_unix_nano`] ?? raw[`${which}_time`];
  const nanoseconds = Number(given);
  return given == null || !Number.isFinite(nanoseconds) || nanoseconds === 0
    ? null
    : nanoseconds / 1e6;
}

const special = [
  'mlflow.spanInputs',
  'mlflow.spanOutputs',
  'mlflow.spanType',
  'mlflow.traceRequestId',
];

function spanOf(raw: Raw, first: number): Span {
  const attributes = Object.fromEntries(
    Object.entries(rawOf(raw.attributes)).map(([key, value]) => [key, plain(value)]),
  );
  const end = momentOf(raw, 'end');
  const status = rawOf(raw.status);
  const kind = textOf(attributes['mlflow.spanType']);
  return {
    id: textOf(raw.span_id) || textOf(rawOf(raw.context).span_id),
    parent: textOf(raw.parent_span_id) || textOf(raw.parent_id) || null,
    name: textOf(raw.name),
    kind: kind === 'UNKNOWN' ? '' : kind,
    start: (momentOf(raw, 'start') ?? first) - first,
    end: end === null ? null : end - first,
    failed: /ERROR$/.test(textOf(status.code) || textOf(raw.status_code)),
    message: textOf(status.message) || textOf(raw.status_message),
    inputs: attributes['mlflow.spanInputs'],
    outputs: attributes['mlflow.spanOutputs'],
    attributes: Object.fromEntries(
      Object.entries(attributes).filter(([key]) => !special.includes(key)),
    ),
    events: (Array.isArray(raw.events) ? raw.events : []).filter(isRaw).map((event) => ({
      name: textOf(event.name),
      details: rawOf(event.attributes),
    })),
  };
}

// Values of attributes are JSON inside text; what is not JSON is the text itself.
function plain(value: unknown): unknown {
  const read = typeof value === 'string' ? parsed(value) : undefined;
  return read === undefined ? value : read;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** "retriever", as words are written; what is an abbreviation stays one: "LLM". */
export const kindWords = (kind: string): string =>
  kind.length > 3 ? kind.toLowerCase().replaceAll('_', ' ') : kind;

export interface SpanLine {
  span: Span;
  /** From 1. */
  level: number;
  /** Nothing where it holds no other. */
  open: boolean | undefined;
}

/** Each span below the one that called it. One whose caller is not in the file stands by itself. */
export function spanLines(spans: readonly Span[], shut: ReadonlySet<string>): SpanLine[] {
  const known = new Set(spans.map(({ id }) => id));
  const below = new Map<string | null, Span[]>();
  for (const span of spans) {
    const parent = span.parent !== null && known.has(span.parent) ? span.parent : null;
    below.set(parent, [...(below.get(parent) ?? []), span]);
  }
  const lines: SpanLine[] = [];
  const placed = new Set<Span>();
  const place = (span: Span, level: number, shown: boolean) => {
    if (placed.has(span)) return;
    placed.add(span);
    const called = below.get(span.id);
    const open = called && !shut.has(span.id);
    if (shown) lines.push({ span, level, open });
    for (const one of called ?? []) place(one, level + 1, shown && open === true);
  };
  for (const root of below.get(null) ?? []) place(root, 1, true);
  // Spans that call each other in a ring have no root; they must not vanish.
  for (const span of spans) place(span, 1, true);
  return lines;
}

/** How long the whole took, as far as its spans tell. */
export const wholeOf = (spans: readonly Span[]): number =>
  spans.reduce((latest, { start, end }) => Math.max(latest, end ?? start), 0);

/** Where a span lies in the time of the whole, as shares from 0 to 1; one that goes on reaches to the end. */
export function placeInTime({ start, end }: Span, whole: number): { from: number; wide: number } {
  if (whole <= 0) return { from: 0, wide: 1 };
  return { from: start / whole, wide: ((end ?? whole) - start) / whole };
}
