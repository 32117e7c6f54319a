/** How many trials of each kind, and the number that all their random choices follow from. */
export interface Sizes {
  kills: number;
  wipes: number;
  tabs: number;
  damages: number;
  /** Articles of every language that are opened, where a test opens articles of all. */
  articles: number;
  seed: number;
}

/** What the gate runs: about ten minutes of two cores. The full run is in docs/reliability.md. */
const GATE: Sizes = { kills: 30, wipes: 10, tabs: 4, damages: 8, articles: 4, seed: 1 };

/** `FAULTS` holds other sizes as JSON: `npm run faults -- --kills 500` sets it. */
export const SIZES: Sizes = { ...GATE, ...(JSON.parse(process.env.FAULTS ?? '{}') as Partial<Sizes>) };
