/**
 * Places by an order (as for `sort`): who is alike shares a place, and the next place is left out for it (1, 2, 2, 4). Who is not
 * there has none.
 */
export function ranksOf<T>(items: readonly T[], order: (a: T, b: T) => number): Map<T, number> {
  const sorted = [...items].sort(order);
  const ranks = new Map<T, number>();
  sorted.forEach((item, index) => {
    const before = sorted[index - 1];
    const isAlike = before !== undefined && order(before, item) === 0;
    ranks.set(item, isAlike ? (ranks.get(before) as number) : index + 1);
  });
  return ranks;
}
