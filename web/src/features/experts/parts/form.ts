import type { ExpertProfile } from '@/api/experts';
import { readAt, writeAt } from '@/lib/pointer';
import type { DocumentForm } from '@/ui/Bound/form';

/** The profile as fields edit it. Its lists have no ids: nothing points at their items. */
export function profileForm(
  profile: ExpertProfile,
  rest: Pick<DocumentForm<ExpertProfile>, 'currency' | 'change' | 'error'>,
): DocumentForm {
  const { change } = rest;
  return {
    ...rest,
    document: profile,
    change: (next) => change(next as ExpertProfile),
    add: (list, item) =>
      change(writeAt(profile, list, [...((readAt(profile, list) as object[]) ?? []), item])),
    remove: (list, index) => change(writeAt(profile, `${list}/${index}`, undefined)),
  };
}
