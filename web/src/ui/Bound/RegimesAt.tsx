import { Plus } from 'lucide-react';
import { choiceOptions, choiceWord, withRegime } from '@/lib/choices';
import { Button } from '../Button/Button';
import { type BoundProps, TagsAt } from './Bound';
import { useDocumentForm } from './form';
import styles from './RegimesAt.module.css';

/** The usual laws beside the field, to be chosen with one press; any other can be typed. */
export function RegimesAt({ at, without, ...rest }: BoundProps & { without?: 'none' }) {
  const { items, write } = useDocumentForm();
  const chosen = items(at) as readonly string[];
  const open = choiceOptions('regime').filter(
    ({ value }) => value !== without && !chosen.includes(value),
  );
  return (
    <div className={styles.regimes}>
      <TagsAt {...rest} at={at} word={(tag) => choiceWord('regime', tag)} />
      {open.length > 0 && (
        <div className={styles.chips}>
          {open.map(({ value, label }) => (
            <Button
              key={value}
              icon={<Plus size={14} aria-hidden="true" />}
              onClick={() => write(at, withRegime(chosen, value))}
            >
              {label}
            </Button>
          ))}
        </div>
      )}
    </div>
  );
}
