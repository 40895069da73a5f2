import type { Page } from 'playwright-core';

type Node = {
  readonly nodeId: string;
  readonly parentId?: string;
  readonly role?: { readonly value: string };
  readonly name?: { readonly value: string };
};

/**
 * What a screen reader hears of our parts of a page: they stand behind closed roots, which the page itself, and with
 * it every selector, can't look into. Names of images, buttons and regions of ours, by the row they stand in.
 */
export async function said(
  page: Page,
): Promise<{ readonly row: string; readonly role: string; readonly name: string }[]> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as { nodes: Node[] };
  await session.detach();
  const byId = new Map(nodes.map((node) => [node.nodeId, node]));
  const rowOf = (node: Node): string => {
    for (let at: Node | undefined = node; at; at = at.parentId ? byId.get(at.parentId) : undefined)
      if (at.role?.value === 'row') return at.name?.value ?? '';
    return '';
  };
  return nodes.flatMap((node) => {
    const role = node.role?.value ?? '';
    const name = node.name?.value ?? '';
    return ['image', 'img', 'button', 'region', 'status', 'StaticText'].includes(role) && name
      ? [{ row: rowOf(node), role, name }]
      : [];
  });
}
