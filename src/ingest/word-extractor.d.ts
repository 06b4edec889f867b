/** The part of word-extractor that is used; the package has no types of its own. */
declare module 'word-extractor' {
  interface Options {
    readonly filterUnicode: boolean;
  }
  interface WordDocument {
    getBody(options: Options): string;
    getFootnotes(options: Options): string;
    getEndnotes(options: Options): string;
    getTextboxes(options: Options & { readonly includeHeadersAndFooters: boolean }): string;
  }
  export default class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
}
