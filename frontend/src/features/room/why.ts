import type { Barred, Deed, Refusal } from '@/protocol/index.ts';

const DEEDS: Record<Deed, { what: string; who: string }> = {
  steer: { what: 'play, pause and seek', who: 'steers' },
  source: { what: 'choose the film', who: 'chooses the film' },
  chat: { what: 'write in the chat', who: 'writes in the chat' },
  speak: { what: 'speak', who: 'speaks' },
};

/** What a right is called in a list of them. */
export const DEED_NAMES: Record<Deed, string> = {
  steer: 'Play, pause and seek',
  source: 'Choose the film',
  chat: 'Write in the chat',
  speak: 'Speak',
};

/** Why a member may not do something, in plain words; null when they may. */
export function whyNot(deed: Deed, barred: readonly Barred[]): string | null {
  const rule = barred.find((one) => one.deed === deed)?.rule;
  return rule === undefined ? null : ruleWords(deed, rule);
}

export function ruleWords(deed: Deed, rule: Refusal): string {
  const { what, who } = DEEDS[deed];
  switch (rule) {
    case 'owner_only':
      return `In this room only the owner ${who}.`;
    case 'selected_only':
      return `In this room only the owner, moderators and chosen members ${what}. Ask one of them.`;
    case 'taken_away':
      return `A moderator decided that you may not ${what} here.`;
    case 'account_needed':
      return `Guests cannot ${what}. Sign in to do that.`;
    case 'not_a_member':
      return 'You have no seat in this room any more.';
    case 'owner_needed':
      return 'Only the owner of the room may do that.';
    case 'moderator_needed':
      return 'Only the owner and moderators may do that.';
    case 'higher_rank':
      return 'Only the owner decides about moderators, and nobody about the owner.';
    case 'not_yourself':
      return 'Nobody can do that to themselves.';
    case 'too_late':
      return 'Too much time has passed since the room was handed over.';
    case 'longest_life':
      return 'This room cannot be kept open any longer.';
  }
}
