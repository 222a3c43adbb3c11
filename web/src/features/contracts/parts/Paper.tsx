import styles from '../contract.module.css';

/** The text of a contract, letter by letter; the first line of each block is its heading. */
export function Paper({ text }: { text: string }) {
  return (
    <div className={styles.paper}>
      {text.split('\n\n').map((block) => {
        const [heading = '', ...lines] = block.split('\n');
        return (
          <section key={heading}>
            <p className={styles.clause}>{heading}</p>
            {lines.length > 0 && <p className={styles.lines}>{lines.join('\n')}</p>}
          </section>
        );
      })}
    </div>
  );
}
