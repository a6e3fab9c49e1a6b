import { describe, expect, it } from 'vitest';
import { explain, problemFrom } from './problem.ts';

describe('a problem', () => {
  it('carries code, words and the errors of fields', () => {
    const problem = problemFrom(
      422,
      JSON.stringify({
        type: 'urn:syncwatch:problem:validation',
        title: 'Unprocessable Content',
        detail: 'Some fields are not valid.',
        errors: [{ field: 'email', message: 'must be an address' }],
      }),
    );
    expect(problem).toMatchObject({ status: 422, code: 'validation', message: 'Some fields are not valid.' });
    expect(problem.fields).toEqual([{ field: 'email', message: 'must be an address' }]);
  });

  it('is made of the status alone when a proxy answers in HTML', () => {
    expect(problemFrom(502, '<html>Bad Gateway</html>')).toMatchObject({ status: 502, code: 'http_502' });
  });

  it('is explained, and anything else does not leak its words', () => {
    expect(explain(problemFrom(409, '{"title":"Conflict","detail":"Every seat is taken."}'))).toBe(
      'Every seat is taken.',
    );
    expect(explain(new TypeError('x is undefined'))).not.toContain('undefined');
  });
});
