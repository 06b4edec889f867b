/** Makes a failing text small: takes pieces away, large ones first, as long as it goes on failing. */

/** @param fails costs one analysis; it is asked about as often as there are characters left, a few times over */
export function shrink(text: string, fails: (text: string) => boolean): string {
  let least = text;
  for (let size = Math.ceil(least.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < least.length;) {
      const tried = least.slice(0, at) + least.slice(at + size);
      if (fails(tried)) least = tried;
      else at += size;
    }
  }
  return least;
}
