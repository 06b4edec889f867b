/** What zongjie is measured against, each doing on a text the part of the work that it can do. */
import { Jieba } from '@node-rs/jieba';
import { dict } from '@node-rs/jieba/dict.js';
import {
  Culture,
  recognizeDateTime,
  recognizeNumber,
  recognizePercentage,
} from '@microsoft/recognizers-text-suite';

/** Cutting words alone, with the engine's own dictionary: the floor under everything that reads tokens. */
export function jiebaCut(): (text: string) => number {
  const engine = Jieba.withDict(dict);
  return (text) => engine.cut(text).length;
}

/** Numbers, percentages and dates, of which zongjie reads all, beside much else. */
export const recognizers = (text: string): number =>
  recognizeNumber(text, Culture.Chinese).length +
  recognizePercentage(text, Culture.Chinese).length +
  recognizeDateTime(text, Culture.Chinese).length;
