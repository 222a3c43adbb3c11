// Writes the TypeScript types of the API from the server's description of itself.
// A folder of its own: openapi-typescript needs TypeScript 5, the app is checked by TypeScript 7.
import { readFile, writeFile } from 'node:fs/promises';
import openapiTS, { astToString } from 'openapi-typescript';

const description = new URL(process.argv[2] ?? '../../../docs/api/openapi.json', import.meta.url);
const output = new URL(process.argv[3] ?? '../../src/api/schema.d.ts', import.meta.url);

const nodes = await openapiTS(JSON.parse(await readFile(description, 'utf8')), { alphabetize: true });
await writeFile(output, `// Generated from docs/api/openapi.json by "npm run api". Do not edit.\n\n${astToString(nodes)}`);
