import { useCallback, useEffect, useLayoutEffect, useRef, useState } from 'react';

const AT_THE_END_PX = 60;

/** Keeps a list at its newest line while the reader is there, and where the reader is when older lines come. */
export function useScroll(first: string | undefined, last: string | undefined, shown: boolean) {
  const box = useRef<HTMLDivElement>(null);
  const content = useRef<HTMLDivElement>(null);
  const before = useRef({ first, height: 0 });
  const [atEnd, setAtEnd] = useState(true);
  const stays = useRef(atEnd);
  stays.current = atEnd;

  const toEnd = useCallback(() => {
    box.current?.scrollTo({ top: box.current.scrollHeight });
    setAtEnd(true);
  }, []);
  const onScroll = useCallback(() => {
    const { scrollHeight, scrollTop, clientHeight } = box.current ?? document.body;
    setAtEnd(scrollHeight - scrollTop - clientHeight < AT_THE_END_PX);
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the lines themselves move the list
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || !shown) {
      return;
    }
    if (before.current.first !== first && !atEnd) {
      element.scrollTop += element.scrollHeight - before.current.height;
    } else if (atEnd) {
      element.scrollTop = element.scrollHeight;
    }
    before.current = { first, height: element.scrollHeight };
  }, [first, last, shown]);

  // Lines also grow where they stand, and the box shrinks for a keyboard.
  useEffect(() => {
    const stay = new ResizeObserver(() => {
      if (stays.current && box.current !== null) {
        box.current.scrollTop = box.current.scrollHeight;
      }
    });
    for (const element of [box.current, content.current]) {
      if (element !== null) {
        stay.observe(element);
      }
    }
    return () => stay.disconnect();
  }, []);

  return { box, content, atEnd, toEnd, onScroll };
}
