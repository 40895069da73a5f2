import { useLiveQuery } from 'dexie-react-hooks';
import { CircleAlert, UserRoundX } from 'lucide-react';
import { usePanelT, useSurface } from '../../context';
import { EmptyState } from '../../kit/EmptyState';
import { Waiting } from '../../kit/Waiting';
import { Heading } from '../Heading';
import { Holds } from '../holds/Holds';
import { ClientCard } from './ClientCard';
import { Disclosures } from './disclosures/Disclosures';
import { Engagements } from './Engagements';
import { EraseDossier } from './EraseDossier';
import { People } from './People';
import { SaveSubject } from './SaveSubject';
import { Timeline } from './Timeline';

/** Everything the firm holds of one client, on one page. */
export function DossierView({ id }: { readonly id: string }) {
  const { reader } = useSurface();
  const t = usePanelT();
  const found = useLiveQuery(async () => ({ dossier: await reader.dossier(id) }), [reader, id]);
  if (!found) return <Waiting className="min-h-96" />;
  const { dossier } = found;
  if (!dossier) {
    return (
      <>
        <Heading title={t('client.gone')} back />
        <EmptyState icon={<UserRoundX className="size-6" aria-hidden />} title={t('error.UnknownDossier')} />
      </>
    );
  }
  return (
    <>
      <Heading title={dossier.client.name} back>
        <SaveSubject dossier={dossier} person={null} />
      </Heading>
      {dossier.unreadable.length > 0 && (
        <p className="mb-4 flex items-start gap-2 rounded-lg bg-due-soft px-3.5 py-3 text-due">
          <CircleAlert className="mt-0.5 size-5 shrink-0" aria-hidden />
          {t('client.unreadable', { count: dossier.unreadable.length })}
        </p>
      )}
      <ClientCard client={dossier.client} />
      <Engagements dossier={dossier} />
      <People dossier={dossier} />
      <Timeline dossier={dossier} />
      <Holds dossier={dossier} />
      <Disclosures dossier={dossier} />
      <EraseDossier dossier={dossier} />
    </>
  );
}
