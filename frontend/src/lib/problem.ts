import { z } from '@/lib/zod.ts';

const body = z.object({
  type: z.string().default('about:blank'),
  title: z.string().default(''),
  detail: z.string().nullish(),
  reason: z.string().nullish(),
  suggestion: z.string().nullish(),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).nullish(),
});

/** A request the server refused (RFC 9457), or one that never reached it (status 0, code `unreachable`). */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    readonly status: number,
    /** Stable, for programs. */
    readonly code: string,
    /** For people. */
    message: string,
    readonly fields: readonly { field: string; message: string }[] = [],
    /** Why, for programs, and what to do instead, for people; where the server says so. */
    readonly more: { readonly reason?: string | undefined; readonly suggestion?: string | undefined } = {},
  ) {
    super(message);
  }
}

const PREFIX = 'urn:syncwatch:problem:';

export function unreachable(): Problem {
  return new Problem(0, 'unreachable', 'The server did not answer. Check your connection and try again.');
}

export function problemFrom(status: number, text: string): Problem {
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    // A proxy may answer in HTML: the status has to do then.
  }
  const parsed = body.safeParse(json);
  if (!parsed.success) {
    return new Problem(status, `http_${status}`, `The server answered with an error (${status}).`);
  }
  const { type, title, detail, errors, reason, suggestion } = parsed.data;
  const code = type.startsWith(PREFIX) ? type.slice(PREFIX.length) : `http_${status}`;
  return new Problem(
    status,
    code,
    detail || title || `The server answered with an error (${status}).`,
    errors ?? [],
    { reason: reason ?? undefined, suggestion: suggestion ?? undefined },
  );
}

/** The words to show for anything that was thrown. */
export function explain(error: unknown): string {
  return error instanceof Problem
    ? error.message
    : 'Something went wrong here. Reload the page and try again.';
}
