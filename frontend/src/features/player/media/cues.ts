/** Words to be shown for a while. */
export interface Cue {
  readonly startMs: number;
  readonly endMs: number;
  readonly text: string;
}

const MOST = 20_000;
const LONGEST = 2000;
const TIMES = /^\s*([\d:.]{5,16})\s+-->\s+([\d:.]{5,16})/;
const ENTITIES: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&nbsp;': '\u00a0',
  '&lrm;': '\u200e',
  '&rlm;': '\u200f',
};

/** The words of a WebVTT cue without its marks for looks and voices. */
export function plainText(marked: string): string {
  return marked
    .slice(0, LONGEST)
    .replace(/<[^>]*>/g, '')
    .replace(/&(?:amp|lt|gt|nbsp|lrm|rlm);/g, (entity) => ENTITIES[entity] ?? entity)
    .trim();
}

/** Reads a WebVTT file; what is no cue is skipped. */
export function parseVtt(vtt: string): readonly Cue[] {
  const cues: Cue[] = [];
  for (const block of vtt.replace(/\r\n?/g, '\n').split(/\n{2,}/)) {
    const lines = block.split('\n');
    const at = lines.findIndex((line) => TIMES.test(line));
    const times = TIMES.exec(lines[at] ?? '');
    const text = plainText(lines.slice(at + 1).join('\n'));
    if (times !== null && text !== '' && cues.length < MOST) {
      cues.push({ startMs: millis(times[1] ?? ''), endMs: millis(times[2] ?? ''), text });
    }
  }
  return cues;
}

/** The cues in their order, each once, though parts of a film may bring the same one again. */
export function joined(known: readonly Cue[], more: readonly Cue[]): readonly Cue[] {
  const sign = ({ startMs, endMs, text }: Cue) => `${startMs} ${endMs} ${text}`;
  const signs = new Set(known.map(sign));
  return [...known, ...more.filter((cue) => cue.text !== '' && !signs.has(sign(cue)))]
    .sort((a, b) => a.startMs - b.startMs)
    .slice(-MOST);
}

/** What is to be read at a moment, one cue below the other. */
export function wordsAt(cues: readonly Cue[], ms: number): string {
  return cues
    .filter(({ startMs, endMs }) => startMs <= ms && ms < endMs)
    .map(({ text }) => text)
    .join('\n');
}

function millis(time: string): number {
  return Math.round(time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0) * 1000);
}
