// What pages use: subscribe to kinds of events of the workspace they show, and know how fresh they are.
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { engagementKey } from '@/api/engagement';
import { workspaceKey } from '@/api/keys';
import { fitsKind, type LiveEvent, type LiveState } from '@/lib/live/events';
import type { LiveMessage } from './streams';

type Handler = (event: LiveEvent) => void;

const handlers = new Set<{ patterns: readonly string[]; handle: Handler }>();
const stateListeners = new Set<() => void>();
let state: LiveState = 'opening';

/** Calls back for every event whose kind fits one of the patterns (`member.*`) while the page is shown. */
export function useLive(patterns: readonly string[], handle: Handler): void {
  const latest = useRef(handle);
  useEffect(() => {
    latest.current = handle;
  });
  const names = patterns.join(' ');
  useEffect(() => {
    const entry = {
      patterns: names.split(' '),
      handle: (event: LiveEvent) => latest.current(event),
    };
    handlers.add(entry);
    return () => {
      handlers.delete(entry);
    };
  }, [names]);
}

/** Reads anew what the page shows of an engagement when one of these kinds of events happens to it. */
export function useLiveEngagement(engagement: string, patterns: readonly string[]): void {
  const client = useQueryClient();
  useLive(patterns, (event) => {
    if (event.engagement === engagement)
      void client.invalidateQueries({ queryKey: engagementKey(engagement) });
  });
}

/** Mounted once by the shell for the workspace it shows. */
export function useLiveConnection(workspace: string | undefined): void {
  const client = useQueryClient();
  useEffect(() => {
    if (!workspace) return;
    let opened = 0;
    const hear = (message: LiveMessage) => {
      if (message.workspace !== workspace) return;
      if (message.type === 'event') deliver(message.event);
      else {
        if (message.state === 'opened' && opened === 0) {
          opened = Date.now();
          // What was read well before the stream opened may have missed an event in between.
          void client.invalidateQueries({
            queryKey: workspaceKey(workspace),
            predicate: (query) => query.state.dataUpdatedAt < opened - 2000,
          });
        }
        setState(message.state);
      }
    };
    let leave = () => {};
    let left = false;
    // Comes after the first paint: nothing on the page waits for it.
    void import('./connection').then(({ connect }) => {
      if (!left) leave = connect(workspace, hear);
    });
    return () => {
      left = true;
      leave();
      setState('opening');
    };
  }, [workspace, client]);
}

const patience = 3000;

/** Short breaks are nobody's business: says "lost" only after three seconds. */
export function useLiveState(): LiveState {
  const now = useSyncExternalStore(subscribe, () => state);
  const [late, setLate] = useState(false);
  useEffect(() => {
    setLate(false);
    if (now !== 'lost') return;
    const timer = setTimeout(() => setLate(true), patience);
    return () => clearTimeout(timer);
  }, [now]);
  return now === 'lost' && !late ? 'opened' : now;
}

function deliver(event: LiveEvent): void {
  for (const { patterns, handle } of handlers) {
    if (patterns.some((pattern) => fitsKind(pattern, event.kind))) handle(event);
  }
}

function setState(next: LiveState): void {
  // "opening" again after a loss is still a loss to those who wait.
  if (state === next) return;
  state = next;
  for (const listener of stateListeners) listener();
}

function subscribe(listener: () => void): () => void {
  stateListeners.add(listener);
  return () => stateListeners.delete(listener);
}
