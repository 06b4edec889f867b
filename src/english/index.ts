/** English documents and passages: their own path into the same claims and mentions. */
export { readEnglishPassage, type EnglishReading } from './passage.ts';
export { findEnglishSections } from './sections.ts';
