import { type ReactNode, useMemo } from 'react';
import { useSurface } from '../../context';
import { usePanel } from '../PanelContext';
import { MailingContext } from './MailingStore';

/** What stands in here can ask what is kept of mailing lists, and add to it. */
export function WithMailing({ children }: { readonly children: ReactNode }) {
  const { host } = usePanel();
  const surface = useSurface();
  const store = useMemo(() => host.mailing(surface), [host, surface]);
  return <MailingContext value={store}>{children}</MailingContext>;
}
