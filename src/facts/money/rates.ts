/**
 * Average exchange rates of a year, for comparing sums in foreign currencies with sums in yuan.
 *
 * Units of the currency for one euro. Source: European Central Bank, euro foreign exchange reference
 * rates, averages of the year; sums are converted through the euro. The page shows the original first.
 */
const PER_EURO: Record<number, Record<string, number>> = {
  2019: {
    CNY: 7.7355,
    USD: 1.1195,
    JPY: 122.01,
    GBP: 0.87777,
    HKD: 8.7715,
    KRW: 1305.32,
    SGD: 1.5273,
    AUD: 1.6109,
    CAD: 1.4855,
    CHF: 1.1124,
    EUR: 1,
  },
  2020: {
    CNY: 7.8747,
    USD: 1.1422,
    JPY: 121.85,
    GBP: 0.8897,
    HKD: 8.8587,
    KRW: 1345.58,
    SGD: 1.5742,
    AUD: 1.6549,
    CAD: 1.53,
    CHF: 1.0705,
    EUR: 1,
  },
  2021: {
    CNY: 7.6282,
    USD: 1.1827,
    JPY: 129.88,
    GBP: 0.8596,
    HKD: 9.1932,
    KRW: 1354.06,
    SGD: 1.5891,
    AUD: 1.5749,
    CAD: 1.4826,
    CHF: 1.0811,
    EUR: 1,
  },
  2022: {
    CNY: 7.0788,
    USD: 1.053,
    JPY: 138.03,
    GBP: 0.85276,
    HKD: 8.2451,
    KRW: 1358.07,
    SGD: 1.4512,
    AUD: 1.5167,
    CAD: 1.3695,
    CHF: 1.0047,
    EUR: 1,
  },
  2023: {
    CNY: 7.66,
    USD: 1.0813,
    JPY: 151.99,
    GBP: 0.86979,
    HKD: 8.465,
    KRW: 1412.88,
    SGD: 1.4523,
    AUD: 1.6288,
    CAD: 1.4595,
    CHF: 0.9718,
    EUR: 1,
  },
  2024: {
    CNY: 7.7875,
    USD: 1.0824,
    JPY: 163.85,
    GBP: 0.84662,
    HKD: 8.4454,
    KRW: 1475.4,
    SGD: 1.4458,
    AUD: 1.6397,
    CAD: 1.4821,
    CHF: 0.9526,
    EUR: 1,
  },
};

/**
 * Converts a sum to yuan at the average rate of its year, rounded to four significant digits. If the table lacks the
 * year, the nearest year is used. Null if the table lacks the currency.
 */
export function toYuan(value: number, currency: string, year: number): number | null {
  if (currency === 'CNY') return value;
  const years = Object.keys(PER_EURO).map(Number);
  const nearest = years.reduce((a, b) => (Math.abs(b - year) < Math.abs(a - year) ? b : a));
  const table = PER_EURO[nearest];
  const rate = table?.[currency];
  return table?.CNY && rate ? Number(((value / rate) * table.CNY).toPrecision(4)) : null;
}
