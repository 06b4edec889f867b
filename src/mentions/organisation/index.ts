/** Organisations named in a text: unions, governments, federations, courts, bureaus. */
import type { OrganisationMention } from '../../model/index.ts';
import { createOrganisationReader, type OrganisationReader } from './read.ts';

let reader: OrganisationReader | undefined;

/** Organisations of a folded sentence that begins at `offset`, by our own tables, which load on first use. */
export function readOrganisations(sentence: string, offset: number): OrganisationMention[] {
  return (reader ??= createOrganisationReader()).read(sentence, offset);
}

export { createOrganisationReader, type OrganisationReader } from './read.ts';
