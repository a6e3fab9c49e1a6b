import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>('./**/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const files = Object.entries(sources).map(([path, text]) => ({
  path: path.slice(2),
  text,
  imports: [...text.matchAll(/from '([^']+)'|import\('([^']+)'\)/g)].map((match) =>
    resolve(path.slice(2), match[1] ?? match[2] ?? ''),
  ),
}));

function resolve(from: string, target: string): string {
  if (target.startsWith('@/')) {
    return target.slice(2);
  }
  return target.startsWith('.') ? new URL(target, `file:///${from}`).pathname.slice(1) : `npm:${target}`;
}

const layer = (path: string) => path.split('/')[0] ?? '';
const feature = (path: string) => (layer(path) === 'features' ? path.split('/')[1] : undefined);
const isTest = (path: string) => path.includes('.test.') || layer(path) === 'testing';

/** What each layer may reach; itself is always allowed. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  app: ['features', 'connection', 'protocol', 'ui', 'lib'],
  features: ['connection', 'protocol', 'ui', 'lib'],
  connection: ['protocol', 'lib'],
  protocol: ['lib'],
  ui: ['lib'],
  lib: [],
};

describe('the sources', () => {
  const product = files.filter(({ path }) => !isTest(path) && layer(path) in MAY_IMPORT);

  it('are found', () => {
    expect(product.length).toBeGreaterThan(40);
  });

  it.each(product)('$path reaches only the layers below it', ({ path, imports }) => {
    const allowed = [layer(path), ...(MAY_IMPORT[layer(path)] ?? [])];
    const wrong = imports.filter((target) => !target.startsWith('npm:') && !allowed.includes(layer(target)));
    expect(wrong).toEqual([]);
  });

  it('of one feature know no other feature', () => {
    const wrong = product.flatMap(({ path, imports }) =>
      imports
        .filter((target) => feature(path) !== undefined && feature(target) !== undefined)
        .filter((target) => feature(target) !== feature(path))
        .map((target) => `${path} → ${target}`),
    );
    expect(wrong).toEqual([]);
  });

  it('of connection and protocol know no React', () => {
    const wrong = product
      .filter(({ path }) => ['connection', 'protocol', 'lib'].includes(layer(path)))
      .filter(({ imports }) => imports.some((target) => /^npm:react(-dom)?$/.test(target)));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('of connection and player know no wall clock, which may be hours off and jump', () => {
    const wrong = product
      .filter(({ path }) => layer(path) === 'connection' || feature(path) === 'player')
      .filter(({ text }) => /\bDate\.now\b|\bnew Date\b|\bDate\(/.test(text));
    expect(wrong.map(({ path }) => path)).toEqual([]);
  });

  it('have at most 250 lines each', () => {
    const long = files.filter(
      ({ path, text }) => !path.endsWith('generated.ts') && text.split('\n').length > 251,
    );
    expect(long.map(({ path }) => path)).toEqual([]);
  });
});
