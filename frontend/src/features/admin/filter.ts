/** What an admin looks for; an empty text does not matter. */
export interface Filter {
  readonly type: string;
  readonly actor: string;
  readonly target: string;
  /** As a field of type `datetime-local` has them, in the time of this machine. */
  readonly from: string;
  readonly to: string;
  readonly success: '' | 'true' | 'false';
}

export const EVERYTHING: Filter = { type: '', actor: '', target: '', from: '', to: '', success: '' };

/** The query of a page of deeds. */
export function queryOf(filter: Filter, before: number | null): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) {
    const given = String(value).trim();
    if (given !== '') {
      query.set(name, name === 'from' || name === 'to' ? new Date(given).toISOString() : given);
    }
  }
  if (before !== null) {
    query.set('before', String(before));
  }
  return query.toString();
}
