const CODES = [
  ...['ar', 'bg', 'cs', 'da', 'de', 'el', 'en', 'es', 'fa', 'fi', 'fr', 'he', 'hi', 'hr', 'hu', 'id'],
  ...['it', 'ja', 'ko', 'nb', 'nl', 'pl', 'pt', 'ro', 'ru', 'sr', 'sv', 'th', 'tr', 'uk', 'vi', 'zh'],
];

const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** Languages to choose from, by their names. */
export const LANGUAGES = CODES.map((code) => ({ code, name: names.of(code) ?? code })).sort((a, b) =>
  a.name.localeCompare(b.name, 'en'),
);

/** Three letters, as many files have them. */
const LONG: Readonly<Record<string, string>> = {
  eng: 'en',
  deu: 'de',
  ger: 'de',
  fra: 'fr',
  fre: 'fr',
  spa: 'es',
  ita: 'it',
  por: 'pt',
  rus: 'ru',
  pol: 'pl',
  nld: 'nl',
  dut: 'nl',
  jpn: 'ja',
  kor: 'ko',
  zho: 'zh',
  chi: 'zh',
};

/** The language a file's name tells, as in `film.de.srt`; else that of the browser, or English. */
export function guessLanguage(filename: string, browsers: string): string {
  const known = (code: string) => CODES.includes(code);
  const parts = filename.toLowerCase().split(/[.\s_[\]()-]+/);
  const told = parts
    .slice(1, -1)
    .reverse()
    .map((part) => LONG[part] ?? part)
    .find(known);
  const own = browsers.slice(0, 2).toLowerCase();
  return told ?? (known(own) ? own : 'en');
}

export function languageName(code: string): string {
  return LANGUAGES.find((language) => language.code === code)?.name ?? code;
}
