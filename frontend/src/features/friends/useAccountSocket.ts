import { useEffect } from 'react';
import { useNavigate } from 'react-router';
import { AccountConnection } from '@/connection/account-connection.ts';
import { browser, socketUrl } from '@/connection/environment.ts';
import type { AccountMessage } from '@/protocol/index.ts';
import { toast } from '@/ui/toasts.ts';
import { doAbout, dropInvite, fetchTicket } from './api.ts';
import { act, forgetFriends, heardOf, openDrawer, readFriends } from './friends-store.ts';

/** Hears of friends for as long as somebody is signed in. */
export function useAccountSocket(accountId: string): void {
  const navigate = useNavigate();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account needs another socket
  useEffect(() => {
    const connection = new AccountConnection(browser, socketUrl(window.location, 'account'), {
      ticket: () => fetchTicket().catch(() => null),
      missed: () => void readFriends(),
      heard: (message) => {
        heardOf(message);
        tell(message, navigate);
      },
    });
    connection.open();
    const hurry = () => connection.hurry();
    window.addEventListener('online', hurry);
    return () => {
      window.removeEventListener('online', hurry);
      connection.close();
      forgetFriends();
    };
  }, [accountId, navigate]);
}

function tell(message: AccountMessage, navigate: (path: string) => void): void {
  switch (message.type) {
    case 'friend:request':
      toast(`${message.username} wants to be your friend`, 'info', {
        label: 'Accept',
        run: () =>
          void act(() => doAbout('accept', message.accountId), `You and ${message.username} are friends now`),
      });
      break;
    case 'friend:accepted':
      toast(`${message.username} is your friend now`, 'info', { label: 'Show', run: () => openDrawer(true) });
      break;
    case 'room:invite':
      toast(`${message.from} invites you to “${message.roomName}”`, 'info', {
        label: 'Join',
        run: () => {
          navigate(`/r/${message.code}`);
          void act(() => dropInvite(message.inviteId));
        },
      });
      break;
    default:
  }
}
