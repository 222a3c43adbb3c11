import control from '../Field/control.module.css';
import { Field, type FieldProps } from '../Field/Field';
import styles from './Slider.module.css';

export interface SliderProps extends FieldProps {
  value: number;
  min: number;
  max: number;
  step: number;
  onChange: (value: number) => void;
  /** The value as people read it, beside the track and to those who hear it. */
  words: string;
}

/** The browser's own slider: arrows, Page and Home keys work as everywhere. */
export function Slider({ value, min, max, step, onChange, words, ...field }: SliderProps) {
  return (
    <Field {...field}>
      {(props) => (
        <span className={styles.row}>
          <input
            {...props}
            type="range"
            className={`${control.control} ${styles.track}`}
            {...{ value, min, max, step }}
            aria-valuetext={words}
            onChange={(event) => onChange(Number(event.target.value))}
          />
          <output className={styles.words} htmlFor={props.id}>
            {words}
          </output>
        </span>
      )}
    </Field>
  );
}
