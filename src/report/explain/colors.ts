/** Colours of the terminal page, or none. */
import pc from 'picocolors';

export type Colors = ReturnType<typeof pc.createColors>;

export const createColors = (enabled: boolean): Colors => pc.createColors(enabled);
