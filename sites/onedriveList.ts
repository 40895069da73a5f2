export { type ListRow, readRow, readRows } from './onedrive/rows';
