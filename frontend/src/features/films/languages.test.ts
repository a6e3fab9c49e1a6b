import { describe, expect, it } from 'vitest';
import { guessLanguage, LANGUAGES, languageName } from './languages.ts';

describe('the language of a subtitle file', () => {
  it('is told by its name', () => {
    expect(guessLanguage('Night.Train.2019.de.srt', 'en-GB')).toBe('de');
    expect(guessLanguage('night_train.ENG.forced.srt', 'de')).toBe('en');
    expect(guessLanguage('Night Train [fre].ass', 'de')).toBe('fr');
  });

  it('is else the one the browser speaks, or English', () => {
    expect(guessLanguage('subtitles.srt', 'pl-PL')).toBe('pl');
    expect(guessLanguage('de.srt', 'xx')).toBe('en');
  });

  it('has a name for people', () => {
    expect(languageName('de')).toBe('German');
    expect(LANGUAGES).toHaveLength(32);
  });
});
