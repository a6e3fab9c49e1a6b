/** The one place the access token lives: memory, so that no script can find it in storage. */
let token: string | null = null;
let renewal: () => Promise<boolean> = () => Promise.resolve(false);

export const accessToken = {
  current: () => token,
  replace(next: string | null): void {
    token = next;
  },
  /** Says how to get a new one; resolves to whether it worked. */
  renewWith(renew: () => Promise<boolean>): void {
    renewal = renew;
  },
  renew: () => renewal(),
};
