import type { ChatMessage } from '@/protocol/index.ts';

const WORDS: Readonly<Record<string, (name: string, detail: string) => string>> = {
  joined: (name) => `${name} joined`,
  left: (name) => `${name} left`,
  kicked: (name) => `${name} was sent out`,
  banned: (name) => `${name} was banned`,
  unbanned: (name) => `${name} may come back`,
  owner_changed: (name) => `The room is ${name}'s now`,
  owner_away: (name) => `${name} is away: the film waits`,
  role_changed: (name, detail) =>
    detail === '' ? `${name} has another role now` : `${name} is ${detail} now`,
  settings_changed: (name) => `${name} changed the room's settings`,
  invite_changed: (name) => `${name} made a new invite link`,
  chat_rules_changed: (name) => `${name} changed how fast one may write here`,
};

/** What to say of a notice; a newer server may know more of them. */
export function noticeWords({ notice, author, text }: ChatMessage): string {
  const words = WORDS[notice ?? ''];
  return words === undefined ? [author, text].filter((part) => part !== '').join(': ') : words(author, text);
}
