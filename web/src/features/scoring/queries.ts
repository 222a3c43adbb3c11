import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Evaluation = components['schemas']['EvaluationView'];
export type Submission = components['schemas']['SubmissionView'];
export type NewEvaluation = components['schemas']['NewEvaluation'];
export type ScoreMetric = components['schemas']['ScoreMetric'];
export type Brief = components['schemas']['Brief'];

const path = (engagement: string) => ({ params: { path: { engagement } } });

export const evaluationsOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/evaluations', { engagement }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/evaluations', { ...path(engagement), signal }),
      ),
  });

/** The criteria an evaluation may decide stand in the brief. */
export const briefOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/brief', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/brief', { ...path(engagement), signal })),
  });
