import { Captions, Check } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import type { FilmTracks, Track, TrackState } from './media/film-tracks.ts';
import { type SubtitleSize, useTrackChoice, wantTracks } from './track-choice.ts';

interface TrackMenuProps {
  tracks: FilmTracks;
  state: TrackState;
  /** The menu opens inside the frame, or it would be hidden in full screen. */
  container: RefObject<HTMLDivElement | null>;
}

const AUTO = 'auto';
const OFF = 'off';
const SIZES: readonly { value: SubtitleSize; label: string }[] = [
  { value: 'small', label: 'Small' },
  { value: 'normal', label: 'Normal' },
  { value: 'large', label: 'Large' },
  { value: 'huge', label: 'Very large' },
];

/** One's own picture, sound and subtitles: the room does not hear of them. */
export function TrackMenu({ tracks, state, container }: TrackMenuProps) {
  const { qualities, quality, audios, audio, subtitles, subtitle } = state;
  const size = useTrackChoice((choice) => choice.size);
  if (qualities.length < 2 && audios.length < 2 && subtitles.length === 0) {
    return null;
  }
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger
        className="button button-icon button-quiet"
        aria-label="Subtitles, sound and picture"
        title="Subtitles, sound and picture"
        data-testid="tracks"
      >
        <Captions aria-hidden className={`size-5 ${subtitle === null ? '' : 'text-ember'}`} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal container={container.current}>
        <DropdownMenu.Content
          side="top"
          align="end"
          sideOffset={10}
          collisionPadding={8}
          className="glass z-20 max-h-[min(32rem,var(--radix-dropdown-menu-content-available-height))] w-64 max-w-[calc(100vw-1.5rem)] overflow-y-auto overscroll-contain rounded-2xl bg-glass-solid p-1.5"
        >
          {subtitles.length > 0 && (
            <Group
              label="Subtitles"
              value={subtitle ?? OFF}
              onChoose={(id) => tracks.chooseSubtitle(id === OFF ? null : id)}
            >
              <Item value={OFF}>Off</Item>
              <Tracks tracks={subtitles} />
            </Group>
          )}
          {subtitle !== null && (
            <Group
              label="Size of the subtitles"
              value={size}
              onChoose={(value) =>
                wantTracks({ size: SIZES.find((one) => one.value === value)?.value ?? size })
              }
            >
              {SIZES.map(({ value, label }) => (
                <Item key={value} value={value}>
                  {label}
                </Item>
              ))}
            </Group>
          )}
          {audios.length > 1 && (
            <Group label="Sound" value={audio ?? ''} onChoose={(id) => tracks.chooseAudio(id)}>
              <Tracks tracks={audios} />
            </Group>
          )}
          {qualities.length > 1 && (
            <Group
              label="Picture"
              value={quality ?? AUTO}
              onChoose={(id) => tracks.chooseQuality(id === AUTO ? null : id)}
            >
              <Item value={AUTO}>
                Auto{quality === null && state.shownLines !== null && ` (${state.shownLines}p)`}
              </Item>
              {qualities.map(({ id, lines }) => (
                <Item key={id} value={id}>
                  {lines}p
                </Item>
              ))}
            </Group>
          )}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

interface GroupProps {
  label: string;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
}

function Group({ label, value, onChoose, children }: GroupProps) {
  return (
    <DropdownMenu.RadioGroup value={value} onValueChange={onChoose} aria-label={label} className="pb-1.5">
      <DropdownMenu.Label className="px-3 pt-2 pb-1 text-sm font-semibold text-soft">
        {label}
      </DropdownMenu.Label>
      {children}
    </DropdownMenu.RadioGroup>
  );
}

function Tracks({ tracks }: { tracks: readonly Track[] }) {
  return tracks.map(({ id, label, language }) => (
    <Item key={id} value={id} lang={language}>
      {label}
    </Item>
  ));
}

function Item({ value, lang, children }: { value: string; lang?: string | null; children: ReactNode }) {
  return (
    <DropdownMenu.RadioItem
      value={value}
      data-lang={lang ?? undefined}
      className="flex min-h-11 items-center justify-between gap-4 rounded-xl px-3 tabular-nums outline-none data-highlighted:bg-glass-strong data-[state=checked]:font-semibold"
      // Staying open lets one hear and see what one chose before choosing more.
      onSelect={(event) => event.preventDefault()}
    >
      <span className="min-w-0 wrap-anywhere">{children}</span>
      <DropdownMenu.ItemIndicator>
        <Check aria-hidden className="size-4 shrink-0 text-beam" />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.RadioItem>
  );
}
