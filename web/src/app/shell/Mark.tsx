import styles from './Mark.module.css';

/** A mortise and a tenon. */
export function Mark() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" className={styles.mark} aria-hidden="true">
      <path d="M1 1h6v14H1z" />
      <path d="M8.5 5H15v6H8.5z" />
    </svg>
  );
}
