import { useEffect, useMemo, useState } from 'react';
import { type Brief, type BriefView, sameBrief } from './logic/brief';
import { findKept, forget, type Kept, keep, localStore } from './logic/keeping';

interface Draft {
  /** The version that is being edited; saving says so, and the server refuses when it is not the newest. */
  base: { version: number; brief: Brief };
  brief: Brief;
}

const pause = 500;

/** What is being written, until it is saved; kept in the browser against a crash. */
export function useDraft(engagement: string, view: BriefView | undefined) {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [kept, setKept] = useState<Kept | null>(() => findKept(localStore(), engagement));
  const base = draft?.base ?? view;
  const brief = draft?.brief ?? view?.brief;
  const dirty = draft !== null && !sameBrief(draft.brief, draft.base.brief);

  useEffect(() => {
    if (!draft || !dirty) return;
    const timer = setTimeout(
      () =>
        keep(localStore(), engagement, {
          version: draft.base.version,
          at: new Date().toISOString(),
          base: draft.base.brief,
          brief: draft.brief,
        }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [draft, dirty, engagement]);

  // Kept words that say what is saved already are no news.
  const offered = useMemo(
    () => (kept && view && draft === null && !sameBrief(kept.brief, view.brief) ? kept : null),
    [kept, view, draft],
  );

  const drop = () => {
    forget(localStore(), engagement);
    setKept(null);
  };
  return {
    brief,
    version: base?.version ?? 0,
    base: base?.brief,
    dirty,
    offered,
    change: (next: Brief) => {
      if (base) setDraft({ base: { version: base.version, brief: base.brief }, brief: next });
    },
    /** Goes on from a newer version, with what was put together from both. */
    rebase: (onto: BriefView, next: Brief) =>
      setDraft({ base: { version: onto.version, brief: onto.brief }, brief: next }),
    takeKept: () => {
      if (kept) setDraft({ base: { version: kept.version, brief: kept.base }, brief: kept.brief });
      setKept(null);
    },
    drop,
    /** What was typed while the save was under way goes on from the version it made. */
    saved: (next: BriefView, sent: Brief) => {
      setDraft((now) =>
        now && now.brief !== sent
          ? { base: { version: next.version, brief: next.brief }, brief: now.brief }
          : null,
      );
      drop();
    },
  };
}

export type DraftControl = ReturnType<typeof useDraft>;
