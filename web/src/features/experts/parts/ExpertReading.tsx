import { ArrowDown, ExternalLink } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ExpertProfile } from '@/api/experts';
import { formatMoney } from '@/lib/money';
import { Anchor } from '@/ui/Link/Link';
import { Panel } from '@/ui/Panel/Panel';
import { linkWord, specialismWord } from '../logic/profile';
import { t } from '../text';
import styles from './ExpertReading.module.css';

/** A profile for those who hire: what changed first, then who and when, tools last. */
export function ExpertReading({ name, profile }: { name: string; profile: ExpertProfile }) {
  const { headline, about, outcomes = [], specialisms = [], links = [], skills = [] } = profile;
  return (
    <article className={styles.reading} aria-label={name}>
      <header className={styles.head}>
        <h2>{name}</h2>
        {headline && <p className={styles.headline}>{headline}</p>}
        {specialisms.length > 0 && (
          <Chips label={t('specialisms')} words={specialisms.map(specialismWord)} />
        )}
      </header>
      <div className={styles.columns}>
        <div className={styles.main}>
          {outcomes.length > 0 && <Outcomes outcomes={outcomes} />}
          {about && (
            <Panel title={t('aboutThem')}>
              <p className={styles.prose}>{about}</p>
            </Panel>
          )}
          {outcomes.length === 0 && !about && <p className={styles.none}>{t('emptyRead')}</p>}
        </div>
        <div className={styles.side}>
          <Facts profile={profile} />
          {skills.length > 0 && (
            <Panel title={t('skills')}>
              <Chips label={t('skills')} words={skills} />
            </Panel>
          )}
          {links.length > 0 && (
            <Panel title={t('links')}>
              <ul className={styles.links}>
                {links.map(({ kind = 'other', url = '' }) => (
                  <li key={`${kind} ${url}`}>
                    <span className={styles.kind}>{linkWord(kind)}</span>
                    <Away address={url}>{shortAddress(url)}</Away>
                  </li>
                ))}
              </ul>
            </Panel>
          )}
        </div>
      </div>
    </article>
  );
}

function Outcomes({ outcomes }: { outcomes: NonNullable<ExpertProfile['outcomes']> }) {
  return (
    <Panel title={t('outcomes')}>
      <ul className={styles.outcomes}>
        {outcomes.map(({ problem, change, evidence }) => (
          <li key={`${problem} ${change}`} className={styles.outcome}>
            <p className={styles.problem}>
              <span className="visually-hidden">{t('outcomeProblem')}: </span>
              {problem}
            </p>
            <p className={styles.change}>
              <ArrowDown size={16} aria-hidden="true" />
              <span>
                <span className="visually-hidden">{t('outcomeChange')}: </span>
                {change}
              </span>
            </p>
            {evidence && (
              <p className={styles.evidence}>
                <Away address={evidence}>{t('seeEvidence')}</Away>
              </p>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function Facts({ profile }: { profile: ExpertProfile }) {
  const { available_from, hours_per_week, time_zone, rate_per_hour } = profile;
  const facts = [
    ...fact(t('from'), available_from),
    ...fact(t('time'), hours_per_week && t('hoursPerWeek', { count: hours_per_week })),
    ...fact(t('timeZone'), time_zone),
    ...fact(t('languages'), profile.languages?.join(', ')),
    ...fact(t('domains'), profile.domains?.join(', ')),
    ...fact(t('rate'), rate_per_hour && t('perHour', { amount: formatMoney(rate_per_hour) })),
  ];
  if (facts.length === 0) return null;
  return (
    <Panel>
      <dl className={styles.facts}>
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  );
}

const fact = (label: string, value: string | 0 | undefined) => (value ? [{ label, value }] : []);

function Chips({ label, words }: { label: string; words: readonly string[] }) {
  return (
    <ul className={styles.chips} aria-label={label}>
      {words.map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** Somebody else's page: it learns nothing of where the reader came from. */
function Away({ address, children }: { address: string; children: ReactNode }) {
  // What is still being written has not passed the server's checks.
  if (!/^https:\/\//i.test(address)) return <span>{address}</span>;
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer nofollow">
      {children}
      <ExternalLink className={styles.away} size={13} aria-hidden="true" />
    </Anchor>
  );
}

const shortAddress = (url: string) => url.replace(/^https:\/\/(www\.)?/i, '').replace(/\/$/, '');
