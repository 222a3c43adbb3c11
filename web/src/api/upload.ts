// Sending a file: fetch cannot say how far it has come, so this uses the older interface behind the same
// refusals as every other request.
import { tellSignedOut } from './client';
import { noAnswer, readProblem } from './problem';

export interface Sending {
  method?: 'POST' | 'PUT';
  signal: AbortSignal;
  onProgress: (share: number) => void;
}

/** Sends the bytes as they are. Rejects with a Problem, or with an AbortError when it was stopped. */
export function upload<Answer>(
  address: string,
  file: Blob,
  { method = 'POST', signal, onProgress }: Sending,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.setRequestHeader('X-Tenon-CSRF', '1');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException('Sending was stopped.', 'AbortError'));
    request.onload = () => {
      const answer = parsed(request.responseText);
      if (request.status >= 200 && request.status < 300) return resolve(answer as Answer);
      if (request.status === 401) tellSignedOut();
      reject(readProblem(request.status, answer));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
