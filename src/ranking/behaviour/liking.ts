/** A weight in [−1, 1] as a share in [0, 1]: what was only looked at is not nothing, what let a person down is. */
export function liking(weight: number): number {
  return (1 + weight) / 2
}
