/** 100 MB: read, written and read back, a file stands in memory some four times. */
export const MOST_BYTES = 100 * 1024 * 1024;
