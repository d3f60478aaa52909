/** Random numbers, the same ones on every run. */

/** Park and Miller's minimal standard generator: numbers from 0 to 1. */
export function generator(seed) {
  return () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
}
