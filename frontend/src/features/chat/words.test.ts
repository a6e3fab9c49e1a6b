import { describe, expect, it } from 'vitest';
import type { ChatMessage } from '@/protocol/index.ts';
import { noticeWords } from './notice-words.ts';
import { typingWords } from './typing-words.ts';

const notice = (code: string, text = '') => ({ notice: code, author: 'ada', text }) as ChatMessage;

describe('words for', () => {
  it('a notice', () => {
    expect(noticeWords(notice('joined'))).toBe('ada joined');
    expect(noticeWords(notice('role_changed', 'a moderator'))).toBe('ada is a moderator now');
  });

  it('a notice of a newer server', () => {
    expect(noticeWords(notice('confetti', 'threw confetti'))).toBe('ada: threw confetti');
  });

  it('those who write', () => {
    expect(typingWords([])).toBe('');
    expect(typingWords(['ada'])).toBe('ada is writing…');
    expect(typingWords(['ada', 'bob'])).toBe('ada and bob are writing…');
    expect(typingWords(['ada', 'bob', 'eve'])).toBe('ada and others are writing…');
  });
});
