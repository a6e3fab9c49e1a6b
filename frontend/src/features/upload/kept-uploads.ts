import { browserStorage } from '@/lib/storage.ts';

const KEY = 'syncwatch.uploads';
const MOST = 20;

type Kept = readonly (readonly [mark: string, id: string])[];

/** Which upload a file belongs to, so that it goes on where it was after the page was closed. */
export const keptUploads = {
  of(file: File): string | null {
    return read().find(([mark]) => mark === markOf(file))?.[1] ?? null;
  },
  keep(file: File, id: string): void {
    write([...without(file), [markOf(file), id] as const].slice(-MOST));
  },
  forget(file: File): void {
    write(without(file));
  },
};

function without(file: File): Kept {
  return read().filter(([mark]) => mark !== markOf(file));
}

/** Tells files apart without reading them. */
function markOf({ name, size, lastModified }: File): string {
  return `${size}/${lastModified}/${name}`;
}

function read(): Kept {
  try {
    const kept: unknown = JSON.parse(browserStorage.read(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isPair) : [];
  } catch {
    return [];
  }
}

function write(kept: Kept): void {
  browserStorage.write(KEY, kept.length === 0 ? null : JSON.stringify(kept));
}

function isPair(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && typeof entry[0] === 'string' && typeof entry[1] === 'string';
}
