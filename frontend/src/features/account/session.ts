import { create } from 'zustand';
import { accessToken } from '@/lib/access-token.ts';
import { Problem } from '@/lib/problem.ts';
import { browserStorage } from '@/lib/storage.ts';
import * as api from './api.ts';

type SessionState =
  | { readonly status: 'restoring'; readonly account: null; readonly admin: false }
  | { readonly status: 'anonymous'; readonly account: null; readonly admin: false }
  | { readonly status: 'signed-in'; readonly account: api.Account; readonly admin: boolean };

export const useSession = create<SessionState>(() => ({ status: 'restoring', account: null, admin: false }));

/** Says that a refresh cookie probably exists, so a guest's page does not begin with a refused request. */
const HINT = 'syncwatch.signed-in';
const RENEW_BEFORE_S = 60;
const RETRY_S = 15;

let renewTimer: ReturnType<typeof setTimeout> | undefined;
let renewing: Promise<boolean> | null = null;

/** Brings back the session of an earlier visit, if its cookie still stands. */
export async function restoreSession(): Promise<void> {
  accessToken.renewWith(renew);
  if (browserStorage.read(HINT) === null) {
    useSession.setState({ status: 'anonymous', account: null, admin: false });
    return;
  }
  await renew();
  if (useSession.getState().status === 'restoring') {
    useSession.setState({ status: 'anonymous', account: null, admin: false });
  }
}

/** Asks for a token that says what the account is like now. */
export async function renewSession(): Promise<void> {
  await renew();
}

export async function signIn(credentials: api.Credentials): Promise<void> {
  begin(await api.login(credentials));
}

export async function signUp(registration: api.Registration): Promise<void> {
  begin(await api.register(registration));
}

export async function signOut(): Promise<void> {
  try {
    await api.logout();
  } finally {
    end();
  }
}

function begin(answer: api.SessionAnswer): void {
  accessToken.replace(answer.accessToken);
  browserStorage.write(HINT, '1');
  useSession.setState({ status: 'signed-in', account: answer.account, admin: answer.admin });
  renewIn(Math.max(RETRY_S, answer.expiresInSeconds - RENEW_BEFORE_S));
}

function end(): void {
  clearTimeout(renewTimer);
  accessToken.replace(null);
  browserStorage.write(HINT, null);
  useSession.setState({ status: 'anonymous', account: null, admin: false });
}

function renewIn(seconds: number): void {
  clearTimeout(renewTimer);
  renewTimer = setTimeout(() => void renew(), seconds * 1000);
}

function renew(): Promise<boolean> {
  renewing ??= oneTabAtATime(exchange).finally(() => {
    renewing = null;
  });
  return renewing;
}

async function exchange(): Promise<boolean> {
  try {
    begin(await api.refresh());
    return true;
  } catch (error) {
    if (error instanceof Problem && (error.status === 401 || error.status === 403)) {
      end();
    } else {
      renewIn(RETRY_S);
    }
    return false;
  }
}

/** Two tabs that send the same refresh token at once would look like a theft and end the session. */
function oneTabAtATime(action: () => Promise<boolean>): Promise<boolean> {
  return navigator.locks === undefined ? action() : navigator.locks.request('syncwatch.refresh', action);
}
