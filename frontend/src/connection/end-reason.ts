/** Why a connection is over for good; everything else is worth another attempt. */
export type EndReason =
  | 'incompatible'
  | 'room_gone'
  | 'deleted_by_owner'
  | 'expired'
  | 'elsewhere'
  | 'seat_lost';

const FINAL: Readonly<Record<number, EndReason>> = {
  4400: 'incompatible',
  4404: 'room_gone',
  4409: 'elsewhere',
};

export function endReason(closeCode: number): EndReason | null {
  return FINAL[closeCode] ?? null;
}
