import { Peek } from '@/ui/Peek/Peek';
import { Status } from '@/ui/Status/Status';
import { kindWords, type Span } from '../../logic/spans';
import { shownValue, took } from '../../logic/traces';
import { t } from '../../text/traces';
import styles from '../../traces.module.css';

/** One step: what went into it, what came out, and what else it noted. */
export function SpanPeek({ span, onClose }: { span: Span; onClose: () => void }) {
  const facts = [kindWords(span.kind), span.end === null ? '' : took(span.end - span.start)].filter(
    Boolean,
  );
  const attributes = Object.entries(span.attributes);
  return (
    <Peek title={span.name} onClose={onClose}>
      <p className={styles.quiet}>{facts.join(', ')}</p>
      {span.failed && (
        <p className={styles.failure}>
          <Status kind="bad">{t('spanFailed')}</Status> {span.message}
        </p>
      )}
      <Value title={t('inputs')} value={span.inputs} />
      <Value title={t('outputs')} value={span.outputs} />
      {span.events.length > 0 && (
        <section className={styles.part}>
          <h3>{t('events')}</h3>
          {span.events.map(({ name, details }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: events may be alike and never move
            <Value key={at} title={name} value={details} />
          ))}
        </section>
      )}
      {attributes.length > 0 && (
        <section className={styles.part}>
          <h3>{t('attributes')}</h3>
          <dl className={styles.attributes}>
            {attributes.map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{shownValue(value)}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Peek>
  );
}

function Value({ title, value }: { title: string; value: unknown }) {
  const text = shownValue(value);
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {text === '' ? (
        <p className={styles.quiet}>{t('nothing')}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        <pre className={styles.value} tabIndex={0}>
          {text}
        </pre>
      )}
    </section>
  );
}
