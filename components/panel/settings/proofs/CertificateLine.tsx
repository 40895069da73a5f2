import { Braces, FileText } from 'lucide-react';
import { certificateNumber } from '@/exchange/certificate/number';
import type { Certificate } from '@/storage/reader';
import { usePanelT, useSurface } from '../../../context';
import { ClauseTag } from '../../../kit/ClauseTag';
import { formatDay } from '../../../kit/formatDay';
import { IconButton } from '../../../kit/IconButton';
import { dayOfProof } from './filterCertificates';

type Props = {
  readonly certificate: Certificate;
  readonly onPdf: () => void;
  readonly onJson: () => void;
};

/** What, when, by which clause, under which number. */
export function CertificateLine({ certificate, onPdf, onJson }: Props) {
  const t = usePanelT();
  const { language, t: say } = useSurface();
  const { entry, what, takenBack } = certificate;
  const number = certificateNumber(entry.hash);
  const day = formatDay(dayOfProof(certificate), language);
  const title = what.type === 'disposal' ? say(`class.${what.class}`) : t(`certificate.of.${what.of}`);
  return (
    <li className="flex items-center gap-1 py-2 pr-2 pl-4">
      <div className="min-w-0 flex-1">
        <p className={takenBack ? 'text-muted line-through' : 'font-medium'}>
          {title} <ClauseTag clause={what.clause} />
        </p>
        <p className="text-sm text-muted">
          {t(what.type === 'disposal' ? 'proofs.destroyedOn' : 'proofs.erasedOn', { day })}
          {takenBack && ` · ${t('proofs.takenBack')}`}
        </p>
        <p className="font-mono text-xs text-muted">{number}</p>
      </div>
      <IconButton
        label={t('proofs.pdfOf', { number })}
        icon={<FileText className="size-4" aria-hidden />}
        onClick={onPdf}
      />
      <IconButton
        label={t('proofs.jsonOf', { number })}
        icon={<Braces className="size-4" aria-hidden />}
        onClick={onJson}
      />
    </li>
  );
}
