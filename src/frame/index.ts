/** The frame of a document and the reference times it gives. */
export { readFrame } from './frame.ts';
export { sectionReference } from './section-reference.ts';
export { frameReference, type Frame, type FrameOptions, type FrameSource } from './types.ts';
