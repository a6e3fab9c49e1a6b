import { create } from 'zustand';
import { explain, Problem } from '@/lib/problem.ts';
import { dismissToast, toast } from '@/ui/toasts.ts';
import { deleteFilm, type Film, fetchLibrary, type Library } from './api.ts';

interface LibraryState {
  /** Null until it was read. */
  readonly library: Library | null;
  /** Why it could not be read, in words. */
  readonly problem: string | null;
  /** Deleted as far as the page shows; undone or really deleted a little later. */
  readonly leaving: ReadonlySet<string>;
}

const EMPTY: LibraryState = { library: null, problem: null, leaving: new Set() };
/** Long enough to change one's mind. */
const UNDO_WITHIN_MS = 6000;

export const useLibrary = create<LibraryState>(() => EMPTY);

let reading = 0;

/** Reads the library; of several answers the one asked for last counts. */
export async function readLibrary(): Promise<void> {
  reading += 1;
  const mine = reading;
  try {
    const library = await fetchLibrary();
    if (mine === reading) {
      useLibrary.setState({ library, problem: null });
    }
  } catch (error) {
    if (mine === reading) {
      useLibrary.setState({ problem: explain(error) });
    }
  }
}

export function forgetLibrary(): void {
  reading += 1;
  useLibrary.setState(EMPTY);
}

/** Takes a film out of sight at once, and deletes it unless that is undone in time. */
export function deleteSoon({ videoId, title }: Film): void {
  const timer = setTimeout(() => {
    dismissToast(shown);
    void deleteNow(videoId);
  }, UNDO_WITHIN_MS);
  const undo = () => {
    clearTimeout(timer);
    bringBack(videoId);
  };
  useLibrary.setState(({ leaving }) => ({ leaving: new Set([...leaving, videoId]) }));
  const shown = toast(`“${title}” is deleted`, 'info', { label: 'Undo', run: undo });
}

async function deleteNow(videoId: string): Promise<void> {
  try {
    await deleteFilm(videoId);
  } catch (error) {
    if (!(error instanceof Problem && error.status === 404)) {
      bringBack(videoId);
      toast(explain(error), 'bad');
    }
  }
  await readLibrary();
}

function bringBack(videoId: string): void {
  useLibrary.setState(({ leaving }) => ({ leaving: new Set([...leaving].filter((id) => id !== videoId)) }));
}
