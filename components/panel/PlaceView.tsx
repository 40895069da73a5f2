import { Clients } from './clients/Clients';
import { DossierView } from './clients/DossierView';
import { DocumentDetail } from './documents/DocumentDetail';
import { Documents } from './documents/Documents';
import { Newsletter } from './mailing/Newsletter';
import { WithMailing } from './mailing/WithMailing';
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
      return (
        <WithMailing>
          <Newsletter check={route.check ?? null} />
        </WithMailing>
      );
    case 'tools':
      return <Tools />;
    case 'settings':
      return <Settings page={route.page} />;
  }
}
