/** Pixels of one rem: 16, or what the reader has set. */
export const textSize = (): number =>
  Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16;
