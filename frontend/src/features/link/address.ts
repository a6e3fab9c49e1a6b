/** What somebody typed or pasted as the web address it most likely means, or null when it means none. */
export function addressIn(text: string): string | null {
  const typed = text.trim();
  if (typed === '' || /\s/.test(typed)) {
    return null;
  }
  const address = /^https?:\/\//i.test(typed) ? typed : `https://${typed}`;
  return URL.canParse(address) && new URL(address).hostname.includes('.') ? address : null;
}

/** The same for what was pasted outside a field, where only a whole address surely means a film. */
export function wholeAddressIn(text: string): string | null {
  return /^\s*https?:\/\//i.test(text) ? addressIn(text) : null;
}
