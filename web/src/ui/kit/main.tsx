import { type ReactNode, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '../base.css';
import { LiveRegion } from '../LiveRegion/LiveRegion';
import styles from './kit.module.css';

// Every component shows its states here in both themes; the pictures are compared by the tests.
const kits = import.meta.glob<{ states: Record<string, ReactNode> }>('../*/*.kit.tsx', {
  eager: true,
});
const only = new URLSearchParams(location.search).get('only');
const entries = Object.entries(kits)
  .map(([path, { states }]) => ({ name: path.split('/')[1] ?? path, states }))
  .filter(({ name }) => only === null || only === name);

function Kit() {
  return (
    <main className={styles.kit}>
      <h1>Tenon component kit</h1>
      {entries.map(({ name, states }) => (
        <section key={name} id={name} className={styles.component}>
          <h2>{name}</h2>
          <div className={styles.themes}>
            {['light', 'dark'].map((theme) => (
              <div key={theme} data-theme={theme} className={styles.pane}>
                {Object.entries(states).map(([state, example]) => (
                  <div key={state} className={styles.state}>
                    <span className={styles.name}>{state}</span>
                    <div className={styles.example}>{example}</div>
                  </div>
                ))}
              </div>
            ))}
          </div>
        </section>
      ))}
      <LiveRegion />
    </main>
  );
}

const root = document.getElementById('root');
if (root) {
  createRoot(root).render(
    <StrictMode>
      <Kit />
    </StrictMode>,
  );
}
