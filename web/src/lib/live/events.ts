/** One row of the workspace's event table, as the server tells it. */
export interface LiveEvent {
  number: number;
  kind: string;
  engagement: string | null;
  subject: string | null;
  at: string;
  data: unknown;
}

/**
 * `opened` means events flow; `lost` that we try again; `refused` that the server said no for good;
 * `absent` that there is no stream here, so pages read anew when they are opened.
 */
export type LiveState = 'opening' | 'opened' | 'lost' | 'refused' | 'absent';

export function readLiveEvent(text: string): LiveEvent | null {
  try {
    const event = JSON.parse(text) as Partial<LiveEvent> | null;
    if (typeof event?.number !== 'number' || typeof event.kind !== 'string') return null;
    return {
      number: event.number,
      kind: event.kind,
      engagement: event.engagement ?? null,
      subject: event.subject ?? null,
      at: event.at ?? '',
      data: event.data ?? null,
    };
  } catch {
    return null;
  }
}

/** `member.joined` fits itself, `member.*` and `*`. */
export function fitsKind(pattern: string, kind: string): boolean {
  if (pattern === '*' || pattern === kind) return true;
  return pattern.endsWith('.*') && kind.startsWith(pattern.slice(0, -1));
}
