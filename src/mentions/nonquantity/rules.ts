/** Every rule of this room, in the order that decides between readings of one length. */
import { clocks } from './clock.ts';
import { codes } from './codes.ts';
import { markers } from './markers.ts';
import { names } from './names.ts';
import { ordinals } from './ordinals.ts';
import type { NonQuantityRule } from './claim.ts';

export const rules: readonly NonQuantityRule[] = [...codes, ...clocks, ...ordinals, ...markers, ...names];
