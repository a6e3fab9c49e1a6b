import { Suspense, useEffect } from 'react';
import { BrowserRouter, Route, Routes } from 'react-router';
import { restoreSession } from '@/features/account/session.ts';
import { LandingPage } from '@/features/landing/LandingPage.tsx';
import { Waiting } from '@/ui/Waiting.tsx';
import { ErrorBoundary } from './ErrorBoundary.tsx';
import { NotFoundPage } from './NotFoundPage.tsx';
import {
  AdminRoute,
  CreateRoomRoute,
  FilmsRoute,
  ProfileRoute,
  RoomRoute,
  SignInPage,
  SignUpPage,
  YourRoomsRoute,
} from './pages.ts';
import { Shell } from './Shell.tsx';

export function App() {
  useEffect(() => void restoreSession(), []);
  return (
    <ErrorBoundary>
      <BrowserRouter>
        <Shell>
          <Suspense fallback={<Waiting what="One moment…" />}>
            <Routes>
              <Route path="/" element={<LandingPage />} />
              <Route path="/signin" element={<SignInPage />} />
              <Route path="/signup" element={<SignUpPage />} />
              <Route path="/new" element={<CreateRoomRoute />} />
              <Route path="/rooms" element={<YourRoomsRoute />} />
              <Route path="/films" element={<FilmsRoute />} />
              <Route path="/profile" element={<ProfileRoute />} />
              <Route path="/r/:code" element={<RoomRoute />} />
              <Route path="/admin" element={<AdminRoute />} />
              <Route path="*" element={<NotFoundPage />} />
            </Routes>
          </Suspense>
        </Shell>
      </BrowserRouter>
    </ErrorBoundary>
  );
}
