import { isNestedWithoutEnd } from '../../../nesting.ts';
import { repairJson } from './repair-json.ts';
import { collapse } from './text.ts';

/** A node of a JSON-LD graph, unchecked. */
export type LdNode = Readonly<Record<string, unknown>>;

export interface Graph {
  /** Every object with a type, in document order. */
  readonly nodes: readonly LdNode[];
  readonly byId: ReadonlyMap<string, LdNode>;
}

/** Nodes beyond this number are furniture (product lists, comment threads). */
const nodeLimit = 5000;

/** Properties in which one thing on the page holds another that is looked at on its own. */
const holders = [
  '@graph',
  'mainEntity',
  'mainEntityOfPage',
  'hasPart',
  'itemReviewed',
  'isPartOf',
  'author',
  'creator',
  'publisher',
];

/** Reads the JSON-LD scripts of a page; one that cannot be repaired, or is nested without end, is left out. */
export function readGraph(scripts: readonly string[]): Graph {
  const nodes: LdNode[] = [];
  const byId = new Map<string, LdNode>();
  for (const script of scripts) collectNodes(parseJson(script), nodes, byId);
  return { nodes, byId };
}

function collectNodes(root: unknown, nodes: LdNode[], byId: Map<string, LdNode>): void {
  const open: unknown[] = [root];
  while (open.length > 0 && nodes.length < nodeLimit) {
    const value = open.pop();
    if (Array.isArray(value)) {
      open.push(...value.slice(0, nodeLimit).reverse());
    } else if (isNode(value)) {
      nodes.push(value);
      remember(value, byId);
      for (const holder of holders.toReversed()) open.push(value[holder]);
    }
  }
}

/** Of several nodes of one id, the one that says most. */
function remember(node: LdNode, byId: Map<string, LdNode>): void {
  const id = node['@id'];
  if (typeof id === 'string' && size(node) > size(byId.get(id))) byId.set(id, node);
}

function size(node: LdNode | undefined): number {
  return node === undefined ? 0 : Object.keys(node).length;
}

function parseJson(text: string): unknown {
  const value = parsed(text);
  return value === undefined ? (parsed(repairJson(text)) ?? null) : value;
}

/** Undefined where the text is not JSON: the caller has another way. */
function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isNestedWithoutEnd(value) ? null : value;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The types of a node, without the vocabulary's address. */
export function typesOf(node: LdNode): string[] {
  return listOf(node['@type'])
    .filter(type => typeof type === 'string')
    .map(type => type.replace(/^.*[/:#]/, ''));
}

/** A value, an array or an `@list` as an array of values, references to other nodes followed. */
export function listOf(value: unknown, graph?: Graph): unknown[] {
  const list = isNode(value) && '@list' in value ? value['@list'] : value;
  const values = Array.isArray(list) ? list : list === undefined || list === null ? [] : [list];
  return graph === undefined ? values : values.map(item => followed(item, graph));
}

/** What an `@id` that stands alone refers to; a reference into another page stays. */
function followed(value: unknown, { byId }: Graph): unknown {
  if (!isNode(value) || typeof value['@id'] !== 'string') return value;
  return size(value) <= 2 ? (byId.get(value['@id']) ?? value) : value;
}

/** Text of a value: a string, a number, or the first of an array of them. */
export function textValue(value: unknown): string | null {
  const first = Array.isArray(value) ? value[0] : value;
  if (typeof first === 'number') return String(first);
  return typeof first === 'string' && first.trim() !== '' ? collapse(first) : null;
}
