import { asProblem, fieldErrors } from '@/api/problem';
import { inBrief } from '../logic/fields';

/** What the server could not read in the brief, by the place of the field. */
export function errorsOf(failure: unknown): ReadonlyMap<string, string> {
  if (!failure) return new Map();
  return new Map(
    [...fieldErrors(asProblem(failure))].map(([pointer, message]) => [inBrief(pointer), message]),
  );
}
