/** Browser storage that answers null instead of throwing when it is blocked or full. */
function over(storage: () => Storage) {
  return {
    read(key: string): string | null {
      try {
        return storage().getItem(key);
      } catch {
        return null;
      }
    },
    write(key: string, value: string | null): void {
      try {
        if (value === null) {
          storage().removeItem(key);
        } else {
          storage().setItem(key, value);
        }
      } catch {
        // Without storage only the comfort of coming back is lost.
      }
    },
  };
}

export const tabStorage = over(() => sessionStorage);
export const browserStorage = over(() => localStorage);
