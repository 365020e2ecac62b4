/**
 * A yes-or-no check made from a valibot schema. The schema stays the one definition; this reads it once and then walks
 * a value several times faster than valibot, which copies what it checks and collects why it fails. So valid data, the
 * common case, costs little, and only what is refused here is asked of valibot itself, for the reasons.
 */
export type Accepts = (value: unknown) => boolean;

/** The parts of a valibot schema or validation that are read here, whichever of them it has. */
interface Part {
  readonly type: string;
  readonly entries?: Readonly<Record<string, Part>>;
  readonly item?: Part;
  readonly wrapped?: Part;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly [Part, ...Part[]];
  readonly requirement?: unknown;
}

/** @throws when the schema uses something this does not know, so that no rule can be skipped in silence */
export function acceptsOf(schema: unknown): Accepts {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return acceptsPart(schema as Part);
}

function acceptsPart(part: Part): Accepts {
  if (!part.pipe) return acceptsPlain(part);
  const [first, ...rules] = part.pipe;
  // The first of a pipe may be a pipe itself.
  const isOfType = acceptsPart(first);
  const obeys = rules.map(acceptsRule);
  return (value) => isOfType(value) && obeys.every((rule) => rule(value));
}

function acceptsPlain(part: Part): Accepts {
  const { type, entries, item, wrapped, options, literal } = part;
  if (type === 'strict_object' && entries) return acceptsStrictObject(entries);
  if (type === 'array' && item) return acceptsArray(acceptsPart(item));
  if (type === 'nullable' && wrapped) {
    const accepts = acceptsPart(wrapped);
    return (value) => value === null || accepts(value);
  }
  if (type === 'picklist' && options) {
    const words = new Set(options);
    return (value) => words.has(value);
  }
  if (type === 'literal') return (value) => value === literal;
  if (type === 'string' || type === 'boolean') return (value) => typeof value === type;
  if (type === 'number') return (value) => typeof value === 'number' && !Number.isNaN(value);
  throw new TypeError(`no quick check for the schema “${type}”`);
}

function acceptsStrictObject(entries: Readonly<Record<string, Part>>): Accepts {
  const checks = Object.entries(entries).map(([key, part]) => [key, acceptsPart(part)] as const);
  return (value) => {
    if (typeof value !== 'object' || value === null) return false;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion
    const fields = value as Readonly<Record<string, unknown>>;
    for (const [key, accepts] of checks) if (!accepts(fields[key])) return false;
    return Object.keys(fields).length === checks.length;
  };
}

function acceptsArray(accepts: Accepts): Accepts {
  return (value) => {
    if (!Array.isArray(value)) return false;
    for (const item of value) if (!accepts(item)) return false;
    return true;
  };
}

function acceptsRule({ type, requirement }: Part): Accepts {
  if (requirement instanceof RegExp) return (value) => typeof value === 'string' && requirement.test(value);
  if (typeof requirement === 'number') {
    if (type === 'min_value') return (value) => typeof value === 'number' && value >= requirement;
    if (type === 'max_value') return (value) => typeof value === 'number' && value <= requirement;
    if (type === 'min_length') return (value) => lengthOf(value) >= requirement;
    if (type === 'max_length') return (value) => lengthOf(value) <= requirement;
  }
  if (type === 'integer') return Number.isInteger;
  if (type === 'finite') return Number.isFinite;
  throw new TypeError(`no quick check for the rule “${type}”`);
}

function lengthOf(value: unknown): number {
  return typeof value === 'string' || Array.isArray(value) ? value.length : Number.NaN;
}
