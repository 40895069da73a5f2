import { FolderInput, type LucideIcon, ShieldCheck, Tag, Undo2 } from 'lucide-react';
import type { CommonKey } from '../../context';

export type BulkAction = 'dispose' | 'class' | 'links' | 'forget';

/** What can be done with several documents at once. */
export const bulkActions = [
  { action: 'dispose', label: 'bulk.dispose', icon: ShieldCheck },
  { action: 'class', label: 'bulk.class', icon: Tag },
  { action: 'links', label: 'bulk.links', icon: FolderInput },
  { action: 'forget', label: 'bulk.forget', icon: Undo2 },
] as const satisfies readonly { action: BulkAction; label: CommonKey; icon: LucideIcon }[];
