interface Part {
  readonly text: string;
  /** Where it leads, or null for plain text. */
  readonly href: string | null;
}

const ADDRESS = /https?:\/\/[^\s<>"']+/gi;
/** What follows an address in a sentence and is no part of it. */
const AFTERWARDS = /[.,;:!?)\]}»”]+$/;

/** A message in pieces, of which web addresses lead somewhere; nothing but http and https ever does. */
export function linked(text: string): readonly Part[] {
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(ADDRESS)) {
    const address = match[0].replace(AFTERWARDS, '');
    const href = safe(address);
    if (href !== null) {
      parts.push({ text: text.slice(at, match.index), href: null }, { text: address, href });
      at = match.index + address.length;
    }
  }
  parts.push({ text: text.slice(at), href: null });
  return parts.filter((part) => part.text !== '');
}

function safe(address: string): string | null {
  try {
    const url = new URL(address);
    const web = url.protocol === 'https:' || url.protocol === 'http:';
    // A name before the host is there to look like another host.
    return web && url.username === '' && url.password === '' ? url.href : null;
  } catch {
    return null;
  }
}
