import { giveUpSeat, keepSeat } from './kept-seat.ts';

/** The code of the room on screen, which its owner may change: the page's address and the kept seat go with it. */
export class RoomAddress {
  constructor(
    private known: string,
    private readonly accountId: string | null,
    private readonly memberToken: string,
  ) {}

  code(): string {
    return this.known;
  }

  follow(code: string): void {
    if (code === this.known) {
      return;
    }
    giveUpSeat(this.known);
    keepSeat(code, this.accountId, this.memberToken);
    this.known = code;
    // The router must not notice: to it another address is another room, which would be entered anew.
    window.history.replaceState(window.history.state, '', `/r/${code}`);
  }
}
