import { useEffect, useMemo, useState } from 'react';
import { sameValue } from '@/lib/document';
import { findKept, forget, type Kept, keep, localStore } from '@/lib/keeping';

export interface Version<Document> {
  version: number;
  document: Document;
}

interface State<Document> {
  /** The version that is being edited; saving says so, and the server refuses when it is not the newest. */
  base: Version<Document>;
  document: Document;
}

const pause = 500;

/**
 * What is being written, until it is saved; kept in the browser against a crash. The name says which
 * document it is; the newest version may come later, and should be the same object while it is the same.
 */
export function useDraft<Document extends object>(
  name: string,
  newest: Version<Document> | undefined,
) {
  const [draft, setDraft] = useState<State<Document> | null>(null);
  const [kept, setKept] = useState<Kept<Document> | null>(
    () => findKept(localStore(), name) as Kept<Document> | null,
  );
  const base = draft?.base ?? newest;
  const document = draft?.document ?? newest?.document;
  const dirty = draft !== null && !sameValue(draft.document, draft.base.document);

  useEffect(() => {
    if (!draft || !dirty) return;
    const timer = setTimeout(
      () =>
        keep(localStore(), name, {
          version: draft.base.version,
          at: new Date().toISOString(),
          base: draft.base.document,
          document: draft.document,
        }),
      pause,
    );
    return () => clearTimeout(timer);
  }, [draft, dirty, name]);

  // Kept words that say what is saved already are no news.
  const offered = useMemo(
    () =>
      kept && newest && draft === null && !sameValue(kept.document, newest.document) ? kept : null,
    [kept, newest, draft],
  );

  const drop = () => {
    forget(localStore(), name);
    setKept(null);
  };
  return {
    document,
    version: base?.version ?? 0,
    base: base?.document,
    dirty,
    offered,
    change: (next: Document) => {
      if (base) setDraft({ base, document: next });
    },
    /** Goes on from a newer version, with what was put together from both. */
    rebase: (onto: Version<Document>, next: Document) => setDraft({ base: onto, document: next }),
    takeKept: () => {
      if (kept)
        setDraft({
          base: { version: kept.version, document: kept.base },
          document: kept.document,
        });
      setKept(null);
    },
    drop,
    /** What was typed while the save was under way goes on from the version it made. */
    saved: (next: Version<Document>, sent: Document) => {
      setDraft((now) =>
        now && now.document !== sent ? { base: next, document: now.document } : null,
      );
      drop();
    },
  };
}

export type DraftControl<Document extends object> = ReturnType<typeof useDraft<Document>>;
