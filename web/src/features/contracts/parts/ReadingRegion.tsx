import { CircleCheck, CircleDashed } from 'lucide-react';
import { useEffect, useRef } from 'react';
import styles from '../contract.module.css';
import { t } from '../text/page';
import { Paper } from './Paper';

export interface Reading {
  opened_at: string;
  read_to_end_at: string;
}

/**
 * The text in a region of its own that knows when its end came into view: by scrolling, by the End key,
 * or by a screen reader that goes to the last line, which can be focused for that.
 */
export function ReadingRegion({
  text,
  done,
  onRead,
}: {
  text: string;
  done: boolean;
  onRead: (reading: Reading) => void;
}) {
  const region = useRef<HTMLElement>(null);
  const end = useRef<HTMLParagraphElement>(null);
  const read = useRef(onRead);
  useEffect(() => {
    read.current = onRead;
  });
  useEffect(() => {
    if (!region.current || !end.current) return;
    const opened = new Date().toISOString();
    const watcher = new IntersectionObserver(
      ([entry]) => {
        if (!entry?.isIntersecting) return;
        watcher.disconnect();
        read.current({ opened_at: opened, read_to_end_at: new Date().toISOString() });
      },
      { root: region.current, threshold: 0.5 },
    );
    watcher.observe(end.current);
    return () => watcher.disconnect();
  }, []);
  const Icon = done ? CircleCheck : CircleDashed;
  return (
    <div className={styles.stack}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={region} className={styles.reading} aria-label={t('fullText')} tabIndex={0}>
        <Paper text={text} />
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: focus brings the end into view */}
        <p ref={end} className={styles.end} tabIndex={0}>
          {t('endOfText')}
        </p>
      </section>
      <p className={styles.read} data-done={done || undefined} role="status">
        <Icon size={16} aria-hidden="true" /> {done ? t('readToEnd') : t('scrollHint')}
      </p>
    </div>
  );
}
