import type { EvidenceDraft } from '@/policy/mailing/evidence';
import { readSheets } from '../sheet/readSheets';
import { type Table, tableOf } from '../sheet/table';
import type { MailingDesk } from './desk';
import { type EvidenceTool, evidenceHeaders, guessEvidence, toolOf } from './evidenceFields';
import { evidenceIssueLevels, planEvidence } from './planEvidence';
import { audienceIssueLevels } from './problems';
import { type ReadAudience, readAudience } from './readAudience';
import { sha256 } from './sha256';
import { toolEvidence } from './toolEvidence';

/** How much of a cell is shown, and how many issues. */
const SAMPLE = 60;
const SHOWN = 50;

type Evidence = {
  readonly name: string;
  readonly digest: string;
  readonly table: Table;
  readonly tool: EvidenceTool;
};

export function makeMailingDesk(): MailingDesk & { readonly clear: () => void } {
  let read: ReadAudience | null = null;
  let digests: readonly string[] = [];
  let drafts: readonly EvidenceDraft[] = [];
  let evidence: Evidence | null = null;
  return {
    openAudience: async (files, progress) => {
      const opened = await readAudience(files, Date.now(), progress);
      if (!opened.ok) return opened;
      read = opened.value;
      digests = await Promise.all(files.map(sha256));
      const { rows, counts, whole, readAt, issues } = read;
      const wrong = issues.filter(({ type }) => audienceIssueLevels[type] === 'wrong').length;
      const signedUp = rows.filter(({ member }) => member.optedIn && member.status === 'subscribed').length;
      return {
        ok: true,
        value: {
          members: rows.length,
          counts,
          whole,
          readAt,
          issues: { wrong, other: issues.length - wrong },
          left: counts.unsubscribed,
          signedUp,
        },
      };
    },
    members: async (from, most) => (read?.rows ?? []).slice(from, from + most).map(({ member }) => member),
    audienceIssues: async (from, most) => (read?.issues ?? []).slice(from, from + most),
    evidenceOfTool: async (wanted) => {
      drafts = read ? toolEvidence(read, digests, wanted) : [];
      return drafts.length;
    },
    openEvidence: async (file) => {
      const opened = await readSheets(file);
      if (!opened.ok) return opened;
      const [sheet] = opened.value;
      const table = tableOf(sheet ?? { name: '', parted: false, rows: [] }, evidenceHeaders, false);
      const tool = toolOf(table.headers, file.name);
      evidence = { name: file.name, digest: await sha256(file), table, tool };
      const samples = table.headers.map(
        (_, at) => table.rows.find(({ cells }) => cells[at])?.cells[at]?.slice(0, SAMPLE) ?? '',
      );
      const { headers, rows } = table;
      const look = {
        name: file.name,
        tool,
        headers,
        samples,
        rows: rows.length,
        guess: guessEvidence(headers),
      };
      return { ok: true, value: look };
    },
    tryEvidence: async (choice, today) => {
      if (!evidence) return { rows: 0, drafts: 0, issues: { wrong: 0, other: 0 }, shown: [] };
      const { table, tool, name, digest } = evidence;
      const plan = planEvidence({ table, choice, tool, file: { name, digest }, today });
      drafts = plan.drafts;
      const wrong = plan.issues.filter(({ type }) => evidenceIssueLevels[type] === 'wrong');
      const other = plan.issues.filter(({ type }) => evidenceIssueLevels[type] !== 'wrong');
      return {
        rows: plan.rows,
        drafts: drafts.length,
        issues: { wrong: wrong.length, other: other.length },
        // What keeps rows out comes first.
        shown: [...wrong, ...other].slice(0, SHOWN),
      };
    },
    drafts: async (from, most) => drafts.slice(from, from + most),
    clear: () => {
      read = null;
      digests = [];
      drafts = [];
      evidence = null;
    },
  };
}
