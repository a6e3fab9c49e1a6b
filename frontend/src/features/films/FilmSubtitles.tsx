import { Trash2 } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import { explain } from '@/lib/problem.ts';
import { IconButton } from '@/ui/Button.tsx';
import { toast } from '@/ui/toasts.ts';
import { AddSubtitles } from './AddSubtitles.tsx';
import { languageName } from './languages.ts';
import { fetchSubtitles, removeSubtitles, type SubtitleFile } from './subtitles-api.ts';

/** Subtitle files of a film, for whoever sent it; for all others there is nothing here. */
export function FilmSubtitles({ videoId }: { videoId: string }) {
  const [files, setFiles] = useState<readonly SubtitleFile[] | null>(null);
  const read = useCallback(async () => {
    try {
      setFiles(await fetchSubtitles(videoId));
    } catch {
      // Films of others answer so, too.
      setFiles(null);
    }
  }, [videoId]);
  useEffect(() => void read(), [read]);

  const remove = async (id: string) => {
    try {
      await removeSubtitles(videoId, id);
      toast('The subtitles are removed');
    } catch (error) {
      toast(explain(error), 'bad');
    }
    await read();
  };

  if (files === null) {
    return null;
  }
  return (
    <details className="group" data-testid="film-subtitles">
      <summary className="flex min-h-11 items-center font-medium text-soft hover:text-text">
        Subtitles{files.length > 0 && ` (${files.length})`}
      </summary>
      <ul>
        {files.map((file) => {
          const name = wordsOf(file);
          return (
            <li key={file.id} className="flex items-center gap-2">
              <span className="min-w-0 grow truncate">{name}</span>
              <IconButton label={`Remove the subtitles ${name}`} onClick={() => void remove(file.id)}>
                <Trash2 aria-hidden className="size-4" />
              </IconButton>
            </li>
          );
        })}
      </ul>
      <AddSubtitles videoId={videoId} onAdded={() => void read()} />
    </details>
  );
}

function wordsOf({ language, label }: SubtitleFile): string {
  const spoken = languageName(language);
  return label === '' || label === language ? spoken : `${spoken}: ${label}`;
}
