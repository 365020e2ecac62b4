import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './disk/writeWhole.ts';
import { schemas } from './schemas.ts';

/** `npm run schema`: writes the JSON Schemas anew after a change of the definitions that they come from. */
for (const [file, text] of schemas()) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeWhole(path.dirname(file), new Map([[path.basename(file), text]]));
  console.log(file);
}
