import { GraduationCap } from 'lucide-react';
import { usePanelT } from '../../context';
import { usePanel } from '../PanelContext';
import { OtherHosts } from './OtherHosts';
import { PortalCard } from './PortalCard';
import { ReadPortal } from './ReadPortal';

/** What the user taught: which portal, on which host. It never holds content. */
export function Portals() {
  const t = usePanelT();
  const { portals } = usePanel().workspace;
  return (
    <div className="card">
      {portals.length > 0 && (
        <ul className="divide-y divide-line border-b border-line">
          {portals.map((portal) => (
            <PortalCard key={portal.id} portal={portal} />
          ))}
        </ul>
      )}
      <OtherHosts />
      <div className="flex items-start gap-3 px-4 py-3">
        <GraduationCap className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
        <div className="min-w-0">
          <h3 className="font-medium">{t('portals.teach')}</h3>
          <ol className="mt-1 list-decimal pl-5 text-sm text-muted">
            <li>{t('portals.teach.open')}</li>
            <li>{t('portals.teach.click')}</li>
            <li>{t('portals.teach.point')}</li>
          </ol>
          <p className="mt-1 mb-3 text-sm text-muted">{t('portals.teach.keeps')}</p>
          <p className="mb-1 text-sm text-muted">{t('portalFile.says')}</p>
          <ReadPortal />
        </div>
      </div>
    </div>
  );
}
