import type { Health } from '@/storage/reader';

/** Less than half of at least five pages recognised: the tool has probably changed. */
export const isSick = ({ seen, recognised }: Health): boolean => seen >= 5 && recognised < seen / 2;
