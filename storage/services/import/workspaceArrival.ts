import { readChoices } from '@/policy/choices';
import { isOwnClass, isRetentionClass } from '@/policy/retention';
import { lastVersion, type PolicyVersions } from '@/policy/versions';
import { canonical } from '../../chain/canonical';
import type { WorkspaceEdit } from '../../engine/workspaceDoc';
import type { Workspace } from '../../reader';
import type { ExportedWorkspace } from '../../schema/exported';

export type WorkspaceArrival = {
  readonly edits: readonly WorkspaceEdit[];
  /** `kept`: the firm has chosen here, and otherwise than the export says; that stays. `same`: there is no difference. */
  readonly policy: 'taken' | 'kept' | 'same';
  readonly portals: number;
  readonly ticks: number;
};

type Maps = Readonly<
  Record<'settings' | 'terms' | 'policies' | 'portals' | 'ticks', Readonly<Record<string, unknown>>>
>;

/** What belongs to a browser and not to the register: how it is set up, and what opens its own backups. */
const staysHere = (field: string): boolean =>
  field.startsWith('backup') || ['onboarded', 'language', 'terms', 'financialYearFirstMonth'].includes(field);

const same = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/** The firm's own choices, in one form for here and there. */
const chosen = (
  { terms, financialYearFirstMonth }: { terms: unknown; financialYearFirstMonth: number },
  versions: readonly { id: string; from: unknown; choices: unknown }[],
) => ({
  first: readChoices({ terms, financialYearFirstMonth }),
  versions: versions.map(({ id, from, choices }) => ({ id, from, choices: readChoices(choices) })),
});

const nothingChosen = chosen({ terms: {}, financialYearFirstMonth: 1 }, []);

function policyEdits({ settings, policies }: ExportedWorkspace): WorkspaceEdit[] {
  const { terms, financialYearFirstMonth } = settings;
  return [
    ...Object.entries(terms).map(([field, after]) => ({ map: 'terms' as const, field, after })),
    ...(financialYearFirstMonth === 1
      ? []
      : [{ map: 'settings' as const, field: 'financialYearFirstMonth', after: financialYearFirstMonth }]),
    ...policies.map(({ id, from, pack, madeAt, choices }) => ({
      map: 'policies' as const,
      field: id,
      after: { from, pack, madeAt, choices: readChoices(choices) },
    })),
  ];
}

/**
 * Which settings, versions of the policy, portals and ticks come in: those that say something that was not said here.
 * A policy comes whole or not at all, for a version is read over the ones before it.
 */
export function workspaceArrival(exported: ExportedWorkspace, now: Workspace, maps: Maps): WorkspaceArrival {
  const [, ...versions]: PolicyVersions = now.versions;
  const here = chosen(now.settings, versions);
  const there = chosen(exported.settings, exported.policies);
  const policy = same(here, there) ? 'same' : same(here, nothingChosen) ? 'taken' : 'kept';

  const absent = (map: 'portals' | 'ticks', field: string) => maps[map][field] === undefined;
  const portals = exported.portals.filter(({ id }) => absent('portals', id));
  const ticks = Object.entries(exported.ticks).filter(([field]) => absent('ticks', field));
  const settings = Object.entries(exported.settings).filter(
    ([field, after]) =>
      !staysHere(field) &&
      maps.settings[field] === undefined &&
      !same(now.settings[field as keyof typeof now.settings], after),
  );
  return {
    policy,
    portals: portals.length,
    ticks: ticks.length,
    edits: [
      ...settings.map(([field, after]) => ({ map: 'settings' as const, field, after })),
      ...(policy === 'taken' ? policyEdits(exported) : []),
      ...portals.map((portal) => ({ map: 'portals' as const, field: portal.id, after: portal })),
      ...ticks.map(([field, after]) => ({ map: 'ticks' as const, field, after })),
    ],
  };
}

/**
 * A kind of the firm's own is a slot: "own-1" is another kind in another firm. When the policy of the export stays out,
 * documents in a slot that is called otherwise here would be read as something that they are not.
 */
export function otherOwnKinds(
  { policies }: ExportedWorkspace,
  versions: PolicyVersions,
  classes: Iterable<string>,
): boolean {
  const here = lastVersion(versions).choices.own;
  const there = readChoices(policies.at(-1)?.choices).own;
  return Array.from(classes).some(
    (name) => isRetentionClass(name) && isOwnClass(name) && here[name]?.name.nl !== there[name]?.name.nl,
  );
}
