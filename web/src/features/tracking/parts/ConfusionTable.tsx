import type { CSSProperties } from 'react';
import type { Confusion } from '../logic/recognised';
import shown from '../recognised.module.css';
import { t } from '../text/run';

const number = new Intl.NumberFormat('en');

/** True classes down, predicted ones across; the darker a cell, the larger its share of its row. */
export function ConfusionTable({ confusion, name }: { confusion: Confusion; name: string }) {
  const { labels, counts } = confusion;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className={shown.scroll} tabIndex={0} aria-label={name}>
      <table className={shown.confusion}>
        <caption>{t('confusionCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('trueClass')}</th>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
            <th scope="col">{t('found')}</th>
          </tr>
        </thead>
        <tbody>
          {counts.map((row, truth) => {
            const all = row.reduce((sum, count) => sum + count, 0);
            return (
              <tr key={labels[truth]}>
                <th scope="row">{labels[truth]}</th>
                {row.map((count, predicted) => (
                  <td
                    key={labels[predicted]}
                    data-hit={truth === predicted || undefined}
                    style={
                      { '--share': `${all === 0 ? 0 : (count / all) * 100}%` } as CSSProperties
                    }
                  >
                    {number.format(count)}
                  </td>
                ))}
                <td className={shown.rate}>
                  {all === 0 ? '–' : `${(((row[truth] ?? 0) / all) * 100).toFixed(1)} %`}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
