import { expect, it } from 'vitest';
import { body, makeClient, onSignedOut } from './client';
import { Problem } from './problem';

function answering(answer: () => Response) {
  const requests: Request[] = [];
  const client = makeClient(async (request) => {
    requests.push(request);
    return answer();
  });
  return { client, requests };
}

const json = (status: number, value: unknown) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json' } });

it('marks every request that changes something, and no other', async () => {
  const { client, requests } = answering(() => json(200, { sessions: [] }));
  await client.GET('/api/v1/sessions');
  await client.POST('/api/v1/sign-out');
  await client.DELETE('/api/v1/sessions/{session}', { params: { path: { session: 's1' } } });
  expect(requests.map((request) => request.headers.get('X-Tenon-CSRF'))).toEqual([null, '1', '1']);
  expect(new URL(requests[2]?.url ?? '').pathname).toBe('/api/v1/sessions/s1');
});

it('throws a refusal as a problem', async () => {
  const { client } = answering(() =>
    json(409, { code: 'last_owner', detail: 'Someone must own it.' }),
  );
  const failure = await body(client.GET('/api/v1/me')).catch((problem: unknown) => problem);
  expect(failure).toBeInstanceOf(Problem);
  expect((failure as Problem).code).toBe('last_owner');
});

it('says when nobody answered', async () => {
  const { client } = answering(() => {
    throw new TypeError('Failed to fetch');
  });
  await expect(client.GET('/api/v1/me')).rejects.toMatchObject({ code: 'no_answer' });
});

it('tells the app when the session ended, but not when a password was wrong', async () => {
  let told = 0;
  onSignedOut(() => told++);
  const { client } = answering(() => json(401, { code: 'unauthenticated' }));
  await client.GET('/api/v1/me').catch(() => {});
  await client.POST('/api/v1/sign-in', { body: { email: 'a', password: 'b' } }).catch(() => {});
  expect(told).toBe(1);
});
