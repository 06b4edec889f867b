/** Organisations named in a text: unions, governments, federations, courts, bureaus. */
import type { OrganisationMention } from '../../model/index.ts';
import { createOrganisationReader, type OrganisationReader } from './read.ts';

let reader: OrganisationReader | undefined;

/** The reader by our own tables, which load on first use. */
export const ourOrganisations = (): OrganisationReader => (reader ??= createOrganisationReader());

/** Organisations of a folded sentence that begins at `offset`, by our own tables. */
export const readOrganisations = (sentence: string, offset: number): OrganisationMention[] =>
  ourOrganisations().read(sentence, offset);

export { createOrganisationReader, type OrganisationReader } from './read.ts';
