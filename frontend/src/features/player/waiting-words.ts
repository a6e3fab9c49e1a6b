/** Whom the room waits for, in words; `names` are the others', in the order they are to be named. */
export function waitingWords(names: readonly string[], me: boolean): string {
  const all = me ? ['your picture', ...names] : names;
  const last = all.at(-1) ?? 'the others';
  const first = all.slice(0, -1).join(', ');
  return `Waiting for ${first === '' ? last : `${first} and ${last}`}…`;
}
