import { type EvidenceMapping, isEvidenceField } from './evidenceFields';

/** A mapping that was remembered, as far as its fields are known still. */
export const knownMapping = (fields: readonly (string | null)[] | null): EvidenceMapping | null => {
  const read = fields?.map((field) => {
    const name = field?.replace(/^evidence\./, '') ?? null;
    return name !== null && isEvidenceField(name) ? name : null;
  });
  return read?.includes('address') ? read : null;
};
