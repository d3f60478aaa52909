/** Compares what was measured with the goals. */
import { COUNTS, SIZES, TIMES } from './limits.js';
import { short } from './statistics.js';

/** Every goal: a missed limit fails `--check`, a missed aim is only reported. */
const GOALS = [
  ...Object.entries(SIZES).filter(([, { goal }]) => goal).map(([id, { goal, aim }]) => ({ id, what: id, unit: 'KB', limit: goal, aim })),
  ...Object.entries({ ...TIMES, ...COUNTS }).map(([id, goal]) => ({ id, ...goal })),
];

/**
 * @param {Record<string, number>} values by the names of the goals
 * @returns {{ what: string, hasLimit: boolean, verdict: 'held' | 'missed' | 'not measured', cells: string[] }[]}
 */
export function verdicts(values) {
  return GOALS.map((goal) => {
    const value = values[goal.id];
    const cells = [value, goal.limit, goal.aim].map((number) => (number === undefined ? '' : goal.unit ? `${short(number)} ${goal.unit}` : String(number)));
    const isHeld = goal.limit === undefined || value <= goal.limit;
    const verdict = value === undefined ? 'not measured' : isHeld ? 'held' : 'missed';
    return { what: goal.what, hasLimit: goal.limit !== undefined, verdict, cells: [...cells, value === undefined ? verdict : inWords(value, goal)] };
  });
}

export function verdictTable(all) {
  const rows = all.map(({ what, cells }) => [what, ...cells]);
  return { title: 'Goals', columns: ['', 'measured', 'limit', 'aim', 'verdict'], rows };
}

function inWords(value, { limit, aim, unit }) {
  if (value > limit) return `**limit missed** by ${distance(value, limit, unit)}`;
  if (value > aim) return `aim missed by ${distance(value, aim, unit)}`;
  return 'held';
}

/** Percentages differ by points, counts by themselves, and other numbers by a percentage of the goal. */
function distance(value, goal, unit) {
  if (!unit) return String(value - goal);
  return unit === '%' ? `${short(value - goal)} points` : `${short(100 * (value / goal - 1))} %`;
}
