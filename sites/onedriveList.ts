export { fileIn } from './onedrive/fileIn';
export { type ListRow, readRow, readRows } from './onedrive/rows';
