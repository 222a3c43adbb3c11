// Reads a text/event-stream as it arrives, in pieces cut anywhere, also inside a line end.
export interface ServerSentEvent {
  id: string | null;
  kind: string;
  data: string;
}

export class EventStreamReader {
  private rest = '';
  private data: string[] = [];
  private kind = '';
  private id: string | null = null;
  /** Milliseconds the server asks us to wait before coming back. */
  retry: number | null = null;

  read(piece: string): ServerSentEvent[] {
    const events: ServerSentEvent[] = [];
    const text = this.rest + piece;
    // A carriage return at the very end may be half of a line end: keep it for the next piece.
    const lines = text.split(/\r\n|\n|\r(?!$)/);
    this.rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') this.finish(events);
      else this.field(line);
    }
    return events;
  }

  private finish(events: ServerSentEvent[]): void {
    if (this.data.length > 0) {
      events.push({ id: this.id, kind: this.kind || 'message', data: this.data.join('\n') });
    }
    this.data = [];
    this.kind = '';
  }

  private field(line: string): void {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '');
    if (name === 'data') this.data.push(value);
    else if (name === 'event') this.kind = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    else if (name === 'retry' && /^\d+$/.test(value)) this.retry = Number(value);
  }
}
