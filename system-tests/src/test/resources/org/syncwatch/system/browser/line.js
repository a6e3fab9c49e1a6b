// Notes when the page's socket was greeted and when it asked for the whole state, and loses frames when it is told to.
(() => {
  const { timeOrigin } = performance;
  const now = () => timeOrigin + performance.now();
  const hellos = [];
  const resyncs = [];
  const lost = [];
  let lossShare = 0;

  globalThis.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      // First of all listeners, so that none of the page's hears of a lost frame.
      this.addEventListener('message', (event) => {
        const { type } = JSON.parse(event.data);
        if (type === 'hello') {
          hellos.push(now());
        } else if (type === 'sync:command' && Math.random() < lossShare) {
          lost.push(now());
          event.stopImmediatePropagation();
        }
      });
    }
    send(text) {
      if (JSON.parse(text).type === 'room:resync') {
        resyncs.push(now());
      }
      super.send(text);
    }
  };
  globalThis.line = {
    hellos,
    resyncs,
    lost,
    // From now on so many of the frames about commands never arrive, 0 to 1.
    lose(share) {
      lossShare = share;
    },
  };
})();
