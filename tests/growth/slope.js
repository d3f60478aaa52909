/** The exponent of growth. */

/** The limit: 1 is linear, 2 quadratic; sorting and maps add a little to 1. */
export const EXPONENT = 1.15;

/** The slope of the line through points by least squares; 0 through one point. */
export function slope(points) {
  const [x, y] = [0, 1].map((axis) => points.reduce((sum, point) => sum + point[axis], 0) / points.length);
  const squares = points.reduce((sum, [at]) => sum + (at - x) ** 2, 0);
  return squares ? points.reduce((sum, [at, value]) => sum + (at - x) * (value - y), 0) / squares : 0;
}
