import { z } from 'zod';
import { readChoices } from '@/policy/choices';
import { policyChanges } from '@/policy/policyChanges';
import { lastVersion, type PolicyVersion, policyOn, withProposal } from '@/policy/versions';
import { randomId } from '@/vault/bytes';
import { err, ok } from '../result';
import { id } from '../schema/fields';
import { proposalSchema } from '../schema/policy';
import type { CommandError } from './commands';
import { define } from './define';

const invalid = (field: string, problem: string): CommandError => ({
  type: 'InvalidInput',
  fields: [{ field, problem }],
});

/** A new version holds from its first day until the next one; so none begins before the last that was accepted. */
export const addPolicyVersion = define<'addPolicyVersion', typeof proposalSchema>(
  proposalSchema,
  async (session, proposal) => {
    const { workspace, now } = session.tools;
    const versions = workspace.versions();
    const last = lastVersion(versions);
    if (last.from && proposal.from < last.from) return err(invalid('from', 'before-last-version'));
    // The later one of a day holds, also on a device whose clock was set back in between.
    const stored = { ...proposal, madeAt: Math.max(now, last.madeAt + 1) };
    const after = withProposal(versions, { ...stored, choices: readChoices(proposal.choices) });
    const changes = policyChanges(policyOn(proposal.from, versions), policyOn(proposal.from, after));
    if (changes.length === 0) return err(invalid('choices', 'no-change'));
    const version = randomId();
    return ok({
      output: { id: version },
      subject: '',
      undoable: true,
      workspace: workspace.changes([{ map: 'policies', field: version, after: stored }]),
    });
  },
);

const withdrawSchema = z.object({ id });

const isToCome = ({ from }: PolicyVersion, today: string): boolean => from !== null && from > today;

/** One that has not begun yet can be called off. One that holds is followed by another version, not taken away. */
export const withdrawPolicyVersion = define<'withdrawPolicyVersion', typeof withdrawSchema>(
  withdrawSchema,
  async (session, { id: version }) => {
    const { workspace, today } = session.tools;
    const found = workspace.versions().find((one) => one.id === version);
    if (!found) return err({ type: 'UnknownRecord', id: version });
    if (!isToCome(found, today)) return err({ type: 'InForceAlready' });
    return ok({
      output: null,
      subject: '',
      undoable: true,
      workspace: workspace.changes([{ map: 'policies', field: version, after: undefined }]),
    });
  },
);
