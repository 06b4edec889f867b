/** The frame of a document and the reference times it gives. */
export { readFrame, frameReference, type Frame, type FrameOptions, type FrameSource } from './frame.ts';
export { sectionReference } from './section-reference.ts';
export { daysOfTimePeriod } from './time-period.ts';
