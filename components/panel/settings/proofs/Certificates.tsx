import { useLiveQuery } from 'dexie-react-hooks';
import { Download, FileBadge } from 'lucide-react';
import { useState } from 'react';
import { retentionClasses } from '@/policy/retention';
import { usePanelT, useSurface } from '../../../context';
import { Button } from '../../../kit/Button';
import { DateField } from '../../../kit/DateField';
import type { DayChecks } from '../../../kit/dayChecks';
import { EmptyState } from '../../../kit/EmptyState';
import { SelectField } from '../../../kit/SelectField';
import { TextField } from '../../../kit/TextField';
import { Waiting } from '../../../kit/Waiting';
import { CertificateLine } from './CertificateLine';
import { type CertificateFilter, filtered } from './filterCertificates';
import { useSaveCertificates } from './useSaveCertificates';

const PART = 50;
const everything: CertificateFilter = { kind: '', from: null, to: null, number: '' };

/** What was destroyed and erased: found by day, kind or number, and saved one by one or all that is shown. */
export function Certificates() {
  const t = usePanelT();
  const { reader, today } = useSurface();
  const save = useSaveCertificates();
  const [filter, setFilter] = useState(everything);
  const [most, setMost] = useState(PART);
  const [checks] = useState<DayChecks>(() => new Map());
  const all = useLiveQuery(() => reader.certificates(), [reader]);
  if (!all) return <Waiting className="min-h-64" />;
  const icon = <Download className="size-4" aria-hidden />;
  const badge = <FileBadge className="size-6" aria-hidden />;
  if (all.length === 0)
    return <EmptyState icon={badge} title={t('proofs.none')} text={t('proofs.none.do')} />;
  const shown = filtered(all, filter);
  const change = (changed: Partial<CertificateFilter>) => {
    setFilter({ ...filter, ...changed });
    setMost(PART);
  };
  return (
    <section aria-label={t('proofs')} className="mb-6">
      <search className="grid grid-cols-[repeat(auto-fit,minmax(10rem,1fr))] gap-3">
        <SelectField
          label={t('proofs.kind')}
          value={filter.kind}
          options={[
            { value: '', label: t('proofs.all') },
            ...retentionClasses.map((value) => ({ value, label: t(`class.${value}`) })),
            { value: 'erased', label: t('proofs.erasures') },
          ]}
          onChange={(kind) => change({ kind })}
        />
        <TextField
          label={t('proofs.number')}
          value={filter.number}
          placeholder="3F2A-91C0"
          onChange={(number) => change({ number })}
        />
        <DateField
          label={t('proofs.from')}
          field="from"
          checks={checks}
          max={today}
          value={filter.from}
          onChange={(from) => change({ from })}
        />
        <DateField
          label={t('proofs.to')}
          field="to"
          checks={checks}
          max={today}
          value={filter.to}
          onChange={(to) => change({ to })}
        />
      </search>
      <p role="status" className="mt-3 mb-2 text-sm text-muted">
        {t('proofs.count', { count: shown.length })}
      </p>
      {shown.length === 0 ? (
        <EmptyState icon={badge} title={t('documents.none')} text={t('proofs.notFound.do')} />
      ) : (
        <>
          <div className="mb-2 flex flex-wrap gap-2">
            <Button icon={icon} onClick={() => void save.pdf(shown)}>
              {t('proofs.pdf')}
            </Button>
            <Button icon={icon} onClick={() => void save.json(shown)}>
              {t('proofs.json')}
            </Button>
          </div>
          <ul className="card divide-y divide-line">
            {shown.slice(0, most).map((certificate) => (
              <CertificateLine
                key={certificate.entry.hash}
                certificate={certificate}
                onPdf={() => void save.pdf([certificate])}
                onJson={() => void save.json([certificate])}
              />
            ))}
          </ul>
          {shown.length > most && (
            <Button small className="mt-2" onClick={() => setMost(most + PART)}>
              {t('proofs.more')}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
