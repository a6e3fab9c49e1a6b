import type { ChatMessage } from '@/protocol/index.ts';

/** What the next message belongs to. */
export type About =
  | { readonly kind: 'reply' | 'edit'; readonly message: ChatMessage }
  /** Words that are offered for another message. */
  | { readonly kind: 'again'; readonly text: string };

/** What is being written, and what waits until an edit is over. */
export interface Draft {
  readonly text: string;
  readonly kept: string;
  readonly editing: boolean;
}

export const NO_DRAFT: Draft = { text: '', kept: '', editing: false };

/** The next message came to belong to something. */
export function begun(before: Draft, about: About): Draft {
  const draft = before.editing ? done(before) : before;
  switch (about.kind) {
    case 'reply':
      return draft;
    case 'edit':
      return { text: about.message.text, kept: draft.text, editing: true };
    case 'again':
      return { ...draft, text: draft.text === '' ? about.text : `${draft.text}\n${about.text}` };
  }
}

/** The message is on its way, or its edit was given up; what waited goes on. */
export function done({ kept }: Draft): Draft {
  return { text: kept, kept: '', editing: false };
}

/** With something in place of what is marked, or where the writer was. */
export function inserted(draft: Draft, words: string, from: number, to: number): Draft {
  return { ...draft, text: draft.text.slice(0, from) + words + draft.text.slice(to) };
}
