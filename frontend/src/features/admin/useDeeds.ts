import { useCallback, useEffect, useRef, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import * as api from './api.ts';
import { EVERYTHING, type Filter } from './filter.ts';

interface Deeds {
  readonly deeds: readonly api.Deed[];
  readonly state: 'loading' | 'there' | 'failed';
  readonly problem: string | null;
  readonly more: boolean;
}

const NOTHING: Deeds = { deeds: [], state: 'loading', problem: null, more: false };

/** What was done, page by page, newest first. */
export function useDeeds() {
  const [shown, setShown] = useState<Deeds>(NOTHING);
  const [filter, setFilter] = useState<Filter>(EVERYTHING);
  const next = useRef<number | null>(null);
  const asked = useRef(0);

  const load = useCallback(async (wanted: Filter, before: number | null) => {
    asked.current += 1;
    const question = asked.current;
    setShown((now) => ({ ...(before === null ? NOTHING : now), state: 'loading', problem: null }));
    try {
      const page = await api.deeds(wanted, before);
      if (question === asked.current) {
        next.current = page.next;
        setShown((now) => ({
          deeds: [...now.deeds, ...page.deeds],
          state: 'there',
          problem: null,
          more: page.next !== null,
        }));
      }
    } catch (error) {
      if (question === asked.current) {
        setShown((now) => ({ ...now, state: 'failed', problem: explain(error) }));
      }
    }
  }, []);

  useEffect(() => void load(filter, null), [filter, load]);

  return { shown, find: setFilter, showMore: () => void load(filter, next.current) };
}
