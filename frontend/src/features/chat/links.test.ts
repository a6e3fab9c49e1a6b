import { describe, expect, it } from 'vitest';
import { linked } from './links.ts';

const links = (text: string) => linked(text).flatMap(({ href }) => (href === null ? [] : [href]));

describe('links in a message', () => {
  it('lead to web addresses and lose none of the text', () => {
    const text = 'see https://films.example/a?b=1#c, or http://x.example.';
    expect(links(text)).toEqual(['https://films.example/a?b=1#c', 'http://x.example/']);
    expect(
      linked(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
  });

  it.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'ftp://x.example',
    'https://',
    'https://bank.example@evil.example',
  ])('never lead to %s', (text) => {
    expect(links(text)).toEqual([]);
  });

  it('end before a quote or a bracket', () => {
    expect(links('(https://x.example/a) "https://y.example"><img')).toEqual([
      'https://x.example/a',
      'https://y.example/',
    ]);
  });
});
