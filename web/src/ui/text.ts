import { catalogue } from '@/lib/i18n/catalogue';

/** Texts that the first page needs already: problems, messages and waiting. */
export const t = catalogue({
  busy: 'Working',
  retry: 'Try again',
  dismiss: 'Dismiss',
  loading: 'Loading',
  thenKey: 'then',
  problemNoAnswer: 'The server did not answer',
  problemNoAnswerDetail: 'Your connection or the server is away. What you see may be out of date.',
  problemFault: 'This page made a mistake',
  problemFaultDetail: 'It is our fault, not yours. Trying again often helps.',
  problemOther: 'That did not work',
  nothingSaved: 'Nothing was changed.',
  requestId: 'Request {id}',
  breadcrumb: 'Where you are',
  toasts: 'Messages',
});
