// Notes when the page's socket was greeted, heard of a command and asked for the whole state; loses frames when told to.
(() => {
  const { timeOrigin } = performance;
  const now = () => timeOrigin + performance.now();
  const utf8 = new TextDecoder();
  const hellos = [];
  const resyncs = [];
  const heard = [];
  const lost = [];
  let lossShare = 0;

  globalThis.WebSocket = class extends WebSocket {
    constructor(...address) {
      super(...address);
      // First of all listeners, so that none of the page's hears of a lost frame.
      this.addEventListener('message', (event) => {
        const { type } = JSON.parse(typeof event.data === 'string' ? event.data : utf8.decode(event.data));
        if (type === 'hello') {
          hellos.push(now());
        } else if (type === 'sync:command' && Math.random() < lossShare) {
          lost.push(now());
          event.stopImmediatePropagation();
        } else if (type === 'sync:command') {
          heard.push(now());
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
    heard,
    lost,
    // From now on so many of the frames about commands never arrive, 0 to 1.
    lose(share) {
      lossShare = share;
    },
  };
})();
