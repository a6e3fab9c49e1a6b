import { expect, it } from 'vitest';
import type { ChatMessage } from '@/protocol/index.ts';
import { begun, done, inserted, NO_DRAFT } from './draft.ts';

const message: ChatMessage = {
  number: 3,
  revision: 3,
  notice: null,
  memberId: 'ada',
  author: 'ada',
  text: 'helo',
  mediaTimeMs: null,
  epoch: 0,
  replyTo: null,
  reactions: [],
  atServerTimeMs: 0,
  editedAtServerTimeMs: null,
  deleted: false,
  clientId: null,
};
const writing = { ...NO_DRAFT, text: 'half a thought' };

it('an edit leaves what was being written alone', () => {
  const editing = begun(writing, { kind: 'edit', message });
  expect(editing.text).toBe('helo');
  expect(done(editing)).toEqual(writing);
  expect(done(begun(editing, { kind: 'edit', message }))).toEqual(writing);
});

it('a reply goes on with what was being written, and then there is nothing left', () => {
  const replying = begun(writing, { kind: 'reply', message });
  expect(replying.text).toBe('half a thought');
  expect(done(replying)).toEqual(NO_DRAFT);
});

it('deleted words come back without taking the place of others', () => {
  expect(begun(NO_DRAFT, { kind: 'again', text: 'gone' }).text).toBe('gone');
  expect(begun(writing, { kind: 'again', text: 'gone' }).text).toBe('half a thought\ngone');
});

it('an emoji stands where the writer was', () => {
  expect(inserted(writing, '🎬', 4, 4).text).toBe('half🎬 a thought');
  expect(inserted(writing, '🎬', 5, 14).text).toBe('half 🎬');
});
