/**
 * What must never pass: the defects of sync.md 2.12, and one for each rule that was found since. Each is a few texts of
 * the source with others in their place; `npm run mutants` runs the histories and the tests of the relay with it, and
 * they must fail.
 */
const fenced = '{ lastOf: CONTROL, seq: state.position }';
const unfenced = "{ lastOf: 'nothing', seq: 0 }";

export const mutants = [
  {
    name: 'the same epoch key after an erasure',
    edits: [['sync/transition.ts', 'kek: randomBytes(32),', 'kek: state.epoch?.kek ?? randomBytes(32),']],
  },
  {
    name: 'the key of the boxes is not renewed',
    edits: [['sync/transition.ts', 'state.nextBox ??= await newBoxKey();', 'state.nextBox ??= state.box;']],
  },
  { name: 'unfenced writes', edits: [['sync/push.ts', `sealed, ${fenced}`, `sealed, ${unfenced}`]] },
  {
    name: 'a transition fenced on the control log alone',
    edits: [
      [
        'sync/transition.ts',
        '{ lastOfStream: this.last }',
        '{ lastOf: CONTROL, seq: this.context.state.position }',
      ],
    ],
  },
  {
    name: 'a control log without a fence',
    edits: [
      ['sync/transition.ts', `record, ${fenced}`, `record, ${unfenced}`],
      [
        'sync/transition.ts',
        '{ lastOfStream: this.last }',
        `subject === CONTROL ? ${unfenced} : { lastOfStream: this.last }`,
      ],
    ],
  },
  {
    name: 'acknowledged before it was published',
    edits: [
      [
        'sync/push.ts',
        'const seq = await relay.publish(',
        'context.batch.acknowledged(dossier, out.mark);\n  await context.commit();\n  const seq = await relay.publish(',
      ],
    ],
  },
  {
    name: 'a record whose key is unknown is dropped',
    edits: [
      [
        'sync/takeRecord.ts',
        'else if (!(await openChecked(context, seq, bytes))) state.parked.push({ seq, bytes });',
        'else await openChecked(context, seq, bytes);',
      ],
    ],
  },
  {
    name: 'the documents of what was erased are not wiped',
    edits: [['sync/takeControl.ts', '  batch.gone(dossier);\n', '']],
  },
  {
    name: 'a fold up to what was listed, not to what was taken in',
    edits: [
      [
        'sync/compact.ts',
        'const upTo = state.seen.get(dossier)?.seq ?? 0;',
        'const upTo = (await relay.list(recordsOf(dossier))).at(-1)?.seq ?? 0;',
      ],
    ],
  },
  {
    name: 'boxes are looked for only behind what was read',
    edits: [
      [
        'sync/openEpoch.ts',
        'const message = await relay.get(seq);',
        'const message = seq > state.cursor ? await relay.get(seq) : null;',
      ],
      ['sync/openEpoch.ts', 'async function byHash({ relay }', 'async function byHash({ relay, state }'],
    ],
  },
  {
    name: 'erased keys are left in the ring',
    edits: [['sync/transition.ts', '    if (erase.has(id)) continue;\n', '']],
  },
  {
    name: 'neither is it looked whether something was erased, nor does its key go',
    edits: [
      ['sync/takeRecord.ts', '  if (isErased(context, header.dossier)) return;\n', ''],
      ['sync/transition.ts', '    if (erase.has(id)) continue;\n', ''],
      ['sync/takeControl.ts', '  state.ring.delete(dossier);\n', ''],
    ],
  },
  {
    name: 'a colleague’s redaction is taken for one’s own',
    edits: [
      ['sync/takeControl.ts', 'if (asked && state.wants.redact.get(id) === asked.get(id)) state', 'state'],
    ],
  },
  {
    name: 'who signed a record is not looked at',
    edits: [
      [
        'sync/takeRecord.ts',
        'member && (await verifyRecord(context.verifier, bytes, fromHex(member.sign)))',
        'member !== undefined',
      ],
    ],
  },
  {
    name: 'a record of a newer version is kept whoever made it',
    edits: [['sync/takeRecord.ts', 'if (await isOfSomebody(context, bytes)) state', 'state']],
  },
  {
    name: 'what a record follows in the control log is not looked at',
    edits: [['sync/takeRecord.ts', '!context.heads.has(header.head)', 'false']],
  },
  {
    name: 'a relay that says other things than before is believed',
    edits: [['sync/takeControl.ts', 'if (!sameBytes(known, bytes)) return', 'if (false) return']],
  },
  {
    name: 'a device that was let out goes on',
    edits: [
      [
        'sync/takeControl.ts',
        "    if (body.revoke.includes(state.device)) return context.halt('revoked');\n",
        '',
      ],
    ],
  },
  {
    name: 'a dossier with something that was not believed is folded all the same',
    edits: [['sync/compact.ts', ' && !state.refused.has(dossier)', '']],
  },
];
