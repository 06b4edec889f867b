/** `zongjie explain`'s page for the terminal. */
export { createColors, type Colors } from './colors.ts';
export { explainDocument, type ExplainOptions } from './page.ts';
export { runsOf } from './highlight.ts';
export { maskPersonal } from './mask.ts';
