// Which goals the run missed, from its own figures; the reasons stand in missed.md, by the goals' numbers.
import { readFileSync } from 'node:fs';

export function missedList() {
  const { goals = {} } = JSON.parse(readFileSync('bench/results.json', 'utf8'));
  const lines = Object.entries(goals).flatMap(([title, judged]) =>
    judged
      .filter(({ met }) => !met)
      .map(
        ({ id, what, values, limit, gates }) =>
          `- ${gates ? `**${id}**` : id}, ${what}: ${values.map((value) => value.toFixed(2)).join(', ')} instead of ${Number(limit.toFixed(3))} (${title.split(':')[0]})`,
      ),
  );
  const said = lines.length === 0 ? ['None.'] : lines;
  return `\n## Missed in this run (bold: the run fails for it)\n\n${said.join('\n')}\n`;
}
