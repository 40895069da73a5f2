import { GraduationCap, Trash2 } from 'lucide-react';
import { usePanelT } from '../../context';
import { IconButton } from '../../kit/IconButton';
import { useCommand } from '../../kit/useCommand';
import { usePanel } from '../PanelContext';

/** What the user taught: which portal, on which host. It never holds content. */
export function Portals() {
  const t = usePanelT();
  const run = useCommand();
  const { portals } = usePanel().workspace;
  return (
    <div className="card">
      {portals.length > 0 && (
        <ul className="divide-y divide-line border-b border-line">
          {portals.map(({ id, label, hosts }) => (
            <li key={id} className="flex items-center gap-2 py-2 pr-1.5 pl-4">
              <div className="min-w-0 flex-1">
                <h3 className="font-medium">{label}</h3>
                <p className="text-sm text-muted">{hosts.join(', ')}</p>
              </div>
              <IconButton
                label={t('portals.forget', { label })}
                icon={<Trash2 className="size-4" aria-hidden />}
                onClick={() => void run('forgetPortal', { id }, t('portals.forgotten'))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className="flex items-start gap-3 px-4 py-3">
        <GraduationCap className="mt-0.5 size-5 shrink-0 text-accent" aria-hidden />
        <div>
          <h3 className="font-medium">{t('portals.teach')}</h3>
          <ol className="mt-1 list-decimal pl-5 text-sm text-muted">
            <li>{t('portals.teach.open')}</li>
            <li>{t('portals.teach.click')}</li>
            <li>{t('portals.teach.point')}</li>
          </ol>
          <p className="mt-1 text-sm text-muted">{t('portals.teach.keeps')}</p>
        </div>
      </div>
    </div>
  );
}
