import { accessToken } from './access-token.ts';
import { problemFrom, unreachable } from './problem.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Headers beside the usual ones. */
type More = Readonly<Record<string, string>>;

/** Sends JSON, or a file as it is, and reads JSON; throws a `Problem` for every answer that is not a success. */
export async function request(
  method: Method,
  path: string,
  body?: unknown,
  more: More = {},
): Promise<unknown> {
  const text = await (await answered(method, path, body, more)).text();
  return text === '' ? null : (JSON.parse(text) as unknown);
}

/** Fetches a file that only this account may have. */
export async function download(path: string): Promise<Blob> {
  return (await answered('GET', path, undefined, {})).blob();
}

async function answered(method: Method, path: string, body: unknown, more: More): Promise<Response> {
  const sentToken = accessToken.current();
  let response = await send(method, path, body, more);
  if (response.status === 401 && sentToken !== null && (await accessToken.renew())) {
    response = await send(method, path, body, more);
  }
  if (!response.ok) {
    throw problemFrom(response.status, await response.text());
  }
  return response;
}

async function send(method: Method, path: string, body: unknown, more: More): Promise<Response> {
  const headers = new Headers({ ...more, accept: 'application/json, application/jsonl;q=0.9' });
  const token = accessToken.current();
  if (token !== null) {
    headers.set('authorization', `Bearer ${token}`);
  }
  if (body instanceof Blob) {
    headers.set('content-type', body.type || 'application/octet-stream');
  } else if (body !== undefined) {
    headers.set('content-type', 'application/json');
  }
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: body instanceof Blob ? body : JSON.stringify(body) }),
    });
  } catch {
    throw unreachable();
  }
}
