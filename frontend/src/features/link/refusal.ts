import { explain, Problem } from '@/lib/problem.ts';

export interface LinkRefusal {
  readonly words: string;
  readonly suggestion: string | null;
  /** Whether a file in its place would do. */
  readonly uploadHelps: boolean;
}

export const NO_ADDRESS: LinkRefusal = {
  words: 'This is not a link.',
  suggestion: 'Copy the whole address of the film from the browser.',
  uploadHelps: false,
};

export function refusalOf(error: unknown): LinkRefusal {
  const refused = error instanceof Problem && error.code === 'link_refused' ? error : null;
  return {
    words: explain(error),
    suggestion: refused?.more.suggestion ?? null,
    uploadHelps: refused !== null && refused.more.reason !== 'not_a_link',
  };
}
