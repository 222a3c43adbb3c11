import { X } from 'lucide-react';
import { useRef, useState } from 'react';
import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';
import { announce } from '../LiveRegion/LiveRegion';
import { t } from '../words';
import styles from './TagField.module.css';

export interface TagFieldProps extends FieldProps {
  tags: readonly string[];
  onChange: (tags: string[]) => void;
  disabled?: boolean;
  placeholder?: string;
  /** How a tag reads, where it is kept as a short name. */
  word?: (tag: string) => string;
}

const asItIs = (tag: string) => tag;

export function TagField({
  tags,
  onChange,
  disabled,
  placeholder,
  word = asItIs,
  ...field
}: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const add = (text: string) => {
    const fresh = text
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    setTyped('');
    if (fresh.length > 0) onChange([...new Set([...tags, ...fresh])]);
  };
  const remove = (tag: string) => {
    onChange(tags.filter((other) => other !== tag));
    announce(`${t('removed')}: ${word(tag)}`);
    input.current?.focus();
  };
  return (
    <Field {...field} help={field.help ?? t('tagHint')}>
      {(props) => (
        <div className={styles.box} data-disabled={disabled || undefined}>
          {tags.map((tag) => (
            <span key={tag} className={styles.tag}>
              <span className={styles.word}>{word(tag)}</span>
              {!disabled && (
                <button
                  type="button"
                  aria-label={t('removeTag', { tag: word(tag) })}
                  onClick={() => remove(tag)}
                >
                  <X size={13} aria-hidden="true" />
                </button>
              )}
            </span>
          ))}
          <input
            {...props}
            ref={input}
            className={`${control.control} ${styles.input}`}
            {...{ disabled, placeholder }}
            value={typed}
            onChange={(event) =>
              event.target.value.includes(',')
                ? add(event.target.value)
                : setTyped(event.target.value)
            }
            onKeyDown={(event) => {
              const last = tags.at(-1);
              if (event.key === 'Enter' && typed.trim()) {
                event.preventDefault();
                add(typed);
              } else if (event.key === 'Backspace' && typed === '' && last) remove(last);
            }}
            onBlur={() => add(typed)}
          />
        </div>
      )}
    </Field>
  );
}
