import { queryOptions } from '@tanstack/react-query';
import { api, body } from '@/api/client';
import { queryKey } from '@/api/keys';
import type { components } from '@/api/schema';

export type Evaluation = components['schemas']['EvaluationView'];
export type Submission = components['schemas']['SubmissionView'];
export type NewEvaluation = components['schemas']['NewEvaluation'];
export type SetDeadline = components['schemas']['SetDeadline'];
export type ScoreMetric = components['schemas']['ScoreMetric'];
export type Metric = components['schemas']['MetricView'];
export type Task = components['schemas']['Task'];
export type LateRule = components['schemas']['LateRule'];
export type Interval = components['schemas']['Interval'];
export type Leaderboard = components['schemas']['Leaderboard'];
export type LeaderboardRow = components['schemas']['LeaderboardRow'];
export type ScoreCard = components['schemas']['ScoreCard'];
export type PartScore = components['schemas']['PartScore'];
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

/** What the server can compute: the same for everybody, until it is another program. */
export const metricsOptions = () =>
  queryOptions({
    queryKey: queryKey('/api/v1/metrics', {}),
    queryFn: ({ signal }) => body(api.GET('/api/v1/metrics', { signal })),
    staleTime: Number.POSITIVE_INFINITY,
  });

export const leaderboardOptions = (engagement: string, evaluation: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/evaluations/{evaluation}/leaderboard', {
      engagement,
      evaluation,
    }),
    queryFn: ({ signal }) =>
      body(
        api.GET('/api/v1/engagements/{engagement}/evaluations/{evaluation}/leaderboard', {
          params: { path: { engagement, evaluation } },
          signal,
        }),
      ),
  });

export interface SubmissionPlace {
  engagement: string;
  evaluation: string;
  submission: string;
}

export const cardOptions = (place: SubmissionPlace) =>
  queryOptions({
    queryKey: queryKey(
      '/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions/{submission}/card',
      { ...place },
    ),
    queryFn: ({ signal }) =>
      body(
        api.GET(
          '/api/v1/engagements/{engagement}/evaluations/{evaluation}/submissions/{submission}/card',
          { params: { path: { ...place } }, signal },
        ),
      ),
  });

export const cardAddress = ({ engagement, evaluation, submission }: SubmissionPlace) =>
  `/api/v1/engagements/${engagement}/evaluations/${evaluation}/submissions/${submission}/card`;

/** The criteria an evaluation may decide stand in the brief. */
export const briefOptions = (engagement: string) =>
  queryOptions({
    queryKey: queryKey('/api/v1/engagements/{engagement}/brief', { engagement }),
    queryFn: ({ signal }) =>
      body(api.GET('/api/v1/engagements/{engagement}/brief', { ...path(engagement), signal })),
  });
