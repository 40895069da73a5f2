import { ChevronDown } from 'lucide-react';
import { useId, useState } from 'react';
import type { RetentionRule } from '@/policy/retention';
import type { DocumentRow } from '@/storage/rows';
import { useSurface, useT } from '../context';
import { ClauseTag } from './ClauseTag';
import { factsOf, type MendField } from './facts';

type Props = {
  readonly document: DocumentRow;
  readonly rule: RetentionRule;
  /** "This is wrong": the field to mend. */
  readonly onMend: (field: MendField) => void;
};

/** What a verdict rests on: the rule, its clause, and every fact, each of which may be called wrong. */
export function Why({ document, rule, onMend }: Props) {
  const t = useT();
  const { language } = useSurface();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-7 items-center gap-1 rounded-md text-sm font-medium text-accent hover:underline"
      >
        {t('why')}
        <ChevronDown
          className={`size-4 motion-safe:transition-transform ${open ? 'rotate-180' : ''}`}
          aria-hidden
        />
      </button>
      <div id={id} hidden={!open} className="mt-2 rounded-lg bg-sunken p-3 text-sm">
        <h2 className="flex items-center gap-2 font-semibold">
          {t('why.rule')} <ClauseTag clause={rule.clause} />
        </h2>
        <p className="mt-1">{rule.says[language]}</p>
        {rule.proposed && <p className="mt-1 text-muted">{t('why.proposed')}</p>}
        <h2 className="mt-3 font-semibold">{t('why.facts')}</h2>
        <dl className="mt-1 divide-y divide-line">
          {factsOf(document, rule, t, language).map((fact) => (
            <div
              key={`${fact.label} ${fact.value}`}
              className="grid grid-cols-[1fr_auto] items-center gap-x-3 py-1.5"
            >
              <dt className="text-muted">{fact.label}</dt>
              <dd className="col-start-1 font-medium">{fact.value}</dd>
              <dd className="col-start-2 row-span-2 row-start-1">
                <button
                  type="button"
                  aria-label={t('why.wrongOf', { fact: fact.label })}
                  onClick={() => onMend(fact.field)}
                  className="min-h-7 rounded-md text-accent hover:underline"
                >
                  {t('why.wrong')}
                </button>
              </dd>
            </div>
          ))}
        </dl>
      </div>
    </div>
  );
}
