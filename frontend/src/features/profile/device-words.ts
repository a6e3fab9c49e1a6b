const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdgA?\//, 'Edge'],
  [/\bOPR\//, 'Opera'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/\bChrome\/|\bCriOS\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
];
const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b/, 'Mac'],
  [/\bCrOS\b/, 'Chromebook'],
  [/\bLinux\b/, 'Linux'],
];

const named = (list: readonly [RegExp, string][], agent: string) =>
  list.find(([pattern]) => pattern.test(agent))?.[1];

/** A browser and its system as people call them, from what the browser says of itself. */
export function deviceWords(agent: string | null): string {
  if (agent === null || agent === '') {
    return 'Unknown device';
  }
  const browser = named(BROWSERS, agent);
  const system = named(SYSTEMS, agent);
  if (browser === undefined && system === undefined) {
    return 'Unknown browser';
  }
  return [browser ?? 'Browser', system].filter((word) => word !== undefined).join(' on ');
}
