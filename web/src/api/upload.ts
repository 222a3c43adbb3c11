// Sends a file as it lies on the disk and tells how far it is. XMLHttpRequest, because fetch does not say.
import { noAnswer, readProblem } from './problem';

export interface Sending {
  onProgress?: (share: number) => void;
  signal?: AbortSignal;
}

export function upload<Output>(
  method: 'PUT' | 'POST',
  address: string,
  file: Blob,
  { onProgress, signal }: Sending = {},
): Promise<Output> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, address);
    request.responseType = 'json';
    request.setRequestHeader('X-Tenon-CSRF', '1');
    request.setRequestHeader('Accept', 'application/json, application/problem+json');
    request.setRequestHeader('Content-Type', 'text/csv');
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total ? loaded / total : 0);
    request.onload = () => {
      if (request.status < 300) resolve(request.response as Output);
      else reject(readProblem(request.status, request.response));
    };
    request.onerror = () => reject(noAnswer());
    request.onabort = () => reject(new DOMException('The sending was stopped.', 'AbortError'));
    signal?.addEventListener('abort', () => request.abort());
    request.send(file);
  });
}
