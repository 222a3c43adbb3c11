import { createElement, useMemo } from 'react';
import { type Block, blocksOf, type Span } from '../logic/markdown';
import shown from '../recognised.module.css';
import styles from '../run.module.css';

/** Somebody else's Markdown: its headings go below the panel's, and nothing in it leads away or runs. */
export function Markdown({ source }: { source: string }) {
  const blocks = useMemo(() => blocksOf(source), [source]);
  return (
    <div className={shown.markdown}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a file's blocks never move
        <DrawBlock key={at} block={block} />
      ))}
    </div>
  );
}

function DrawBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'heading':
      return createElement(`h${Math.min(6, block.level + 2)}`, null, <Spans spans={block.spans} />);
    case 'paragraph':
      return (
        <p>
          <Spans spans={block.spans} />
        </p>
      );
    case 'quote':
      return (
        <blockquote>
          <Spans spans={block.spans} />
        </blockquote>
      );
    case 'list':
      return createElement(
        block.ordered ? 'ol' : 'ul',
        null,
        block.items.map((spans, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <li key={at}>
            <Spans spans={spans} />
          </li>
        )),
      );
    case 'code':
      return (
        <pre>
          <code>{block.text}</code>
        </pre>
      );
    case 'rule':
      return <hr />;
    case 'table':
      return (
        <table className={styles.table}>
          <thead>
            <tr>
              {block.head.map((spans, at) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: as above
                <th key={at} scope="col">
                  <Spans spans={spans} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {block.rows.map((row, line) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <tr key={line}>
                {row.map((spans, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={at}>
                    <Spans spans={spans} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}

function Spans({ spans }: { spans: readonly Span[] }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: as above
  return spans.map((span, at) => <DrawSpan key={at} span={span} />);
}

function DrawSpan({ span }: { span: Span }) {
  switch (span.kind) {
    case 'code':
      return <code>{span.text}</code>;
    case 'strong':
      return <strong>{span.text}</strong>;
    case 'emphasis':
      return <em>{span.text}</em>;
    case 'link':
      return (
        <>
          {span.text} <code>{span.target}</code>
        </>
      );
    case 'text':
      return span.text;
  }
}
