import { useLiveQuery } from 'dexie-react-hooks';
import { FileBadge } from 'lucide-react';
import { certificateNumber } from '@/exchange/certificate/number';
import { usePanelT, useSurface } from '../../context';
import { Button } from '../../kit/Button';
import { useSaveCertificates } from '../settings/proofs/useSaveCertificates';

type Props = { readonly disposalId: string };

/** The proof of this destruction, to print or to keep. */
export function DocumentCertificate({ disposalId }: Props) {
  const t = usePanelT();
  const { reader } = useSurface();
  const save = useSaveCertificates();
  const found = useLiveQuery(
    async () => ({ certificate: await reader.certificateOf(disposalId) }),
    [reader, disposalId],
  );
  if (!found) return <div className="min-h-14" />;
  const { certificate } = found;
  if (!certificate) return <p className="text-sm text-muted">{t('proofs.noneOfDocument')}</p>;
  const number = certificateNumber(certificate.entry.hash);
  return (
    <div className="text-sm">
      <p className="flex items-center gap-1.5 font-medium">
        <FileBadge className="size-4 text-muted" aria-hidden />
        {t('proofs.ofDocument', { number })}
      </p>
      <div className="mt-1 flex flex-wrap gap-2">
        <Button small onClick={() => void save.pdf([certificate])}>
          {t('proofs.pdf')}
        </Button>
        <Button small onClick={() => void save.json([certificate])}>
          {t('proofs.json')}
        </Button>
      </div>
    </div>
  );
}
