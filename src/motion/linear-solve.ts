/**
 * Solves A x = b for a symmetric positive definite matrix by Cholesky's decomposition.
 * @param matrix n rows of n numbers
 * @returns n numbers, or null when the matrix is not positive definite
 */
export function solveSymmetric(
  matrix: readonly (readonly number[])[],
  right: readonly number[],
): number[] | null {
  const n = right.length;
  const lower: number[][] = [];
  const at = (row: number, column: number) => (lower[row] as number[])[column] as number;
  for (let i = 0; i < n; i++) {
    const row: number[] = [];
    lower.push(row);
    for (let j = 0; j <= i; j++) {
      let sum = (matrix[i] as readonly number[])[j] as number;
      for (let k = 0; k < j; k++) sum -= (row[k] as number) * at(j, k);
      if (i !== j) row.push(sum / at(j, j));
      else if (sum <= 0) return null;
      else row.push(Math.sqrt(sum));
    }
  }
  const forward: number[] = [];
  for (let i = 0; i < n; i++) {
    let sum = right[i] as number;
    for (let k = 0; k < i; k++) sum -= at(i, k) * (forward[k] as number);
    forward.push(sum / at(i, i));
  }
  const solution = Array.from({ length: n }, () => 0);
  for (let i = n - 1; i >= 0; i--) {
    let sum = forward[i] as number;
    for (let k = i + 1; k < n; k++) sum -= at(k, i) * (solution[k] as number);
    solution[i] = sum / at(i, i);
  }
  return solution;
}
