import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { RequireAccount } from '@/features/account/RequireAccount.tsx';
import { FilmsPage } from '@/features/films/FilmsPage.tsx';
import { forgetLibrary, readLibrary } from '@/features/films/library-store.ts';
import { ChooseFile } from '@/features/upload/ChooseFile.tsx';
import { UnfinishedUploads } from '@/features/upload/UnfinishedUploads.tsx';
import { onFinished, sendFilms } from '@/features/upload/uploads.ts';

export function FilmsRoute() {
  return (
    <RequireAccount>
      <Films />
    </RequireAccount>
  );
}

const reread = () => void readLibrary();

function Films() {
  const navigate = useNavigate();
  useEffect(() => {
    const ignore = onFinished(() => {
      reread();
      return false;
    });
    return () => {
      ignore();
      forgetLibrary();
    };
  }, []);
  return (
    <FilmsPage
      chooseFile={
        <ChooseFile label="Add films" look="primary" several onFiles={(files) => sendFilms(files, null)} />
      }
      unfinished={(uploads) => <UnfinishedUploads unfinished={uploads} onChanged={reread} />}
      onWatch={(videoId) => void navigate(`/new?film=${encodeURIComponent(videoId)}`)}
    />
  );
}
