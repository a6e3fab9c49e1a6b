import { lazy } from 'react';

/** Pages that most visits do not need at once. */
export const SignInPage = lazy(() =>
  import('@/features/account/SignInPage.tsx').then((page) => ({ default: page.SignInPage })),
);
export const SignUpPage = lazy(() =>
  import('@/features/account/SignUpPage.tsx').then((page) => ({ default: page.SignUpPage })),
);
export const CreateRoomRoute = lazy(() =>
  import('./CreateRoomRoute.tsx').then((page) => ({ default: page.CreateRoomRoute })),
);
export const FilmsRoute = lazy(() =>
  import('./FilmsRoute.tsx').then((page) => ({ default: page.FilmsRoute })),
);
export const YourRoomsRoute = lazy(() =>
  import('./YourRoomsRoute.tsx').then((page) => ({ default: page.YourRoomsRoute })),
);
export const RoomRoute = lazy(() => import('./RoomRoute.tsx').then((page) => ({ default: page.RoomRoute })));
export const AdminRoute = lazy(() =>
  import('./AdminRoute.tsx').then((page) => ({ default: page.AdminRoute })),
);
export const ProfileRoute = lazy(() =>
  import('./ProfileRoute.tsx').then((page) => ({ default: page.ProfileRoute })),
);
