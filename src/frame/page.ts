/** What every reader of the frame is given: the part of the text, its title, and the words for organisations. */
import type { Span } from '../model/index.ts';
import type { OrganisationReader } from '../mentions/organisation/index.ts';

export interface Page {
  /** The whole folded text. */
  readonly text: string;
  /** The part's own text, behind its mark. */
  readonly part: Span;
  readonly title: Span | null;
  readonly organisations: OrganisationReader;
}
