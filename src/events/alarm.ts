// What wakes a loop: rung by anybody, waited for by one.

/** Rings once until it is reset; whoever waits for it wakes, at the latest when the time is up. */
export interface Alarm {
  reset(): void;
  ring(): void;
  /** Ends every wait, now and from now on. */
  end(): void;
  /** Waits for the alarm, at most `ms`; answers whether it rang. */
  rung(ms: number): Promise<boolean>;
  /** Waits `ms`, whatever rings; the alarm has rung then, or it rings on. */
  pause(ms: number): Promise<void>;
}

/** An alarm that has not rung. */
export function makeAlarm(): Alarm {
  let isRung = false;
  let ended = false;
  let wake: (() => void) | null = null;
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(done, ms);
      function done() {
        clearTimeout(timer);
        wake = null;
        resolve();
      }
      wake = done;
      if (ended) done();
    });
  return {
    reset: () => {
      isRung = false;
    },
    ring: () => {
      if (isRung) return;
      isRung = true;
      wake?.();
    },
    end: () => {
      ended = true;
      wake?.();
    },
    async rung(ms) {
      if (!isRung) await sleep(ms);
      return isRung;
    },
    async pause(ms) {
      isRung = true;
      await sleep(ms);
    },
  };
}
