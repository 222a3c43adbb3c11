// The trail of a contract, as the evidence file holds it.
export interface TrailStep {
  number: number;
  kind: string;
  at: string;
  name: string;
  party: string | null;
  version: number;
  reason: string;
}

const text = (value: unknown) => (typeof value === 'string' ? value : '');

/** The newest first. A file of a newer shape gives what can be read of it. */
export function readTrail(file: string): TrailStep[] {
  const { trail } = JSON.parse(file) as { trail?: unknown };
  if (!Array.isArray(trail)) return [];
  return trail
    .map((entry: { record?: Record<string, unknown> }) => entry.record ?? {})
    .map((record) => ({
      number: Number(record.number),
      // The word is reserved in the server's language, which sets a line behind it.
      kind: text(record.kind).replace(/_$/, ''),
      at: text(record.at),
      name: text(record.name),
      party: text(record.party) || null,
      version: Number(record.version),
      reason: text(record.reason),
    }))
    .sort((a, b) => b.number - a.number);
}
