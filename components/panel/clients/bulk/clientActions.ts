import { Download, Eraser, type LucideIcon, PauseCircle } from 'lucide-react';
import type { PanelKey } from '../../../context';

export type ClientAction = 'hold' | 'save' | 'erase';

/** What can be done with several clients at once. */
export const clientActions = [
  { action: 'hold', label: 'hold.place', icon: PauseCircle },
  { action: 'save', label: 'bulk.clients.save', icon: Download },
  { action: 'erase', label: 'bulk.clients.erase', icon: Eraser },
] as const satisfies readonly { action: ClientAction; label: PanelKey; icon: LucideIcon }[];
