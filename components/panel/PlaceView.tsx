import { useMemo } from 'react';
import { useSurface } from '../context';
import { Clients } from './clients/Clients';
import { DossierView } from './clients/DossierView';
import { DocumentDetail } from './documents/DocumentDetail';
import { Documents } from './documents/Documents';
import { MailingContext } from './mailing/MailingStore';
import { Newsletter } from './mailing/Newsletter';
import { usePanel } from './PanelContext';
import type { Route } from './route';
import { Settings } from './settings/Settings';
import { Today } from './today/Today';
import { Tools } from './tools/Tools';

export function PlaceView({ route }: { readonly route: Route }) {
  switch (route.place) {
    case 'today':
      return <Today />;
    case 'clients':
      return route.dossier ? <DossierView id={route.dossier} /> : <Clients />;
    case 'documents':
      return route.document ? (
        <DocumentDetail documentKey={route.document} mend={route.mend ?? null} />
      ) : (
        <Documents />
      );
    case 'newsletter':
      return <NewsletterHere check={route.check ?? null} />;
    case 'tools':
      return <Tools />;
    case 'settings':
      return <Settings page={route.page} />;
  }
}

function NewsletterHere({ check }: { readonly check: readonly string[] | null }) {
  const { host } = usePanel();
  const surface = useSurface();
  const store = useMemo(() => host.mailing(surface), [host, surface]);
  return (
    <MailingContext value={store}>
      <Newsletter check={check} />
    </MailingContext>
  );
}
