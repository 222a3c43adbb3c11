import { useState } from 'react';
import { extent, linearScale } from '@/lib/chart/scale';
import { shortNumber, ticks } from '@/lib/chart/ticks';
import { figure } from '@/lib/figure';
import { Button } from '@/ui/Button/Button';
import { Link } from '@/ui/Link/Link';
import { Select } from '@/ui/Select/Select';
import styles from '../../compare.module.css';
import { axisOf, type ComparedRow, scatterOf } from '../../logic/compare';
import { t } from '../../text/compare';
import type { ViewProps } from './Compare';

const width = 720;
const height = 420;
const edge = { left: 70, right: 20, top: 14, bottom: 44 };

/** Any value against any other: what a parameter did to a metric, or one metric to another. */
export function Scatter({ engagement, table, rows, search, onSearch }: ViewProps) {
  const [asTable, setAsTable] = useState(false);
  const usable = rows.filter(({ kind }) => kind === 'metrics' || kind === 'params');
  const find = (id: string | undefined) => usable.find((row) => row.id === id);
  const across =
    find(search.across) ??
    usable.find(({ kind, differs }) => kind === 'params' && differs) ??
    usable[0];
  const up =
    find(search.up) ??
    usable.find((row) => row.kind === 'metrics' && row.differs && row !== across) ??
    usable[0];
  if (!across || !up) return <p>{t('noPairs')}</p>;
  const options = usable.map(({ id, key, kind }) => ({
    value: id,
    label: `${key} (${t(`kind_${kind}`)})`,
  }));
  const points = scatterOf(across, up);
  const title = t('scatterTitle', { x: across.key, y: up.key });
  return (
    <div className={styles.view}>
      <div className={styles.controls}>
        <Select
          label={t('across')}
          value={across.id}
          options={options}
          onChange={(id) => onSearch({ across: id })}
        />
        <Select
          label={t('up')}
          value={up.id}
          options={options}
          onChange={(id) => onSearch({ up: id })}
        />
        <Button variant="quiet" onClick={() => setAsTable(!asTable)}>
          {asTable ? t('asPicture') : t('asTable')}
        </Button>
      </div>
      {points.length === 0 && <p>{t('noPairs')}</p>}
      {points.length > 0 && !asTable && (
        <svg
          className={styles.scatter}
          viewBox={`0 0 ${width} ${height}`}
          role="img"
          aria-label={`${title}. ${t('scatterCount', { count: points.length })}`}
        >
          <Axes across={across} up={up} />
          {points.map(({ run, x, y }) => (
            <circle
              key={run}
              className={styles.point}
              cx={scaleX(across)(x)}
              cy={scaleY(up)(y)}
              r="5"
            >
              <title>{`${table.names[run]}: ${across.key} ${textAt(across, run)}, ${up.key} ${textAt(up, run)}`}</title>
            </circle>
          ))}
        </svg>
      )}
      {points.length > 0 && asTable && (
        <table className={styles.table}>
          <caption className="visually-hidden">{title}</caption>
          <thead>
            <tr>
              <th scope="col">{t('run')}</th>
              <th scope="col">{across.key}</th>
              <th scope="col">{up.key}</th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ run }) => (
              <tr key={run}>
                <th scope="row">
                  <Link
                    to="/w/$workspace/e/$handle/runs/$run"
                    params={{
                      workspace: engagement.workspace,
                      handle: engagement.handle,
                      run: table.ids[run] ?? '',
                    }}
                  >
                    {table.names[run]}
                  </Link>
                </th>
                <td>{textAt(across, run)}</td>
                <td>{textAt(up, run)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  );
}

const textAt = (row: ComparedRow, run: number) =>
  row.kind === 'metrics' ? figure(row.values[run]) : String(row.values[run]);

const scaleX = (row: ComparedRow) =>
  linearScale(
    extent(axisOf(row).places) ?? { low: 0, high: 1 },
    edge.left + 12,
    width - edge.right - 12,
  );
const scaleY = (row: ComparedRow) =>
  linearScale(
    extent(axisOf(row).places) ?? { low: 0, high: 1 },
    height - edge.bottom - 12,
    edge.top + 12,
  );

function Axes({ across, up }: { across: ComparedRow; up: ComparedRow }) {
  const marks = (row: ComparedRow) => {
    const { places, words } = axisOf(row);
    if (words) return words.slice(0, 12).map((word, at) => ({ at, text: word.slice(0, 14) }));
    const reach = extent(places);
    return reach
      ? ticks(reach.low, reach.high, 6).map((at) => ({ at, text: shortNumber(at) }))
      : [];
  };
  const x = scaleX(across);
  const y = scaleY(up);
  return (
    <g className={styles.axes}>
      {marks(across).map(({ at, text }) => (
        <g key={`x${at}`}>
          <line x1={x(at)} x2={x(at)} y1={edge.top} y2={height - edge.bottom} />
          <text x={x(at)} y={height - edge.bottom + 16} textAnchor="middle">
            {text}
          </text>
        </g>
      ))}
      {marks(up).map(({ at, text }) => (
        <g key={`y${at}`}>
          <line x1={edge.left} x2={width - edge.right} y1={y(at)} y2={y(at)} />
          <text x={edge.left - 8} y={y(at) + 4} textAnchor="end">
            {text}
          </text>
        </g>
      ))}
      <text x={(edge.left + width - edge.right) / 2} y={height - 6} textAnchor="middle">
        {across.key}
      </text>
    </g>
  );
}
