/** The dossier of kind `firm`: the same id on every device, so that two devices' firms are one. */
export const FIRM = '00000000000000000000000000000001';

/** In the keyring: the key of the digests that indexes are made of. No dossier. */
export const LOOKUP = '00000000000000000000000000000002';
