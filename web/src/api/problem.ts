// The server is the validator. It answers with RFC 9457 problem+json; this file turns that, and every
// way of getting no answer at all, into one shape the pages can show.
export interface FieldProblem {
  pointer: string;
  code: string;
  message: string;
  /** Of a file that was refused, counted from 1. */
  line?: number | undefined;
  /** In its line, counted from 1. */
  column?: number | undefined;
}

export interface ProblemDetails {
  type: string;
  title: string;
  status: number;
  code: string;
  detail: string;
  request_id: string;
  errors: FieldProblem[];
  /** What the caller needs to go on, such as the newer version of what was saved. */
  attached: unknown;
}

export class Problem extends Error {
  readonly details: ProblemDetails;

  constructor(details: ProblemDetails) {
    super(details.detail || details.title);
    this.name = 'Problem';
    this.details = details;
  }

  get code(): string {
    return this.details.code;
  }

  get status(): number {
    return this.details.status;
  }
}

const count = (value: unknown) => (typeof value === 'number' ? value : undefined);
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Reads what came as the body of a refused request; anything unreadable keeps its status. */
export function readProblem(status: number, body: unknown): Problem {
  const given = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
  const errors = Array.isArray(given.errors) ? given.errors : [];
  return new Problem({
    type: text(given.type) || 'about:blank',
    title: text(given.title),
    status,
    code: text(given.code) || codeOf(status),
    detail: text(given.detail),
    request_id: text(given.request_id),
    errors: errors.map((error: Record<string, unknown> | null) => ({
      pointer: text(error?.pointer),
      code: text(error?.code),
      message: text(error?.message),
      line: count(error?.line),
      column: count(error?.column),
    })),
    attached: given.attached ?? null,
  });
}

/** No answer: the network or the server is away. Status 0 marks it. */
export function noAnswer(): Problem {
  return readProblem(0, { code: 'no_answer' });
}

export function asProblem(failure: unknown): Problem {
  if (failure instanceof Problem) return failure;
  // fetch reports a broken line as a TypeError; everything else is a fault of this program.
  if (failure instanceof TypeError) return noAnswer();
  return readProblem(0, {
    code: 'fault_in_page',
    detail: failure instanceof Error ? failure.message : '',
  });
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    401: 'unauthenticated',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    410: 'gone',
    412: 'stale',
    413: 'too_large',
    429: 'limit_reached',
    507: 'storage_full',
  };
  return codes[status] ?? (status >= 500 ? 'unavailable' : 'invalid');
}

/** Messages by JSON pointer. Two for one field are joined, because both must be put right. */
export function fieldErrors(problem: Problem | null): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { pointer, message, code } of problem?.details.errors ?? []) {
    const before = found.get(pointer);
    found.set(pointer, before ? `${before} ${message || code}` : message || code);
  }
  return found;
}

/** Errors whose pointer no field of the form shows: they must be said above it. */
export function otherErrors(problem: Problem | null, shown: readonly string[]): string[] {
  return [...fieldErrors(problem)].flatMap(([pointer, message]) =>
    shown.includes(pointer) ? [] : [message],
  );
}

/** The properties with which `ProblemState` tells this problem. */
export function problemProps(failure: unknown) {
  const problem = asProblem(failure);
  const detail = [problem.details.detail, ...fieldErrors(problem).values()]
    .filter(Boolean)
    .join(' ');
  return {
    code: problem.code,
    detail: detail || problem.details.title,
    requestId: problem.details.request_id,
  };
}
