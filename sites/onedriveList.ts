export { type ListRow, readRows } from './onedrive/rows';
