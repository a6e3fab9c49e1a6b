import { useEffect, useRef, useState } from 'react';
import type { Roster } from '@/protocol/index.ts';
import { type Drifts, NO_DRIFTS } from './drifts.ts';

const EVERY_MS = 1000;

/** The room's drifts, looked at once a second. */
export function useDrifts(drifts: Drifts, roster: Roster) {
  const [table, setTable] = useState(NO_DRIFTS);
  const latest = useRef(roster);
  latest.current = roster;
  useEffect(() => {
    const timer = setInterval(() => {
      const here = latest.current.participants.filter(({ connected }) => connected);
      setTable(
        drifts.table(
          here.map(({ memberId }) => memberId),
          performance.now(),
        ),
      );
    }, EVERY_MS);
    return () => clearInterval(timer);
  }, [drifts]);
  return table;
}
