import { useState } from 'react';
import { Editor } from './Editor';
import { Overview } from './Overview';

type Step = 'arrived' | 'editing' | 'back';

/** The firm's policy: what holds, and the way to another version of it. */
export function PolicyPage() {
  const [step, setStep] = useState<Step>('arrived');
  return step === 'editing' ? (
    <Editor onDone={() => setStep('back')} />
  ) : (
    <Overview back={step === 'back'} onEdit={() => setStep('editing')} />
  );
}
