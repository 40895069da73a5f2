import { useEffect, useState } from 'react';
import type { LostRegister } from '../../kit/LostRegister';
import { usePanel } from '../PanelContext';

/** The register that this browser lost, until it is back or the user begins anew. */
export function useLoss(): { readonly lost: LostRegister | null; readonly acceptLoss: () => void } {
  const { watchLoss, acceptLoss } = usePanel().host;
  const [lost, setLost] = useState<LostRegister | null>(null);
  useEffect(() => watchLoss(setLost), [watchLoss]);
  return { lost, acceptLoss: () => void acceptLoss() };
}
