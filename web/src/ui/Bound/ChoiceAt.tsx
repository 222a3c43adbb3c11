import { type Choice, choiceOptions, choiceWord } from '@/lib/choices';
import { type BoundProps, PickAt } from './Bound';

/** One of the choices that briefs and contracts know. Without `sure` it may also be left open. */
export function ChoiceAt({ at, of, sure, ...rest }: BoundProps & { of: Choice; sure?: boolean }) {
  return (
    <PickAt
      {...{ at, sure }}
      {...rest}
      options={choiceOptions(of)}
      word={(value) => choiceWord(of, value)}
    />
  );
}
