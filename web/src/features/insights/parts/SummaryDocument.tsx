import type { ReactNode } from 'react';
import { absoluteTime } from '@/lib/time';
import { period } from '../logic/period';
import { t } from '../text/weekly';
import styles from './SummaryDocument.module.css';

interface SummaryDocumentProps<Point> {
  summary: {
    workspace: string;
    title: string;
    from: string;
    until: string;
    time_zone: string;
    status?: string;
    done: readonly Point[];
    roadblocks: readonly Point[];
    impact: readonly Point[];
    decision?: Point;
    written_at: string;
  };
  /** How a sentence is shown: with the way to its evidence, or as words only. */
  say: (point: Point) => ReactNode;
  /** The heading: an h1 where this is the whole page, an h2 inside one. */
  heading: 'h1' | 'h2';
  foot?: ReactNode;
}

/** The summary as a document: the same on the page, on a phone and on one sheet of paper. */
export function SummaryDocument<Point>({
  summary,
  say,
  heading,
  foot,
}: SummaryDocumentProps<Point>) {
  const Title = heading;
  const Section = heading === 'h1' ? 'h2' : 'h3';
  const bullets = [
    { id: 'done', label: t('done'), points: summary.done },
    { id: 'roadblocks', label: t('roadblocks'), points: summary.roadblocks },
    { id: 'impact', label: t('impact'), points: summary.impact },
  ] as const;
  return (
    <article className={styles.document}>
      <header className={styles.head}>
        <p className={styles.kicker}>
          {summary.workspace} · {t('wayOf')}
        </p>
        <Title className={styles.title} tabIndex={-1}>
          {summary.title}
        </Title>
        <p className={styles.period}>{period(summary.from, summary.until)}</p>
        {summary.status && <p>{summary.status}</p>}
      </header>
      {bullets.map(({ id, label, points }) => (
        <section key={id} className={styles.bullet} data-bullet={id}>
          <Section>{label}</Section>
          <ul>
            {points.map((point, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sentences have no name and never move
              <li key={index}>{say(point)}</li>
            ))}
          </ul>
        </section>
      ))}
      {summary.decision && (
        <section className={styles.decision}>
          <Section>{t('decision')}</Section>
          <p>{say(summary.decision)}</p>
        </section>
      )}
      <footer className={styles.foot}>
        <p>
          {t('written', {
            at: `${absoluteTime(summary.written_at, summary.time_zone)} ${summary.time_zone}`,
          })}
        </p>
        {foot}
      </footer>
    </article>
  );
}
