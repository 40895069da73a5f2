import { useEffect, useRef } from 'react';
import { policyFor } from '@/policy/regulation';
import { lastVersion } from '@/policy/versions';
import { usePanelT, useSurface } from '../../../context';
import { DateField } from '../../../kit/DateField';
import { Form } from '../../../kit/Form';
import { usePanel } from '../../PanelContext';
import { Around } from './Around';
import { choicesOf, draftOf } from './draft';
import { Kinds } from './Kinds';
import { OwnKinds } from './OwnKinds';
import { PreviewDialog } from './PreviewDialog';
import { useDraft } from './useDraft';
import { usePreview } from './usePreview';

/** A new version, from the last one on; nothing holds before it was looked at and accepted. */
export function Editor({ onDone }: { readonly onDone: () => void }) {
  const t = usePanelT();
  const { today } = useSurface();
  const { versions } = usePanel().workspace;
  const last = lastVersion(versions);
  const first = last.from && last.from > today ? last.from : today;
  const { form, submit, checks, ...drafting } = useDraft(draftOf(last.choices, first, null));
  const { shown, look, close } = usePreview();
  const { draft, change, error } = drafting;
  const choices = choicesOf(draft);
  const policy = policyFor(choices);
  const start = useRef<HTMLParagraphElement>(null);
  useEffect(() => start.current?.focus(), []);
  const known = Object.assign({}, ...versions.map((version) => policyFor(version.choices).names));
  return (
    <>
      <Form
        form={form}
        onSubmit={() =>
          submit(async () => (draft.from ? look({ from: draft.from, pack: draft.pack, choices }) : missing))
        }
        submit={t('policy.look')}
        onCancel={onDone}
      >
        <p ref={start} tabIndex={-1} className="text-sm text-muted">
          {t('policy.edit.says')}
        </p>
        <div className="-mb-4">
          <Kinds drafting={drafting} policy={policy} />
          <OwnKinds drafting={drafting} policy={policy} known={known} />
          <Around drafting={drafting} policy={policy} />
          <div className="card mb-6 p-4">
            <DateField
              label={t('policy.from')}
              hint={t('policy.from.hint')}
              field="from"
              checks={checks}
              value={draft.from}
              onChange={(from) => change({ from })}
              error={error('from')}
            />
          </div>
        </div>
      </Form>
      {shown.state !== 'none' && <PreviewDialog shown={shown} onClose={close} onAccepted={onDone} />}
    </>
  );
}

const missing = {
  ok: false,
  error: { type: 'InvalidInput', fields: [{ field: 'from', problem: 'required' }] },
} as const;
