/** The room code in what somebody pasted: a code or an invite link; null when there is none. */
export function roomCodeIn(text: string): string | null {
  const trimmed = text.trim();
  const fromLink = /\/r\/([A-Za-z0-9]{8})(?:[/?#]|$)/.exec(trimmed)?.[1];
  const code = fromLink ?? trimmed.replace(/[\s-]/g, '');
  return /^[A-Za-z0-9]{8}$/.test(code) ? code.toUpperCase() : null;
}
