import { accessToken } from './access-token.ts';
import { problemFrom, unreachable } from './problem.ts';

type Method = 'GET' | 'POST' | 'DELETE';

/** Sends JSON and reads JSON; throws a `Problem` for every answer that is not a success. */
export async function request(method: Method, path: string, body?: unknown): Promise<unknown> {
  const sentToken = accessToken.current();
  let response = await send(method, path, body);
  if (response.status === 401 && sentToken !== null && (await accessToken.renew())) {
    response = await send(method, path, body);
  }
  const text = await response.text();
  if (!response.ok) {
    throw problemFrom(response.status, text);
  }
  return text === '' ? null : (JSON.parse(text) as unknown);
}

async function send(method: Method, path: string, body: unknown): Promise<Response> {
  const headers = new Headers({ accept: 'application/json' });
  const token = accessToken.current();
  if (token !== null) {
    headers.set('authorization', `Bearer ${token}`);
  }
  if (body !== undefined) {
    headers.set('content-type', 'application/json');
  }
  try {
    return await fetch(path, {
      method,
      headers,
      credentials: 'same-origin',
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
  } catch {
    throw unreachable();
  }
}
