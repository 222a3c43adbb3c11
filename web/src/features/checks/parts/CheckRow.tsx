import { useEffect, useRef, useState } from 'react';
import { gateWords, sideWords } from '@/lib/engagement';
import { Anchor } from '@/ui/Link/Link';
import { Status } from '@/ui/Status/Status';
import type { Check } from '../queries';
import { t } from '../text/catalogue';
import styles from './Catalogue.module.css';

const short = { error: 'stopError', warn: 'stopWarn', advice: 'stopAdvice' } as const;
const long = { error: 'weighsError', warn: 'weighsWarn', advice: 'weighsAdvice' } as const;

/** One rule. The address may name it: then it stands open and in view. */
export function CheckRow({ check, linked }: { check: Check; linked: boolean }) {
  const [open, setOpen] = useState(linked);
  const row = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (!linked) return;
    setOpen(true);
    row.current?.scrollIntoView();
    row.current?.querySelector('summary')?.focus({ preventScroll: true });
  }, [linked]);
  const stops = check.stops.map(({ gate, severity }) =>
    t(short[severity], { gate: gateWords(gate) }),
  );
  return (
    <details
      ref={row}
      id={check.code}
      className={styles.check}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        <code>{check.code}</code>
        <span className={styles.title}>
          {check.title}
          {check.waits_for && <Status>{t('notYet')}</Status>}
        </span>
        <span className={styles.note}>{sideWords(check.party)}</span>
        <span className={styles.note}>{stops.join(', ') || t('noStop')}</span>
      </summary>
      {open && <Detail check={check} />}
    </details>
  );
}

function Detail({ check }: { check: Check }) {
  return (
    <div className={styles.detail}>
      {check.waits_for && <p>{t('waitsFor', { facts: check.waits_for })}</p>}
      {check.expert_only && <Status kind="info">{t('expertOnly')}</Status>}
      <dl className={styles.facts}>
        <div>
          <dt>{t('reads')}</dt>
          <dd>{check.reads}</dd>
        </div>
        <div>
          <dt>{t('weighs')}</dt>
          {check.stops.length === 0 && <dd>{t('weighsNowhere')}</dd>}
          {check.stops.map(({ gate, severity }) => (
            <dd key={gate}>{t(long[severity], { gate: gateWords(gate) })}</dd>
          ))}
        </div>
        <div>
          <dt>{t('why')}</dt>
          <dd>{check.why}</dd>
        </div>
        <div>
          <dt>{t('fix')}</dt>
          <dd>{check.fix}</dd>
        </div>
      </dl>
      <dl className={styles.pair}>
        <div data-kind="fires">
          <dt>{t('example')}</dt>
          <dd>{check.example}</dd>
        </div>
        <div data-kind="holds">
          <dt>{t('mended')}</dt>
          <dd>{check.mended}</dd>
        </div>
      </dl>
      <p className={styles.foot}>
        <span className={styles.note}>
          {t('source')} <code>{check.source}</code>
        </span>
        <Anchor href={`#${check.code}`}>{t('link')}</Anchor>
      </p>
    </div>
  );
}
