import { afterEach, describe, expect, it, vi } from 'vitest';
import { Problem, problemFrom } from '@/lib/problem.ts';
import { addressIn, wholeAddressIn } from './address.ts';
import { addLink } from './api.ts';
import { refusalOf } from './refusal.ts';

function answering(status: number, body: unknown) {
  const fetching = vi.fn(
    async (_path: string, _request: RequestInit) => new Response(JSON.stringify(body), { status }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

afterEach(() => vi.unstubAllGlobals());

describe('a typed link', () => {
  it('may lack what browsers leave out', () => {
    expect(addressIn('  youtu.be/dQw4w9WgXcQ ')).toBe('https://youtu.be/dQw4w9WgXcQ');
    expect(addressIn('http://a.example/film.m3u8?x=1')).toBe('http://a.example/film.m3u8?x=1');
  });

  it.each(['', 'a film', 'film', 'https://', 'javascript:alert(1)', 'https://nowhere'])(
    'is not made of “%s”',
    (text) => {
      expect(addressIn(text)).toBeNull();
    },
  );

  it('outside a field is only taken as a whole address', () => {
    expect(wholeAddressIn('https://vimeo.com/76979871\n')).toBe('https://vimeo.com/76979871');
    expect(wholeAddressIn('vimeo.com/76979871')).toBeNull();
    expect(wholeAddressIn('see https://vimeo.com/76979871')).toBeNull();
  });
});

describe('a link', () => {
  it('that is taken answers with the id to put on, and a warning if there is one', async () => {
    const source = { type: 'direct', url: 'https://a.example/x.mp4', format: 'mp4', title: 'x' };
    const fetching = answering(201, { id: 'b0c1', source, warning: 'This is live.' });
    expect(await addLink('https://a.example/x.mp4')).toEqual({ id: 'b0c1', warning: 'This is live.' });
    expect(fetching.mock.calls[0]?.[0]).toBe('/api/links');
    expect(fetching.mock.calls[0]?.[1].body).toBe('{"url":"https://a.example/x.mp4"}');
  });

  it('that is refused is explained with what to do instead', async () => {
    answering(422, {
      type: 'urn:syncwatch:problem:link_refused',
      title: 'Unprocessable Content',
      detail: 'This film is copy-protected and plays on its own site only.',
      reason: 'drm_protected',
      suggestion: 'Choose another film, or upload a file that you may share.',
    });
    const error = await addLink('https://netflix.example/1').catch((thrown: unknown) => thrown);
    expect(refusalOf(error)).toEqual({
      words: 'This film is copy-protected and plays on its own site only.',
      suggestion: 'Choose another film, or upload a file that you may share.',
      uploadHelps: true,
    });
  });

  it('that is none is not answered with the offer to upload', () => {
    const body = { type: 'urn:syncwatch:problem:link_refused', reason: 'not_a_link', detail: 'No.' };
    expect(refusalOf(problemFrom(422, JSON.stringify(body))).uploadHelps).toBe(false);
  });

  it('that was not checked at all is no fault of the link', () => {
    const refusal = refusalOf(new Problem(429, 'too_many_requests', 'Try again in a moment.'));
    expect(refusal).toEqual({ words: 'Try again in a moment.', suggestion: null, uploadHelps: false });
  });
});
