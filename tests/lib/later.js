// Loaded into a build (`node --import`): sets its clock forward by a year and some hours.
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
