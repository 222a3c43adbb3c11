import { type BoundProps, PickAt } from '@/ui/Bound/Bound';
import { type Choice, choiceOptions, choiceWord } from '../logic/choices';

/** One of the choices a brief knows. Without `sure` it may also be left open. */
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
