// The only door to the server: typed by the generated description, same origin, JSON.
import createClient, { type Middleware } from 'openapi-fetch';
import { noAnswer, readProblem } from './problem';
import type { paths } from './schema';

type SignedOut = () => void;
let signedOut: SignedOut = () => {};

/** Called whenever the server no longer knows who asks. The app answers by going to the sign-in page. */
export function onSignedOut(listener: SignedOut): void {
  signedOut = listener;
}

/** For requests that do not go through the client below. */
export function tellSignedOut(): void {
  signedOut();
}

// A wrong password is answered with 401 as well, but there it is news for the form.
const asksForPassword = [
  '/api/v1/sign-in',
  '/api/v1/password',
  '/api/v1/step-up',
  '/api/v1/invitations/{token}/acceptance',
];

const rules: Middleware = {
  onRequest({ request }) {
    // A foreign page cannot set a header of its own, so its presence proves the request is ours.
    if (request.method !== 'GET') request.headers.set('X-Tenon-CSRF', '1');
    request.headers.set('Accept', 'application/json, application/problem+json');
    return request;
  },
  async onResponse({ response, schemaPath }) {
    if (response.ok) return undefined;
    const problem = readProblem(response.status, await response.json().catch(() => null));
    if (response.status === 401 && !asksForPassword.includes(schemaPath)) signedOut();
    throw problem;
  },
  onError() {
    return noAnswer();
  },
};

export function makeClient(fetcher?: (request: Request) => Promise<Response>) {
  const client = createClient<paths>({
    baseUrl: globalThis.location?.origin ?? 'http://localhost',
    credentials: 'same-origin',
    ...(fetcher ? { fetch: fetcher } : {}),
  });
  client.use(rules);
  return client;
}

export const api = makeClient();

/** The answer's body. Refusals have been thrown as a Problem before this point. */
export async function body<T>(call: Promise<{ data?: T }>): Promise<T> {
  return (await call).data as T;
}
