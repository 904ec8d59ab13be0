/** Every choice of `count` items in their order, or undefined where there are more than `limit`. */
export function combinations<T>(
  items: readonly T[],
  count: number,
  limit: number,
): readonly (readonly T[])[] | undefined {
  const found: (readonly T[])[] = [];
  const choose = (from: number, chosen: readonly T[]): boolean => {
    if (chosen.length === count) {
      found.push(chosen);
      return found.length <= limit;
    }
    for (const [index, item] of items.entries()) {
      const enough = items.length - index >= count - chosen.length;
      if (index >= from && enough && !choose(index + 1, [...chosen, item])) {
        return false;
      }
    }
    return true;
  };
  return choose(0, []) ? found : undefined;
}
