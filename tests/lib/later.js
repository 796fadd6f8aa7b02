// Loaded into a build (`node --import`): makes it believe that it is a year and some hours later.
const LATER_MS = 400.4 * 24 * 3_600_000;
const now = Date.now;
globalThis.Date = class extends Date {
  constructor(...args) {
    if (args.length === 0) super(now() + LATER_MS);
    else super(...args);
  }
  static now() {
    return now() + LATER_MS;
  }
};
