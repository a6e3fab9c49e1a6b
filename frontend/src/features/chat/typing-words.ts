/** Who is writing, in one line; empty when nobody is. */
export function typingWords(names: readonly string[]): string {
  const [first, second] = names;
  if (first === undefined) {
    return '';
  }
  if (second === undefined) {
    return `${first} is writing…`;
  }
  return names.length === 2 ? `${first} and ${second} are writing…` : `${first} and others are writing…`;
}
