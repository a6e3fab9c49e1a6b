self.onmessage = (event: MessageEvent<number>) => {
  setInterval(() => self.postMessage(null), event.data);
};
