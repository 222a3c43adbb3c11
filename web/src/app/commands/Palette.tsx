import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { ariaKeys } from '@/lib/keys';
import { Dialog } from '@/ui/Dialog/Dialog';
import { KeyHint } from '@/ui/KeyHint/KeyHint';
import { t } from '../lateText';
import styles from './Palette.module.css';
import type { Command, CommandKind } from './registry';
import { paletteResults } from './results';
import { useCommandList } from './useCommands';

const groupNames: Record<CommandKind, string> = {
  action: t('actions'),
  page: t('pages'),
  record: t('records'),
  person: t('people'),
};

export default function Palette({ onClose }: { onClose: () => void }) {
  return (
    <Dialog title={t('palette')} open onClose={onClose} bare>
      <PaletteBody onClose={onClose} />
    </Dialog>
  );
}

function PaletteBody({ onClose }: { onClose: () => void }) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const commands = useCommandList();
  const results = useMemo(() => paletteResults(commands, query), [commands, query]);
  const active = Math.min(chosen, results.length - 1);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${active}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // After the dialog has given the focus back, so that the command may move it on.
    setTimeout(command.run);
  };
  return (
    <>
      <input
        // biome-ignore lint/a11y/noAutofocus: the palette was opened in order to type
        autoFocus
        role="combobox"
        aria-expanded={results.length > 0}
        aria-controls={`${id}-list`}
        aria-activedescendant={active >= 0 ? `${id}-${active}` : undefined}
        aria-label={t('palettePlaceholder')}
        aria-autocomplete="list"
        autoComplete="off"
        spellCheck={false}
        className={styles.input}
        placeholder={t('palettePlaceholder')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setChosen(0);
        }}
        onKeyDown={(event) => {
          const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 };
          const step = steps[event.key];
          if (step !== undefined && results.length > 0) {
            event.preventDefault();
            setChosen((step + results.length) % results.length);
          } else if (event.key === 'Enter') {
            event.preventDefault();
            run(results[active]);
          }
        }}
      />
      <div
        ref={list}
        id={`${id}-list`}
        role="listbox"
        aria-label={t('palette')}
        className={styles.list}
      >
        {results.map((command, index) => (
          <div key={command.id} role="presentation">
            {command.kind !== results[index - 1]?.kind && (
              <div className={styles.group} role="presentation">
                {groupNames[command.kind]}
              </div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter in the field does it */}
            <div
              id={`${id}-${index}`}
              data-at={index}
              role="option"
              aria-selected={index === active}
              aria-keyshortcuts={ariaKeys(command.keys)}
              className={styles.option}
              onClick={() => run(command)}
              onPointerMove={() => setChosen(index)}
            >
              <span>{command.title}</span>
              {command.keys && <KeyHint keys={command.keys} />}
            </div>
          </div>
        ))}
      </div>
      <p className={styles.foot} role="status">
        {results.length === 0
          ? t('paletteNone', { query })
          : t('paletteCount', { count: results.length })}
        <span>{t('paletteHint')}</span>
      </p>
    </>
  );
}
